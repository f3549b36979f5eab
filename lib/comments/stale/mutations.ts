import { expireInTx } from '@/lib/cache/expire';
import { conversationTags, tags } from '@/lib/cache/tags';
import type { Tx } from '@/lib/db';

type Changed = {
  id: number;
  story: { id: number; slug: string };
  /** Readers had it, or have it now. */
  isShown: boolean;
};

/**
 * Makes stale what shows a comment whose state has changed: the story, its conversation and counts where readers have its
 * words or had them, else the conversation alone, and that only where it stands without them above an answer.
 */
export async function expireComment(tx: Tx, { id, story, isShown }: Changed): Promise<void> {
  if (isShown) return expireInTx(tx, conversationTags(story));
  const answer = await tx.comment.findFirst({ where: { parentId: id }, select: { id: true } });
  if (answer) await expireInTx(tx, [tags.comments(story.id)]);
}
