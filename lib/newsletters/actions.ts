'use server';

import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { addNewsletter, changeNewsletter } from '@/lib/newsletters/mutations';
import { addNewsletterForm, changeNewsletterForm } from '@/lib/newsletters/schema';
import { adminNewsletterPath } from '@/lib/paths';

export const addNewsletterAction = action({
  input: addNewsletterForm,
  can: 'newsletter.manage',
  async run({ viewer, input }): Promise<never> {
    const { id } = await addNewsletter(viewer, input, new Date());
    redirect(adminNewsletterPath(id, { done: 'added' }) as never);
  },
});

export const changeNewsletterAction = action({
  input: changeNewsletterForm,
  can: 'newsletter.manage',
  async run({ viewer, input }): Promise<never> {
    await changeNewsletter(viewer, input, new Date());
    redirect(adminNewsletterPath(input.id, { done: 'changed' }) as never);
  },
});
