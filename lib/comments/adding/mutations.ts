import type { Tx } from '@/lib/db';
import { sameText } from '@/lib/moderation/phases/repeat';
import type { Outcome } from '@/lib/moderation/pipeline';

type NewComment = {
  storyId: number;
  authorId: number;
  text: string;
  bodyHash: string;
  /** Where it hangs; nothing for a top comment. */
  place: { parentId?: number; rootId?: number; depth?: number };
  outcome: Outcome;
};

/**
 * Writes a comment, its first revision and what the rules decided, in one statement: each more is a way to the database and
 * back while the author's row is locked. Gives its number. Throws `conflict` where the same text came first.
 */
export async function addComment(
  tx: Tx,
  { storyId, authorId, text, bodyHash, place, outcome }: NewComment,
  now: Date,
): Promise<number> {
  const { status, phase, findings, score } = outcome;
  const { parentId = null, rootId = null, depth = 0 } = place;
  const decidedAt = status === 'PENDING' ? null : now;
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    with added as (
      insert into "comment" ("storyId", "authorId", "parentId", "rootId", "depth", "body", "bodyHash", "status", "phase",
        "findings", "score", "createdAt", "decidedAt")
      values (${storyId}, ${authorId}, ${parentId}, ${rootId}, ${depth}, ${text}, ${bodyHash},
        ${status}::"CommentStatus", ${phase}, ${JSON.stringify(findings)}::jsonb, ${score}, ${now}, ${decidedAt})
      on conflict do nothing
      returning "id"
    ), revised as (
      insert into "comment_revision" ("commentId", "revision", "body", "createdAt")
      select "id", 1, ${text}, ${now} from added
    ), decided as (
      insert into "decision" ("commentId", "revision", "fromStatus", "toStatus", "phase", "createdAt")
      select "id", 1, 'PENDING', ${status}::"CommentStatus", ${phase}, ${now} from added
    )
    select "id" from added`;
  if (!row) throw sameText();
  return row.id;
}
