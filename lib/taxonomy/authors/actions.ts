'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { adminAuthorsPath } from '@/lib/paths';
import { addAuthor, changeAuthor, deleteAuthor } from '@/lib/taxonomy/authors/mutations';
import { addAuthorForm, changeAuthorForm, deleteAuthorForm } from '@/lib/taxonomy/authors/schema';

export const addAuthorAction = action({
  input: addAuthorForm,
  can: 'taxonomy.edit',
  async run({ viewer, input }) {
    const { id } = await addAuthor(viewer, input);
    refresh();
    return { id, name: input.name };
  },
});

export const changeAuthorAction = action({
  input: changeAuthorForm,
  can: 'taxonomy.edit',
  async run({ viewer, input: { id, ...change } }): Promise<never> {
    await changeAuthor(viewer, id, change);
    redirect(adminAuthorsPath() as never);
  },
});

export const deleteAuthorAction = action({
  input: deleteAuthorForm,
  can: 'taxonomy.edit',
  async run({ viewer, input: { id, ...removal } }): Promise<never> {
    await deleteAuthor(viewer, id, removal);
    redirect(adminAuthorsPath() as never);
  },
});
