'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { addPage, orderPages } from '@/lib/pages/mutations';
import { addPageForm, orderPagesForm } from '@/lib/pages/schema';
import { adminStoryPath } from '@/lib/paths';

/** Begins a page and opens it in the editor. */
export const addPageAction = action({
  input: addPageForm,
  can: 'page.edit',
  async run({ viewer, input }): Promise<never> {
    redirect(adminStoryPath(await addPage(viewer, input)) as never);
  },
});

/** Says which pages the footer has, in which order. */
export const orderPagesAction = action({
  input: orderPagesForm,
  can: 'page.edit',
  async run({ viewer, input }) {
    await orderPages(viewer, input);
    refresh();
  },
});
