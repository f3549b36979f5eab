import { db } from '@/lib/db';
import { Prisma } from '@/prisma/generated/client';
import { writeCursor, type Place } from '@/lib/comments/cursor';
import { commentLimits, type CommentSort, type ReaderComment } from '@/lib/comments/schema';
import {
  buildForest,
  buildThreads,
  descendants,
  lineUp,
  type CommentRow,
} from '@/lib/comments/tree';

/** What readers may know of a comment: the words only of an approved one. */
const columns = Prisma.sql`
  c."id", c."parentId", c."rootId", c."status"::text as "status", c."likeCount", c."createdAt", c."editedAt",
  case when c."status" = 'APPROVED' then c."body" end as "body", c."authorId", c."pickedAt" is not null as "isPicked",
  coalesce(u."name", c."guestName", 'A former member') as "name",
  case when p."status" = 'APPROVED' then coalesce(pu."name", p."guestName", 'A former member') end as "parentName",
  coalesce(u."role" <> 'READER', false) as "isStaff",
  exists (
    select from "story_author" sa join "author_profile" ap on ap."id" = sa."authorId"
    where sa."storyId" = c."storyId" and ap."userId" = u."id"
  ) as "isAuthor"`;
const from = Prisma.sql`
  from "comment" c left join "user" u on u."id" = c."authorId"
  left join "comment" p on p."id" = c."parentId" left join "user" pu on pu."id" = p."authorId"`;

/** A top comment is seen when it is approved, or as the tombstone above an approved reply. */
const isSeenRoot = Prisma.sql`c."parentId" is null and (c."status" = 'APPROVED' or exists (
  select from "comment" r where r."storyId" = c."storyId" and r."rootId" = c."id" and r."status" = 'APPROVED'))`;

/** Approved, or what may be a tombstone above something approved. */
const isSeenReply = Prisma.sql`(c."status" = 'APPROVED' or exists (
  select from "comment" r where r."parentId" = c."id" and r."storyId" = c."storyId"))`;

type Order = { rank: Prisma.Sql; by: Prisma.Sql; after: (place: Place) => Prisma.Sql };
const noRank = Prisma.sql`0`;
const oldest: Order = {
  rank: noRank,
  by: Prisma.sql`c."createdAt", c."id"`,
  after: ({ createdAt, id }) =>
    Prisma.sql`(c."createdAt", c."id") > (${createdAt}::timestamptz, ${id}::int)`,
};
const newest: Order = {
  rank: noRank,
  by: Prisma.sql`c."createdAt" desc, c."id" desc`,
  after: ({ createdAt, id }) =>
    Prisma.sql`(c."createdAt", c."id") < (${createdAt}::timestamptz, ${id}::int)`,
};

/**
 * By likes, as many as there were when the first page was read: what came or went since is taken off again, so that a
 * thread whose likes change while somebody pages is neither left out nor shown twice.
 */
function byLikes(snapshot: string | undefined): Order {
  const rank = snapshot
    ? Prisma.sql`(c."likeCount" - coalesce((select sum(h."delta") from "like_change" h where h."commentId" = c."id"
        and not pg_visible_in_snapshot(h."xid", ${snapshot}::pg_snapshot)), 0))::int`
    : Prisma.sql`c."likeCount"`;
  return {
    rank,
    by: Prisma.sql`"rank" desc, c."createdAt" desc, c."id" desc`,
    after: ({ likes, createdAt, id }) =>
      Prisma.sql`(${rank}, c."createdAt", c."id") < (${likes}::int, ${createdAt}::timestamptz, ${id}::int)`,
  };
}

type Page = { threads: ReaderComment[]; nextCursor: string | null };
type ThreadQuery = {
  storyId: number;
  sort: Exclude<CommentSort, 'picks'>;
  after?: Place;
  limit: number;
  /** How many replies of each thread. */
  replies?: number;
};

/** The first replies of each thread, and after how many of them one was cut. */
async function listReplies(storyId: number, ids: number[], limit: number): Promise<CommentRow[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<CommentRow[]>`
    select ${columns} ${from}
    where c."id" in (
      select f."id" from unnest(${ids}::int[]) as t("id") cross join lateral (
        select c."id" from "comment" c
        where c."storyId" = ${storyId} and c."rootId" = t."id" and ${isSeenReply}
        order by ${oldest.by} limit ${limit + 1}) f)
    order by ${oldest.by}`;
}

/** How many replies readers can see in each thread. */
async function countReplies(storyId: number, ids: number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.comment.groupBy({
    by: ['rootId'],
    where: { storyId, rootId: { in: ids }, status: 'APPROVED' },
    _count: { _all: true },
  });
  return new Map(rows.map(({ rootId, _count }) => [rootId!, _count._all]));
}

/** The way on after the last reply of a page; null when only tombstones would follow. */
const moreOf = (count: number, last: CommentRow): ReaderComment['more'] =>
  count > 0 ? { count, cursor: writeCursor('oldest', { ...last, likes: 0 }) } : null;

const countShown = (comment: ReaderComment) =>
  descendants(comment).filter(({ body }) => body !== null).length;

/**
 * One page of threads, each with its first replies, and the cursor of the next page. A handful of queries, however many
 * threads and however long they are.
 */
