import { db } from '@/lib/db';
import { mostEvents, type QueueEvent, type ThreadEvent } from '@/lib/live/schema';
import { Prisma } from '@/prisma/generated/client';
import type { CommentStatus } from '@/prisma/generated/enums';

/** A decision that readers notice: a comment has come or gone. */
const changes = Prisma.sql`(d."fromStatus" = 'APPROVED') is distinct from (d."toStatus" = 'APPROVED')`;

/**
 * Where readers stand who see the conversation as it is now: the last decision that changed it. The same until something
 * changes, so that a page that holds it stays the same too.
 */
export async function getThreadCursor(storyId: number): Promise<number> {
  const [row] = await db.$queryRaw<{ last: number }[]>`
    select coalesce(max(d."id"), 0) as "last"
    from "decision" d join "comment" c on c."id" = d."commentId"
    where c."storyId" = ${storyId} and ${changes}`;
  return row!.last;
}

type Since = {
  /** Everything later, */
  after: number;
  /** and these: numbers are given before transactions end, so a change may come to light behind a later one. */
  heard: readonly number[];
};

/** How many comments readers can see now, and what has come and gone since. At most a hundred of each are named. */
export async function getThreadEvent(
  storyId: number,
  { after, heard }: Since,
): Promise<ThreadEvent> {
  const [count, rows] = await Promise.all([
    db.comment.count({ where: { storyId, status: 'APPROVED' } }),
    db.$queryRaw<{ id: number; isShown: boolean }[]>`
      select c."id", c."status" = 'APPROVED' as "isShown" from "comment" c
      where c."storyId" = ${storyId} and exists (
        select from "decision" d
        where d."commentId" = c."id" and (d."id" > ${after} or d."id" = any(${[...heard]}::int[])) and ${changes})
      order by c."id" desc limit ${mostEvents}`,
  ]);
  const ids = (isShown: boolean) =>
    rows.filter((row) => row.isShown === isShown).map(({ id }) => id);
  return { count, shown: ids(true), gone: ids(false) };
}

/** When somebody's comment last appeared under the story; null when none has. */
export async function getLastComment(storyId: number): Promise<Date | null> {
  const { _max } = await db.comment.aggregate({
    where: { storyId, status: 'APPROVED' },
    _max: { createdAt: true },
  });
  return _max.createdAt;
}

/** A place in the queue's history. */
export type QueueCursor = { decision: number; report: number };

/** Where the queue stands now. */
export async function getQueueCursor(): Promise<QueueCursor> {
  const newest = { orderBy: { id: 'desc' }, select: { id: true } } as const;
  const [decision, report] = await Promise.all([
    db.decision.findFirst(newest),
    db.commentReport.findFirst(newest),
  ]);
  return { decision: decision?.id ?? 0, report: report?.id ?? 0 };
}

type QueueSince = {
  after: QueueCursor;
  heard: { decisions: readonly number[]; reports: readonly number[] };
};

const word = (status: CommentStatus) => status.toLowerCase() as Lowercase<CommentStatus>;

/**
 * What has happened in the queue since, in its order; `missed` alone when that is too much to tell. What the rules
 * decided is a text that has arrived, what a person decided is a decision.
 */
export async function listQueueEvents({ after, heard }: QueueSince): Promise<QueueEvent[]> {
  const since = (id: number, ids: readonly number[]) => ({
    where: { OR: [{ id: { gt: id } }, { id: { in: [...ids] } }] },
    take: mostEvents + 1,
  });
  const [decisions, reports] = await Promise.all([
    db.decision.findMany({
      ...since(after.decision, heard.decisions),
      orderBy: { id: 'asc' },
      select: { commentId: true, toStatus: true, actor: { select: { name: true } } },
    }),
    db.commentReport.findMany({
      ...since(after.report, heard.reports),
      orderBy: { id: 'asc' },
      select: { commentId: true },
    }),
  ]);
  if (decisions.length + reports.length > mostEvents) return [{ kind: 'missed' }];
  return [
    ...decisions.map(({ commentId, toStatus, actor }): QueueEvent => {
      const status = word(toStatus);
      return actor
        ? { kind: 'decided', commentId, by: actor.name, decision: status }
        : { kind: 'arrived', commentId, status };
    }),
    ...reports.map(({ commentId }): QueueEvent => ({ kind: 'reported', commentId })),
  ];
}
