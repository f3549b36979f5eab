'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { decideComments, undoDecisions } from '@/lib/moderation/bulk/mutations';
import { decideComment, reportComment } from '@/lib/moderation/mutations';
import { decisionForm, decisionsForm, reportForm, undoForm } from '@/lib/moderation/schema';

/** Decides on a comment from the moderation screen. */
export const decideCommentAction = action({
  input: decisionForm,
  can: 'comment.moderate',
  async run({ viewer, input: { id, ...input } }) {
    try {
      return await decideComment(viewer, id, input, new Date());
    } finally {
      refresh(); // also when a colleague was first: the queue has changed
    }
  },
});

/** Decides on all comments that are ticked on the moderation screen, each by itself. */
export const decideCommentsAction = action({
  input: decisionsForm,
  can: 'comment.moderate',
  async run({ viewer, input }) {
    const results = await decideComments(viewer, input, new Date());
    refresh();
    return results;
  },
});

/** Takes the last decisions of one's own back from the moderation screen, each by itself. */
export const undoDecisionsAction = action({
  input: undoForm,
  can: 'comment.moderate',
  async run({ viewer, input: { items } }) {
    const results = await undoDecisions(viewer, items, new Date());
    refresh();
    return results;
  },
});

/** Reports somebody else's comment. */
export const reportCommentAction = action({
  input: reportForm,
  can: 'account.use',
  run: ({ viewer, input: { id, ...input } }) => reportComment(viewer, id, input, new Date()),
});
