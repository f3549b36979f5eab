import type { CommentStatus } from '@/prisma/generated/enums';
import type { ReaderComment, Tombstone } from '@/lib/comments/schema';

/** A comment as it was read. `body` is null unless it is approved. */
export type CommentRow = {
  id: number;
  parentId: number | null;
  rootId: number | null;
  status: CommentStatus;
  body: string | null;
  name: string;
  isAuthor: boolean;
  isStaff: boolean;
  likeCount: number;
  createdAt: Date;
  editedAt: Date | null;
};

const why: Record<Exclude<CommentStatus, 'APPROVED'>, Tombstone> = {
  REJECTED: 'removed',
  SPAM: 'removed',
  DELETED: 'withdrawn',
  PENDING: 'waiting',
};

function readerComment(row: CommentRow): ReaderComment {
  const common = { id: row.id, parentId: row.parentId, createdAt: row.createdAt };
  if (row.status !== 'APPROVED') {
    const tombstone = why[row.status];
    return {
      ...common,
      body: null,
      tombstone,
      author: null,
      editedAt: null,
      likes: 0,
      replies: [],
    };
  }
  const badge = row.isAuthor ? 'author' : row.isStaff ? 'staff' : null;
  return {
    ...common,
    body: row.body,
    tombstone: null,
    author: { name: row.name, badge },
    editedAt: row.editedAt,
    likes: row.likeCount,
    replies: [],
  };
}

/**
 * Hangs replies below what they answer. `roots` keep their order; `replies` come oldest first and may be as deep as they
 * like: nothing here recurses. A comment that is not approved stays, as a tombstone, only above an approved one.
 */
export function buildThreads(roots: CommentRow[], replies: CommentRow[]): ReaderComment[] {
  const rows = [...roots, ...replies];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isSeen = new Set<number>();
  for (const row of rows) {
    if (row.status !== 'APPROVED') continue;
    // Up to the first ancestor that is known to be seen, so that each row is walked over once.
    let at: CommentRow | undefined = row;
    while (at && !isSeen.has(at.id)) {
      isSeen.add(at.id);
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
  }
  const seen = rows.filter(({ id }) => isSeen.has(id));
  const nodes = new Map(seen.map((row) => [row.id, readerComment(row)]));
  for (const { id, parentId } of seen) {
    if (parentId !== null) nodes.get(parentId)?.replies.push(nodes.get(id)!);
  }
  return roots.flatMap(({ id }) => nodes.get(id) ?? []);
}

/** A reply with the comment that it answers. */
export type Reply = { comment: ReaderComment; parent: ReaderComment };

/** Everything below a comment in reading order, for where replies can no longer be indented. */
export function descendants(root: ReaderComment): Reply[] {
  const out: Reply[] = [];
  const below = (parent: ReaderComment): Reply[] =>
    parent.replies.map((comment) => ({ comment, parent })).reverse();
  const steps = below(root);
  for (let next = steps.pop(); next; next = steps.pop()) {
    out.push(next);
    steps.push(...below(next.comment));
  }
  return out;
}
