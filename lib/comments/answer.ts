import { bodyHtml } from '@/lib/comments/body';
import type { ReaderComment } from '@/lib/comments/schema';

/** A comment as the API writes it: commentAnswer in schema.ts describes it. */
export type CommentNode = {
  id: number;
  body: string | null;
  bodyHtml: string | null;
  author?: { name: string };
  parentId: number | null;
  createdAt: string;
  editedAt: string | null;
  likes: number;
  replies: CommentNode[];
};

const nodeOf = (comment: ReaderComment): CommentNode => ({
  id: comment.id,
  body: comment.body,
  bodyHtml: comment.body === null ? null : bodyHtml(comment.body),
  ...(comment.author ? { author: { name: comment.author.name } } : {}),
  parentId: comment.parentId,
  createdAt: comment.createdAt.toISOString(),
  editedAt: comment.editedAt?.toISOString() ?? null,
  likes: comment.likes,
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
