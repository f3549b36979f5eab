import { db, type Tx } from '@/lib/db';
import { countApprovedComments } from '@/lib/articles/data';
import { statusName, statusNames, statusOf, type StatusName } from '@/lib/articles/schema';
import type { PendingStatus } from '@/lib/articles/workflow';
import type { ListCursor } from '@/lib/newsroom/list/cursor';
import { beginnings, storyNumber } from '@/lib/newsroom/list/query-words';
import {
  directionOf,
  type ListedStory,
  type ListFilter,
  type ListOptions,
  type ListSort,
  type MomentName,
  type StatusCounts,
  type StoryMark,
} from '@/lib/newsroom/list/schema';
import { dayStart, nextDay } from '@/lib/newsroom/days';
import { withinLimits } from '@/lib/search/limits/data';
import { languagesSql, matchWords } from '@/lib/search/match/data';
import { searchLimits } from '@/lib/search/schema';
import { Prisma } from '@/prisma/generated/client';

/** Who looks, when and from where: what the list is narrowed to beside its filter. */
export type ListScope = {
  /** Who asks: whose "own" stories are meant. */
  viewerId: number;
  /** Only what is theirs; false for editors. The caller has asked the policy. */
  isOwnOnly: boolean;
  now: Date;
  timeZone: string;
};

/** Those a person began or stands in the byline of, as a condition on `story s`. */
const ownStoriesSql = (userId: number) => Prisma.sql`s.id in (
  select o.id from story o where o."createdById" = ${userId}
  union select a."storyId" from story_author a join author_profile p on p.id = a."authorId"
    where p."userId" = ${userId})`;

const moments: Record<MomentName, Prisma.Sql> = {
  changed: Prisma.sql`s."updatedAt"`,
  published: Prisma.sql`s."publishedAt"`,
  begun: Prisma.sql`s."createdAt"`,
};

const markSql = (mark: StoryMark, { viewerId, now }: ListScope): Prisma.Sql =>
  ({
    own: ownStoriesSql(viewerId),
    pending: Prisma.sql`exists (select 1 from pending_version v where v."storyId" = s.id)`,
    legal: Prisma.sql`(s."needsLegal" and s."legalClearedAt" is null)`,
    overdue: Prisma.sql`exists (
      select 1 from assignment w where w."storyId" = s.id and w."doneAt" is null and w."dueAt" < ${now})`,
    embargo: Prisma.sql`s."embargoUntil" > ${now}`,
  })[mark];

/** What a reader or the newsroom would read of a version that waits beside a story. */
const pendingText = Prisma.sql`concat_ws(' ',
  v.snapshot->>'headline', v.snapshot->>'standfirst', v.snapshot->>'note',
  (select string_agg(t #>> '{}', ' ') from jsonb_path_query(v.snapshot, '$.body.**.text') t))`;
const pendingConfig = Prisma.sql`search_config(coalesce(v.snapshot->>'language', ''))`;

/** The stories beside which a version waits that holds the words. */
async function listBeside(tx: Tx, q: string, asTyped: Prisma.Sql): Promise<number[]> {
  const rows = await tx.$queryRaw<{ storyId: number }[]>`
    select v."storyId" from pending_version v
    where to_tsvector(${pendingConfig}, ${pendingText}) @@ websearch_to_tsquery(${pendingConfig}, ${q})
      or to_tsvector('simple', ${pendingText}) @@ ${asTyped}`;
  return rows.map(({ storyId }) => storyId);
}

/**
 * Stories that hold the words: as readers find them, each in its language and by topics and authors; by the beginnings of
 * words in text, note and address; or in the version that waits beside them. Each is a condition on the row itself: of a
 * rare word the indexes are read, of a common one the list's own order, as far as the page goes.
 */
async function wordsSql(tx: Tx, q: string): Promise<Prisma.Sql> {
  const number = storyNumber(q);
  if (number !== null) return Prisma.sql`s.id = ${number}`;
  const begun = beginnings(q);
  const asTyped = begun
    ? Prisma.sql`to_tsquery('simple', ${begun})`
    : Prisma.sql`websearch_to_tsquery('simple', ${q})`;
  const found = await matchWords(q, { tx });
  const beside = await listBeside(tx, q, asTyped);
  return Prisma.sql`(${found ? Prisma.sql`${found.condition} or` : Prisma.empty}
    s."deskSearch" @@ ${asTyped} or s.id = any(${beside}::int[]))`;
}

type Narrow = Omit<ListFilter, 'status' | 'cursor' | 'dir'>;

