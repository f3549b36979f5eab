import type { CommentStatus } from '@/prisma/generated/enums';
import type { ReaderComment, Tombstone } from '@/lib/comments/schema';

/** A comment as it was read. `body` is null unless it is approved. */
export type CommentRow = {
  id: number;
  parentId: number | null;
  rootId: number | null;
  status: CommentStatus;
  body: string | null;
  /** Null for a guest and for somebody whose account is gone. */
  authorId: number | null;
  name: string;
  isAuthor: boolean;
  isStaff: boolean;
  isPicked: boolean;
  /** Whose comment it answers; null when there is none, or none that readers can see. */
  parentName: string | null;
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
  const common = {
    id: row.id,
    parentId: row.parentId,
    parent: row.parentId === null ? null : { name: row.parentName, isHere: false },
    createdAt: row.createdAt,
    replies: [],
    more: null,
  };
  if (row.status !== 'APPROVED') {
    const tombstone = why[row.status];
    const nothing = { body: null, author: null, editedAt: null, isPicked: false, likes: 0 };
    return { ...common, ...nothing, tombstone };
  }
  const badge = row.isAuthor ? 'author' : row.isStaff ? 'staff' : null;
  return {
    ...common,
    body: row.body,
    tombstone: null,
    author: { id: row.authorId, name: row.name, badge },
    editedAt: row.editedAt,
    isPicked: row.isPicked,
    likes: row.likeCount,
  };
}

/**
 * Hangs comments below what they answer, as far as that is among them; those whose parent is not come out on top, in the
 * order given. They may be as deep as they like: nothing here recurses. A comment that is not approved stays, as a
 * tombstone, only above an approved one.
 */
export function buildForest(rows: CommentRow[]): ReaderComment[] {
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
  const tops: ReaderComment[] = [];
  for (const { id, parentId } of seen) {
    const node = nodes.get(id)!;
    const parent = parentId === null ? undefined : nodes.get(parentId);
    if (!parent) {
      tops.push(node);
      continue;
    }
    node.parent!.isHere = true;
    parent.replies.push(node);
  }
  return tops;
}

/**
 * Top comments, in their order, with their replies (the oldest first) below them. What answers a comment that is not among
 * them (an import may date it later) stands below its top comment; what answers one of `elsewhere` is left out.
 */
export function buildThreads(
  roots: CommentRow[],
  replies: CommentRow[],
  elsewhere: readonly number[] = [],
): ReaderComment[] {
  const forest = buildForest([...roots, ...replies]);
  const threads = forest.filter(({ parentId }) => parentId === null);
  const rootOf = new Map(replies.map(({ id, rootId }) => [id, rootId]));
  for (const one of forest) {
    if (one.parentId === null || elsewhere.includes(one.parentId)) continue;
    threads.find(({ id }) => id === rootOf.get(one.id))?.replies.push(one);
  }
  return threads;
}

/** Comments one after the other, none below another. */
export const lineUp = (rows: CommentRow[]): ReaderComment[] => rows.map(readerComment);

/** Everything below a comment in reading order, for where replies can no longer be indented. */
export function descendants(root: ReaderComment): ReaderComment[] {
  const out: ReaderComment[] = [];
  const steps = root.replies.toReversed();
  for (let next = steps.pop(); next; next = steps.pop()) {
    out.push(next);
    steps.push(...next.replies.toReversed());
  }
  return out;
}
