import { viewerOf, viewerSelect } from '@/lib/auth/data';
import { can, demand, type Viewer } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Submission } from '@/lib/moderation/context';
import type { Prisma } from '@/prisma/generated/client';

/** What is asked of a comment before it may have other words. */
export const editableSelect = {
  id: true,
  authorId: true,
  status: true,
  createdAt: true,
  author: { select: viewerSelect },
} as const satisfies Prisma.CommentSelect;
type Editable = Prisma.CommentGetPayload<{ select: typeof editableSelect }>;

/** Whether they might edit it: its author, or a moderator who stands above them. */
export const mayEdit = (editor: Viewer, comment: Omit<Editable, 'id' | 'createdAt'>): boolean =>
  comment.authorId === editor.id
    ? can(editor, 'comment.edit', comment)
    : can(editor, 'comment.rewrite', { role: comment.author?.role ?? null });

/**
 * Demands that they may give the comment other words: its author for some minutes and while nobody has answered, a
 * moderator at any time. What was refused is published by a decision and by no edit. Throws `forbidden` and `conflict`.
 */
export async function demandEditable(
  tx: Tx,
  { editor, comment, minutes }: { editor: Viewer; comment: Editable; minutes: number },
  now: Date,
): Promise<void> {
  const isOwn = comment.authorId === editor.id;
  if (isOwn) demand(editor, 'comment.edit', comment);
  else demand(editor, 'comment.rewrite', { role: comment.author?.role ?? null });
  if (comment.status !== 'PENDING' && comment.status !== 'APPROVED') {
    throw new AppError('forbidden', 'A moderator has removed this comment; it cannot be edited.');
  }
  if (!isOwn) return;
  if (now.getTime() - comment.createdAt.getTime() > minutes * 60_000) {
    throw new AppError('forbidden', `A comment can be edited for ${minutes} minutes.`);
  }
  const reply = await tx.comment.findFirst({
    where: { parentId: comment.id, status: { in: ['PENDING', 'APPROVED'] } },
    select: { id: true },
  });
  if (reply) throw new AppError('conflict', 'Somebody has answered; the comment stays as it is.');
}

/** A guest of an imported comment, of whom nothing is known. */
const guest = { role: 'READER', email: '', isPremoderated: false, isTrusted: false } as const;

/** Whose words the rules take them for, whoever edits: those of the author. */
export const writerOf = ({ author }: Pick<Editable, 'author'>, now: Date): Submission['author'] =>
  author ? viewerOf(author, { now }) : guest;