/** Words are looked for as readers' are, within the limits of search; throws `unavailable` beyond them. */
const limited = <T>({ q }: Narrow, read: (tx: Tx) => Promise<T>): Promise<T> =>
  q === undefined ? read(db) : withinLimits(read);

async function conditions(tx: Tx, filter: Narrow, scope: ListScope): Promise<Prisma.Sql[]> {
  const { section, topic, author, assignee, language, is, when, from, to, q, sort } = filter;
  // What was thrown away has a list of its own.
  const all = [Prisma.sql`s."trashedAt" is null`];
  const add = (condition: Prisma.Sql) => void all.push(condition);
  if (scope.isOwnOnly) add(ownStoriesSql(scope.viewerId));
  if (section !== undefined)
    add(
      Prisma.sql`s."sectionId" in (select x.id from section x where x.id = ${section} or x."parentId" = ${section})`,
    );
  if (topic !== undefined)
    add(Prisma.sql`s.id in (select t."storyId" from story_topic t where t."topicId" = ${topic})`);
  if (author !== undefined)
    add(
      Prisma.sql`s.id in (select a."storyId" from story_author a where a."authorId" = ${author})`,
    );
  if (assignee !== undefined)
    add(
      Prisma.sql`s.id in (
        select w."storyId" from assignment w where w."assigneeId" = ${assignee} and w."doneAt" is null)`,
    );
  if (language !== undefined) add(Prisma.sql`s.language = ${language}`);
  for (const mark of is) add(markSql(mark, scope));
  if (from) add(Prisma.sql`${moments[when]} >= ${dayStart(from, scope.timeZone)}`);
  if (to) add(Prisma.sql`${moments[when]} < ${dayStart(nextDay(to), scope.timeZone)}`);
  if (q !== undefined) add(await wordsSql(tx, q));
  // What has no such moment has no place in its order.
  if (sort === 'published') add(Prisma.sql`s."publishedAt" is not null`);
  return all;
}

const statusSql = (status: ListFilter['status']) =>
  status === undefined ? [] : [Prisma.sql`s.status = ${statusOf(status)}::"StoryStatus"`];

const keys: Record<ListSort, Prisma.Sql> = {
  changed: Prisma.sql`s."updatedAt"`,
  published: Prisma.sql`s."publishedAt"`,
  headline: Prisma.sql`s.headline`,
  number: Prisma.sql`s.id`,
};

function afterSql(sort: ListSort, isUp: boolean, { value, id }: ListCursor): Prisma.Sql {
  const than = isUp ? Prisma.sql`>` : Prisma.sql`<`;
  if (sort === 'number') return Prisma.sql`s.id ${than} ${id}`;
  const at = sort === 'headline' ? value : new Date(value);
  return Prisma.sql`(${keys[sort]}, s.id) ${than} (${at}, ${id})`;
}

/** What a story's place in this order is, for the cursor. */
export const placeOf = (story: ListedStory, sort: ListSort): ListCursor => ({
  id: story.id,
  value: {
    changed: () => story.updatedAt.toISOString(),
    published: () => story.publishedAt!.toISOString(),
    headline: () => story.headline,
    number: () => '',
  }[sort](),
});

type Page = { after?: ListCursor; take: number; hasViews: boolean };

/** A page of stories in the order of the filter. Throws `unavailable` when to look for its words takes too long. */
export async function listNewsroomStories(
  filter: Omit<ListFilter, 'cursor'>,
  scope: ListScope,
  { after, take, hasViews }: Page,
): Promise<ListedStory[]> {
  const { sort } = filter;
  const isUp = directionOf(filter) === 'asc';
  const way = isUp ? Prisma.sql`asc` : Prisma.sql`desc`;
  const rows = await limited(filter, async (tx) => {
    const all = [
      ...(await conditions(tx, filter, scope)),
      ...statusSql(filter.status),
      ...(after ? [afterSql(sort, isUp, after)] : []),
    ];
    return tx.$queryRaw<{ id: number }[]>`
      select s.id from story s where ${Prisma.join(all, ' and ')}
      order by ${keys[sort]} ${way}, s.id ${way} limit ${take}`;
  });
  return listNumbered(
    rows.map(({ id }) => id),
    { hasViews },
  );
}

/**
 * How many stories of the filter each status has. Where words are looked for, of each no more than `searchLimits.counted` + 1:
 * to look at every text that holds a common word would take seconds. Throws like `listNewsroomStories`.
 */
