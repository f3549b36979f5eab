'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { getCommentDraft } from '@/lib/comments/drafts/data';
import { dropCommentDraft } from '@/lib/comments/drafts/mutations';
import { deleteComment, editComment, postComment } from '@/lib/comments/mutations';
import { draftForm, editForm, withdrawForm } from '@/lib/comments/schema';
import { AppError } from '@/lib/errors';
import { accountCommentPath, commentPath, conversationPath } from '@/lib/paths';

/** Posts what was typed before signing in, or before it was put right, and leads to where it stands. */
export const postDraftAction = action({
  input: draftForm,
  can: 'account.use',
  async run({ viewer, input: { draft, body, alone } }) {
    const now = new Date();
    const stored = await getCommentDraft(draft, now);
    if (!stored) throw new AppError('not_found', 'This draft is a day old and has gone.');
    const { slug } = stored.story;
    const parentId = alone ? null : stored.parentId;
    const { id, status } = await postComment(viewer, { slug, body, parentId }, now);
    await dropCommentDraft(draft);
    if (status !== 'approved') redirect(accountCommentPath({ posted: id }) as Route);
    redirect(
      (parentId === null
        ? commentPath(slug, id)
        : conversationPath(slug, { comment: id })) as Route,
    );
  },
});

/** Changes one's own comment. */
export const editCommentAction = action({
  input: editForm,
  can: 'account.use',
  async run({ viewer, input }) {
    const { id } = await editComment(viewer, input, new Date());
    redirect(accountCommentPath({ posted: id }) as Route);
  },
});

/** Takes one's own comment back. */
export const withdrawCommentAction = action({
  input: withdrawForm,
  can: 'account.use',
  async run({ viewer, input: { id } }) {
    await deleteComment(viewer, id, new Date());
    redirect(accountCommentPath({ deleted: id }) as Route);
  },
});