export async function listThreads({
  storyId,
  sort,
  after,
  limit,
  replies: most = commentLimits.replies,
}: ThreadQuery): Promise<Page> {
  const order = { newest, oldest, top: byLikes(after?.snapshot) }[sort];
  type Row = CommentRow & { rank: number; snapshot: string };
  const rows = await db.$queryRaw<Row[]>`
    select ${columns}, ${order.rank} as "rank", pg_current_snapshot()::text as "snapshot" ${from}
    where c."storyId" = ${storyId} and ${isSeenRoot} and ${after ? order.after(after) : Prisma.sql`true`}
    order by ${order.by} limit ${limit + 1}`;
  const roots = rows.slice(0, limit);
  const last = rows.length > limit ? roots.at(-1) : undefined;
  const ids = roots.map(({ id }) => id);
  const found = new Map<number, CommentRow[]>(ids.map((id) => [id, []]));
  for (const row of await listReplies(storyId, ids, most)) found.get(row.rootId!)!.push(row);
  const lists = [...found.values()];
  const threads = buildThreads(
    roots,
    lists.flatMap((list) => list.slice(0, most)),
  );
  const isCut = ({ id }: { id: number }) => found.get(id)!.length > most;
  const totals = await countReplies(
    storyId,
    ids.filter((id) => isCut({ id })),
  );
  for (const thread of threads.filter(isCut)) {
    const left = (totals.get(thread.id) ?? 0) - countShown(thread);
    thread.more = moreOf(left, found.get(thread.id)![most - 1]!);
  }
  return { threads, nextCursor: last ? writeCursor(sort, placeOf(sort, last, after)) : null };
}

type Ranked = CommentRow & { rank: number; snapshot: string };
function placeOf(sort: CommentSort, { rank, snapshot, ...row }: Ranked, after?: Place): Place {
  if (sort !== 'top') return { ...row, likes: row.likeCount };
  // The order stays that of the page on which somebody began.
  return { ...row, likes: rank, snapshot: after ? after.snapshot : snapshot };
}

/** What editors recommend under a story, the last pick first, each by itself. */
export async function listPicks({
  storyId,
  after,
  limit,
}: Omit<ThreadQuery, 'sort' | 'replies'>): Promise<Page> {
  const isAfter = after
    ? Prisma.sql`(c."pickedAt", c."id") < (${after.createdAt}::timestamptz, ${after.id}::int)`
    : Prisma.sql`true`;
  const rows = await db.$queryRaw<(CommentRow & { pickedAt: Date })[]>`
    select ${columns}, c."pickedAt" ${from}
    where c."storyId" = ${storyId} and c."status" = 'APPROVED' and c."pickedAt" is not null and ${isAfter}
    order by c."pickedAt" desc, c."id" desc limit ${limit + 1}`;
  const picks = rows.slice(0, limit);
  const last = rows.length > limit ? picks.at(-1) : undefined;
  return {
    threads: lineUp(picks),
    nextCursor: last
      ? writeCursor('picks', { id: last.id, createdAt: last.pickedAt, likes: 0 })
      : null,
  };
}

/** The numbers of all that is below a comment. */
const below = (storyId: number, id: number) => Prisma.sql`
  with recursive below as (
    select b."id" from "comment" b where b."parentId" = ${id} and b."storyId" = ${storyId}
    union all
    select b."id" from "comment" b join below on b."parentId" = below."id" where b."storyId" = ${storyId})`;

/** A comment with what it answers, from the top of the thread down, and with what is answered to it. */
export type Conversation = { ancestors: ReaderComment[]; comment: ReaderComment };
type ConversationQuery = { storyId: number; id: number; after?: Place; limit?: number };

/**
 * A comment wherever it is in its thread, with its ancestors and, a page at a time, what is below it, the oldest first:
 * what answers something of another page stands on top. Null when readers cannot see it under this story. On a later page,
 * with `after`, a tombstone will do: there a long thread below a removed comment is read on.
 */
export async function getConversation({
  storyId,
  id,
  after,
  limit = commentLimits.conversation,
}: ConversationQuery): Promise<Conversation | null> {
  const [own] = await db.$queryRaw<CommentRow[]>`
    select ${columns} ${from} where c."id" = ${id} and c."storyId" = ${storyId}`;
  if (!own || (own.status !== 'APPROVED' && !after)) return null;
  const [rows, above] = await Promise.all([
    db.$queryRaw<CommentRow[]>`
      ${below(storyId, id)} select ${columns} ${from}
      where c."id" in (select "id" from below) and ${isSeenReply}
        and ${after ? oldest.after(after) : Prisma.sql`true`}
      order by ${oldest.by} limit ${limit + 1}`,
    after ? [] : listAncestors(storyId, id),
  ]);
  const kept = rows.slice(0, limit);
  const last = rows.length > limit ? kept.at(-1) : undefined;
  const comment = lineUp([own])[0]!;
  comment.replies = buildForest(kept);
  for (const reply of comment.replies) reply.parent!.isHere = reply.parentId === id;
  if (own.status !== 'APPROVED' && countShown(comment) === 0) return null;
  if (last) comment.more = moreOf(await countBelow(storyId, id, last), last);
  const ancestors = lineUp(above);
  for (const { parent } of [...ancestors.slice(1), ...(above.length > 0 ? [comment] : [])]) {
    parent!.isHere = true;
  }
  return { ancestors, comment };
}

/** How many comments readers can see below one, after this place. */
async function countBelow(storyId: number, id: number, last: CommentRow): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    ${below(storyId, id)} select count(*)::int as "count" from "comment" c
    where c."id" in (select "id" from below) and c."status" = 'APPROVED'
      and ${oldest.after({ ...last, likes: 0 })}`;
  return row!.count;
}

const listAncestors = (storyId: number, id: number) => db.$queryRaw<CommentRow[]>`
  with recursive up as (
    select a."id", a."parentId", 0 as "step" from "comment" a where a."id" = ${id} and a."storyId" = ${storyId}
    union all
    select a."id", a."parentId", up."step" + 1 from "comment" a join up on a."id" = up."parentId"
    where up."step" < ${commentLimits.ancestors})
  select ${columns} ${from} join up on up."id" = c."id" where up."step" > 0 order by up."step" desc`;