export async function countByStatus(filter: Narrow, scope: ListScope): Promise<StatusCounts> {
  const isCapped = filter.q !== undefined;
  const rows = await limited(filter, async (tx) => {
    const fits = Prisma.join(await conditions(tx, filter, scope), ' and ');
    const ofEach = statusNames.map(
      (status) => Prisma.sql`
        select ${status} as status, count(*)::int as count from (
          select from story s where ${Prisma.join([fits, ...statusSql(status)], ' and ')}
          limit ${searchLimits.counted + 1}) found`,
    );
    return tx.$queryRaw<{ status: StatusName; count: number }[]>(
      isCapped
        ? Prisma.join(ofEach, ' union all ')
        : Prisma.sql`select lower(s.status::text) as status, count(*)::int as count from story s where ${fits} group by s.status`,
    );
  });
  const of = (status: StatusName) => rows.find((row) => row.status === status)?.count ?? 0;
  const counts = Object.fromEntries(statusNames.map((status) => [status, of(status)]));
  return {
    ...(counts as Record<StatusName, number>),
    all: rows.reduce((sum, row) => sum + row.count, 0),
    isCapped,
  };
}

const named = { select: { slug: true, name: true } } as const;
const listedSelect = {
  id: true,
  version: true,
  headline: true,
  slug: true,
  language: true,
  status: true,
  section: { select: { slug: true, name: true, ink: true } },
  sectionIsStandIn: true,
  authors: { orderBy: { position: 'asc' }, select: { author: named } },
  topics: { orderBy: { position: 'asc' }, select: { topic: named } },
  note: true,
  wordCount: true,
  sourceOrganisation: true,
  publishedAt: true,
  embargoUntil: true,
  needsLegal: true,
  legalClearedAt: true,
  updatedAt: true,
  createdAt: true,
  pending: { select: { status: true, publishAt: true } },
  assignments: {
    where: { doneAt: null },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { dueAt: true, assignee: { select: { name: true } } },
  },
} as const satisfies Prisma.StorySelect;

/** Stories by their numbers, in this order; a number that is gone is left out. The caller decides who may see them. */
export async function listNumbered(
  ids: readonly number[],
  { hasViews }: { hasViews: boolean },
): Promise<ListedStory[]> {
  if (ids.length === 0) return [];
  const [rows, comments, views] = await Promise.all([
    db.story.findMany({ where: { id: { in: [...ids] } }, select: listedSelect }),
    countApprovedComments([...ids]),
    hasViews ? countViews(ids) : null,
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { sourceOrganisation, needsLegal, legalClearedAt, pending, assignments, ...rest } = row;
    return [
      {
        ...rest,
        status: statusName(row.status),
        authors: row.authors.map(({ author }) => author),
        topics: row.topics.map(({ topic }) => topic),
        source: sourceOrganisation,
        isLegalOpen: needsLegal && legalClearedAt === null,
        pending: pending && { ...pending, status: pending.status as PendingStatus },
        work: assignments.map(({ dueAt, assignee }) => ({
          dueAt,
          assignee: assignee?.name ?? null,
        })),
        commentCount: comments.get(id) ?? 0,
        views: views && (views.get(id) ?? 0),
      },
    ];
  });
}

async function countViews(ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await db.readingHour.groupBy({
    by: ['storyId'],
    where: { storyId: { in: [...ids] } },
    _sum: { views: true },
  });
  return new Map(rows.map(({ storyId, _sum }) => [storyId!, _sum.views ?? 0]));
}

/** What there is to choose from; of topics and authors as many as a list to choose from can bear. */
export async function getListOptions(): Promise<ListOptions> {
  const byName = { orderBy: [{ name: 'asc' as const }, { id: 'asc' as const }], take: 1_000 };
  const numbered = { select: { id: true, name: true } } as const;
  const [sections, topics, authors, colleagues, languages] = await Promise.all([
    db.section.findMany({
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, ink: true },
    }),
    db.topic.findMany({ ...byName, ...numbered }),
    db.authorProfile.findMany({ ...byName, ...numbered }),
    db.user.findMany({
      ...{ ...byName, ...numbered },
      where: { role: { in: ['AUTHOR', 'EDITOR', 'ADMIN'] }, status: 'ACTIVE', eraseAt: null },
    }),
    db.$queryRaw<{ language: string }[]>(languagesSql),
  ]);
  return {
    ...{ sections, topics, authors, colleagues },
    languages: languages.map(({ language }) => language),
  };
}
