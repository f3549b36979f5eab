import { keptText } from '@/lib/comments/accept-text';
import { bodyHtml } from '@/lib/comments/body';
import type { ReaderComment } from '@/lib/comments/schema';

/** A comment as the API writes it: commentAnswer in schema.ts describes it. */
export type CommentNode = {
  id: number;
  body: string | null;
  bodyHtml: string | null;
  author?: { id: number | null; name: string };
  parentId: number | null;
  createdAt: string;
  editedAt: string | null;
  likes: number;
  isPicked: boolean;
  moreReplies: { count: number; cursor: string } | null;
  replies: CommentNode[];
};

const nodeOf = (comment: ReaderComment): CommentNode => ({
  id: comment.id,
  body: comment.body,
  bodyHtml: comment.body === null ? null : bodyHtml(comment.body),
  ...(comment.author ? { author: { id: comment.author.id, name: comment.author.name } } : {}),
  parentId: comment.parentId,
  createdAt: comment.createdAt.toISOString(),
  editedAt: comment.editedAt?.toISOString() ?? null,
  likes: comment.likes,
  isPicked: comment.isPicked,
  moreReplies: comment.more,
  replies: [],
});

/** Threads as the API writes them. Walks with a list: a conversation may be deeper than the stack. */
export function commentTree(threads: ReaderComment[]): CommentNode[] {
  const out: CommentNode[] = [];
  const steps = threads.map((comment) => ({ comment, into: out }));
  for (let at = 0; at < steps.length; at += 1) {
    const { comment, into } = steps[at]!;
    const node = nodeOf(comment);
    into.push(node);
    for (const reply of comment.replies) steps.push({ comment: reply, into: node.replies });
  }
  return out;
}

/** What somebody typed as it will be shown, for who has just posted it. */
export const commentHtml = (typed: string): string => bodyHtml(keptText(typed));
