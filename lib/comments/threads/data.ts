import { db } from '@/lib/db';
import { Prisma } from '@/prisma/generated/client';
import { formerMember } from '@/lib/comments/former-member';
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
  coalesce(u."name", c."guestName", ${formerMember}) as "name",
  case when p."status" = 'APPROVED' then coalesce(pu."name", p."guestName", ${formerMember}) end as "parentName",
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

/**
 * The tombstones between those that `found` names, with their parents, and the next approved comment above or the top of the
 * thread: `up`. Recursive.
 */
const tombstonesAbove = (isMeant: Prisma.Sql) => Prisma.sql`
  up as (
    select p."id", p."parentId" from found join "comment" p on p."id" = found."parentId"
    where p."status" <> 'APPROVED' and p."parentId" is not null and ${isMeant}
    union
    select p."id", p."parentId" from up join "comment" p on p."id" = up."parentId"
    where p."status" <> 'APPROVED' and p."parentId" is not null and ${isMeant})`;
const foundOrUp = Prisma.sql`c."id" in (select "id" from found union select "id" from up)`;

/** The first replies of each thread and one more, with the tombstones above them; `without` are shown elsewhere. */
async function listReplies(
  storyId: number,
  ids: number[],
  { limit, without }: { limit: number; without: readonly number[] },
): Promise<CommentRow[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<CommentRow[]>`
    with recursive found as (
      select f."id", f."parentId" from unnest(${ids}::int[]) as t("id") cross join lateral (
        select c."id", c."parentId" from "comment" c
        where c."storyId" = ${storyId} and c."rootId" = t."id" and c."status" = 'APPROVED'
          and c."id" <> all(${without}::int[])
        order by ${oldest.by} limit ${limit + 1}) f),
      ${tombstonesAbove(Prisma.sql`true`)}
    select ${columns} ${from} where ${foundOrUp} order by ${oldest.by}`;
}

/** How many replies readers can see in each thread after the last one that is on the page. */
async function countLeft(storyId: number, lasts: CommentRow[]): Promise<Map<number, number>> {
  if (lasts.length === 0) return new Map();
  const roots = lasts.map(({ rootId }) => rootId);
  const moments = lasts.map(({ createdAt }) => createdAt);
  const ids = lasts.map(({ id }) => id);
  const rows = await db.$queryRaw<{ rootId: number; count: number }[]>`
    select t."rootId", count(*)::int as "count"
    from unnest(${roots}::int[], ${moments}::timestamptz[], ${ids}::int[]) as t("rootId", "at", "id")
    join "comment" c on c."storyId" = ${storyId} and c."rootId" = t."rootId" and c."status" = 'APPROVED'
      and (c."createdAt", c."id") > (t."at", t."id")
    group by t."rootId"`;
  return new Map(rows.map(({ rootId, count }) => [rootId, count]));
}

/** The way on after the last reply of a page; null when only tombstones would follow. */
const moreOf = (count: number, last: CommentRow): ReaderComment['more'] =>
  count > 0 ? { count, cursor: writeCursor('oldest', { ...last, likes: 0 }) } : null;

/** So many of the comments that readers can see, with all tombstones, and the last of them when there were more. */
function cut(rows: CommentRow[], most: number): { rows: CommentRow[]; last: CommentRow | null } {
  const shown = rows.filter(({ status }) => status === 'APPROVED');
  const rest = new Set(shown.slice(most));
  return {
    rows: rows.filter((row) => !rest.has(row)),
    last: rest.size > 0 ? shown[most - 1]! : null,
  };
}

const countShown = (comment: ReaderComment) =>
  descendants(comment).filter(({ body }) => body !== null).length;

/** Top comments with their first replies. Two queries, however many threads and however long they are. */
async function threadsOf(
  storyId: number,
  roots: CommentRow[],
  { most, without = [] }: { most: number; without?: readonly number[] },
): Promise<ReaderComment[]> {
  const ids = roots.map(({ id }) => id);
  const found = new Map<number, CommentRow[]>(ids.map((id) => [id, []]));
  for (const row of await listReplies(storyId, ids, { limit: most, without })) {
    found.get(row.rootId!)!.push(row);
  }
  const lists = [...found.values()].map((rows) => cut(rows, most));
  const threads = buildThreads(
    roots,
    lists.flatMap(({ rows }) => rows),
    without,
  );
  const lasts = lists.flatMap(({ last }) => last ?? []);
  const left = await countLeft(storyId, lasts);
  for (const last of lasts) {
    const thread = threads.find(({ id }) => id === last.rootId);
    if (thread) thread.more = moreOf(left.get(thread.id) ?? 0, last);
  }
  return threads;
}

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
  return {
    threads: await threadsOf(storyId, roots, { most }),
    nextCursor: last ? writeCursor(sort, placeOf(sort, last, after)) : null,
  };
}

