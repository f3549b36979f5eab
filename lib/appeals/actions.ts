'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { appeal, hearAppeal } from '@/lib/appeals/mutations';
import { appealForm, hearingForm } from '@/lib/appeals/schema';

/** Appeals against the decision on the own comment, also while suspended or banned. */
export const appealAction = action({
  input: appealForm,
  can: 'appeal.send',
  run: ({ viewer, input }) => appeal(viewer, input, new Date()),
});

/** Hears an appeal. */
export const hearAppealAction = action({
  input: hearingForm,
  can: 'comment.moderate',
  async run({ viewer, input: { id, ...hearing } }) {
    try {
      return await hearAppeal(viewer, id, hearing, new Date());
    } finally {
      refresh(); // also when a colleague was first: the list has changed
    }
  },
});
