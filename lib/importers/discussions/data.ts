import { createHash } from 'node:crypto';
import { db, type Tx } from '@/lib/db';
import { getRemembered, type Remembered } from '@/lib/importers/data';
import type { GoneComment, ImportedComment, WrittenComments } from '@/lib/importers/schema';
import type { CommentStatus } from '@/prisma/generated/enums';

export type Talk = {
  storyId: number;
  comments: readonly ImportedComment[];
  gone: readonly GoneComment[];
};

/** What is remembered of a comment beside its number here: by it a run sees what was changed there since. */
export const hashOfComment = ({ status, body = '' }: { status: CommentStatus; body?: string }) =>
  createHash('sha256')
    .update(JSON.stringify([status, body]))
    .digest('hex')
    .slice(0, 32);

const rowSelect = {
  ...{ id: true, version: true, revision: true, body: true, status: true, pickedAt: true },
} as const;
type Row = {
  id: number;
  version: number;
  revision: number;
  body: string;
  status: CommentStatus;
};

/** What a comment is there by now. One that is gone there keeps its words here. */
export type Wanted = { key: string; status: CommentStatus; body?: string };

export type Plan = {
  /** Here already, by their keys there. */
  known: ReadonlyMap<string, Remembered>;
  fresh: ImportedComment[];
  /** Changed there, and as they came in here. */
  changed: { before: Row; to: Wanted }[];
  /** Changed there, and decided on or edited here since. */
  kept: Wanted[];
  /** As they are there by now, which is only to be remembered. */
  same: Wanted[];
};

/** Whether it is here as it is there. What nobody sees any more need not be taken down in the same words. */
const isAsThere = ({ status, body }: Row, to: Wanted): boolean =>
  to.body === undefined
    ? status !== 'APPROVED' && status !== 'PENDING'
    : status === to.status && body === to.body;

/** What a run has to do with the comments of a story. */
export async function planTalk(
  tx: Tx,
  source: string,
  { storyId, comments, gone }: Talk,
): Promise<Plan> {
  const plan: Plan = { known: new Map(), fresh: [], changed: [], kept: [], same: [] };
  // What they answer may have come in before.
  const keys = comments.flatMap(({ key, parentKey }) => (parentKey ? [key, parentKey] : [key]));
  const all = [...new Set([...keys, ...gone.map(({ key }) => key)])];
  if (all.length === 0) return plan;
  const known = await getRemembered(source, 'comment', all, tx);
  const wanted: Wanted[] = [...comments, ...gone.map(({ key, status }) => ({ key, status }))];
  const fresh = comments.filter(({ key }) => !known.has(key));
  const other = wanted.filter((to) => {
    const before = known.get(to.key);
    return before && before.hash !== hashOfComment(to);
  });
  if (other.length === 0) return { ...plan, known, fresh };
  const rows = await tx.comment.findMany({
    // Of two with one number under two stories, the first has it.
    where: { storyId, id: { in: other.map(({ key }) => known.get(key)!.localId) } },
    select: rowSelect,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const to of other) {
    const { localId, localVersion, hash } = known.get(to.key)!;
    const before = byId.get(localId);
    if (!before) continue;
    const isTouched = before.version !== localVersion || before.pickedAt !== null;
    // Of what an earlier run remembered without a hash nobody knows whether it was changed there since.
    if (isAsThere(before, to) || (isTouched && hash === '')) plan.same.push(to);
    else if (isTouched) plan.kept.push(to);
    else plan.changed.push({ before, to });
  }
  return { ...plan, known, fresh };
}

/** What writeComments() would do. */
export async function foretellComments(source: string, talk: Talk): Promise<WrittenComments> {
  const { fresh, changed, kept } = await planTalk(db, source, talk);
  const gone = changed.flatMap(({ to }) => (to.body === undefined ? [to.key] : []));
  const updated = changed.length - gone.length;
  return { created: fresh.length, updated, gone: new Set(gone), kept: kept.length };
}