type Ranked = CommentRow & { rank: number; snapshot: string };
function placeOf(sort: CommentSort, { rank, snapshot, ...row }: Ranked, after?: Place): Place {
  if (sort !== 'top') return { ...row, likes: row.likeCount };
  // The order stays that of the page on which somebody began.
  return { ...row, likes: rank, snapshot: after ? after.snapshot : snapshot };
}

/** The last picks under a story, the last one first. */
async function listPickIds(storyId: number): Promise<number[]> {
  const rows = await db.comment.findMany({
    where: { storyId, status: 'APPROVED', pickedAt: { not: null } },
    orderBy: [{ pickedAt: 'desc' }, { id: 'desc' }],
    take: commentLimits.picks,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Before the first of what comes after the picks. */
const atStart = { id: 0, createdAt: new Date(0), likes: 0 };

/**
 * What editors recommend under a story, the last pick first, and then the rest, the newest first. A picked reply stands by
 * itself and is left out of its thread. Which picks come first is settled with the first page and goes along in the cursor:
 * what is picked later stands where it was, and what is taken back is not shown a second time.
 */
export async function listPicks({
  storyId,
  after,
  limit,
  replies: most = commentLimits.replies,
}: Omit<ThreadQuery, 'sort'>): Promise<Page> {
  const { ids, shown } = after?.picks ?? { ids: await listPickIds(storyId), shown: 0 };
  const here = ids.slice(shown, shown + limit);
  const begun = shown + here.length;
  const room = limit - here.length;
  const isAfter = after && after.id > 0 ? newest.after(after) : Prisma.sql`true`;
  const [picked, others] = await Promise.all([
    here.length === 0
      ? []
      : db.$queryRaw<CommentRow[]>`
      select ${columns} ${from}
      where c."storyId" = ${storyId} and c."status" = 'APPROVED' and c."id" = any(${here}::int[])`,
    begun < ids.length
      ? []
      : db.$queryRaw<CommentRow[]>`
      select ${columns} ${from}
      where c."storyId" = ${storyId} and ${isSeenRoot} and c."id" <> all(${ids}::int[]) and ${isAfter}
      order by ${newest.by} limit ${room + 1}`,
  ]);
  const rest = others.slice(0, room);
  const roots = [...picked, ...rest].filter(({ parentId }) => parentId === null);
  const alone = picked.filter(({ parentId }) => parentId !== null);
  const counts = await countAllBelow(storyId, alone);
  const made = new Map<number, ReaderComment>();
  for (const one of await threadsOf(storyId, roots, { most, without: ids })) made.set(one.id, one);
  for (const [i, one] of lineUp(alone).entries()) {
    made.set(one.id, { ...one, more: moreOf(counts.get(one.id) ?? 0, alone[i]!) });
  }
  const order = [...here, ...rest.map(({ id }) => id)];
  const last = rest.at(-1);
  const isMore = begun < ids.length || others.length > room;
  return {
    // A thread that had nothing to show but a pick is gone with it.
    threads: order.flatMap((id) => made.get(id) ?? []),
    nextCursor: isMore
      ? writeCursor('picks', {
          ...(last ? { ...last, likes: 0 } : atStart),
          picks: { ids, shown: begun },
        })
      : null,
  };
}

/** How many comments readers can see below each of these, in one query. */
async function countAllBelow(storyId: number, rows: CommentRow[]): Promise<Map<number, number>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ id }) => id);
  const found = await db.$queryRaw<{ top: number; count: number }[]>`
    with recursive below as (
      select b."parentId" as "top", b."id", b."status" from "comment" b
      where b."parentId" = any(${ids}::int[]) and b."storyId" = ${storyId}
      union all
      select below."top", b."id", b."status" from "comment" b join below on b."parentId" = below."id"
      where b."storyId" = ${storyId})
    select "top", count(*)::int as "count" from below where "status" = 'APPROVED' group by "top"`;
  return new Map(found.map(({ top, count }) => [top, count]));
}

/** The numbers of all that is below a comment. */
const below = (storyId: number, id: number) => Prisma.sql`
  with recursive below as (
    select b."id" from "comment" b where b."parentId" = ${id} and b."storyId" = ${storyId}
    union all
    select b."id" from "comment" b join below on b."parentId" = below."id" where b."storyId" = ${storyId})`;

/** A tombstone of a page before is not shown a second time. */
const isLater = ({ createdAt, id }: Place) =>
  Prisma.sql`(p."createdAt", p."id") > (${createdAt}::timestamptz, ${id}::int)`;

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
      ${below(storyId, id)}, found as (
        select c."id", c."parentId" from "comment" c
        where c."id" in (select "id" from below) and c."status" = 'APPROVED'
          and ${after ? oldest.after(after) : Prisma.sql`true`}
        order by ${oldest.by} limit ${limit + 1}),
      ${tombstonesAbove(Prisma.sql`p."id" <> ${id} and ${after ? isLater(after) : Prisma.sql`true`}`)}
      select ${columns} ${from} where ${foundOrUp} order by ${oldest.by}`,
    after ? [] : listAncestors(storyId, id),
  ]);
  const { rows: kept, last } = cut(rows, limit);
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
