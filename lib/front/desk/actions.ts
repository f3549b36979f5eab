'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { editFront } from '@/lib/front/desk/mutations';
import { restoreEdition, revokeEdition } from '@/lib/front/editions/mutations';
import { editionForm, frontForm } from '@/lib/front/editions/schema';
import { adminFrontPath } from '@/lib/paths';

/** One button of the form in which a front is made. */
export const editFrontAction = action({
  input: frontForm,
  can: 'front.edit',
  async run({ viewer, input }) {
    const draft = await editFront(viewer, input);
    if (draft.isSaved) refresh();
    return draft;
  },
});

/** Takes an edition of a front back. */
export const revokeEditionAction = action({
  input: editionForm,
  can: 'front.edit',
  async run({ viewer, input }) {
    const { section } = await revokeEdition(viewer, input);
    redirect(adminFrontPath({ section: section ?? undefined, done: 'revoked' }) as never);
  },
});

/** Brings one back. */
export const restoreEditionAction = action({
  input: editionForm,
  can: 'front.edit',
  async run({ viewer, input }) {
    const { section } = await restoreEdition(viewer, input);
    redirect(adminFrontPath({ section: section ?? undefined, done: 'restored' }) as never);
  },
});
