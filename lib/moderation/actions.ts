'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { decideComment, reportComment } from '@/lib/moderation/mutations';
import { sanctionMember } from '@/lib/moderation/sanctions/mutations';
import { decisionForm, reportForm, sanctionForm } from '@/lib/moderation/schema';

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

/** Bans, suspends, pre-moderates, trusts or restores a member from the moderation screen. */
export const sanctionMemberAction = action({
  input: sanctionForm,
  can: 'comment.moderate',
  async run({ viewer, input: { userId, action, days, reason } }) {
    const now = new Date();
    const until = action === 'suspend' && days ? new Date(now.getTime() + days * 86_400_000) : null;
    const sanctioned = await sanctionMember(viewer, userId, { action, until, reason }, now);
    refresh();
    return sanctioned;
  },
});

/** Reports somebody else's comment. */
export const reportCommentAction = action({
  input: reportForm,
  can: 'account.use',
  run: ({ viewer, input: { id, ...input } }) => reportComment(viewer, id, input, new Date()),
});
