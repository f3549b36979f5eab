'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { adminTaxonomyPath } from '@/lib/paths';
import {
  addSection,
  changeSection,
  deleteSection,
  orderSections,
} from '@/lib/taxonomy/sections/mutations';
import {
  addSectionForm,
  changeSectionForm,
  deleteSectionForm,
  orderSectionsForm,
} from '@/lib/taxonomy/sections/schema';

export const addSectionAction = action({
  input: addSectionForm,
  can: 'taxonomy.edit',
  async run({ viewer, input }) {
    const { id } = await addSection(viewer, input);
    refresh();
    return { id, name: input.name };
  },
});

export const changeSectionAction = action({
  input: changeSectionForm,
  can: 'taxonomy.edit',
  async run({ viewer, input: { id, ...change } }): Promise<never> {
    await changeSection(viewer, id, change);
    redirect(adminTaxonomyPath() as never);
  },
});

export const deleteSectionAction = action({
  input: deleteSectionForm,
  can: 'taxonomy.edit',
  async run({ viewer, input: { id, ...removal } }): Promise<never> {
    await deleteSection(viewer, id, removal);
    redirect(adminTaxonomyPath() as never);
  },
});

export const orderSectionsAction = action({
  input: orderSectionsForm,
  can: 'taxonomy.edit',
  async run({ viewer, input }) {
    await orderSections(viewer, input);
    refresh();
  },
});
