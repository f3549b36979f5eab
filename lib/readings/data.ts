import { db } from '@/lib/db';
import { publicStoriesSql } from '@/lib/articles/visibility';
import { articlePath } from '@/lib/paths';
import { Prisma } from '@/prisma/generated/client';
import type { Analytics, Figures, NamedFigures, Now, StepFigures, StoryFigures } from './schema';
import type { Span } from './span';

/** Whose stories are looked at: everybody's, those of one person, or one story alone. */
export type Scope = { ownedBy?: number; storyId?: number };

/** The longest list, which only a file for a spreadsheet holds. */
export const maxRows = 5_000;

/** Conditions on `story s`. Pages that are no story's have none, so only a look at everything holds them. */
function mine({ ownedBy, storyId }: Scope): Prisma.Sql {
  if (storyId !== undefined) return Prisma.sql`s.id = ${storyId}`;
  if (ownedBy === undefined) return Prisma.sql`true`;
  return Prisma.sql`(s."createdById" = ${ownedBy} or exists (
    select 1 from story_author sa join author_profile a on a.id = sa."authorId"
    where sa."storyId" = s.id and a."userId" = ${ownedBy}))`;
}

const inSpan = ({ start, end }: Span) => Prisma.sql`r.hour >= ${start} and r.hour < ${end}`;
const reading = (span: Span, scope: Scope) => Prisma.sql`
  from reading_hour r left join story s on s.id = r."storyId"
  where ${inSpan(span)} and ${mine(scope)}`;

/** Readers by day and story: those of days that are over, and today's as far as they are known. */
const readerDays = ({ from, to }: Span) => Prisma.sql`
  select day, "storyId", readers from reader_day where day between ${from}::date and ${to}::date
  union all
  select day, "storyId", count(*)::int from reader_hash
  where day between ${from}::date and ${to}::date group by day, "storyId"`;
/** Of the whole site, or added up over stories, where somebody who reads two counts twice. */
const readersOf = (span: Span, scope: Scope) =>
  scope.ownedBy === undefined && scope.storyId === undefined
    ? Prisma.sql`(${readerDays(span)}) d where d."storyId" = 0`
    : Prisma.sql`(${readerDays(span)}) d join story s on s.id = d."storyId" where ${mine(scope)}`;

const commentsIn = ({ start, end }: Span) => Prisma.sql`
  select "storyId", count(*)::int as n from comment
  where "createdAt" >= ${start} and "createdAt" < ${end} and status = 'APPROVED' group by "storyId"`;

/** Views, readers, depth, time and approved comments of the span, all together. */
export async function getTotals(span: Span, scope: Scope): Promise<Figures> {
  type Sums = Omit<Figures, 'readers' | 'comments' | 'quarters'> &
    Record<'a' | 'b' | 'c' | 'd', number>;
  const [[sums], [readers], [comments]] = await Promise.all([
    db.$queryRaw<[Sums]>`
      select coalesce(sum(r.views), 0)::float8 as views,
        coalesce(sum(r.views) filter (where r."storyId" is not null), 0)::float8 as "storyViews",
        coalesce(sum(r.depth25), 0)::float8 as a, coalesce(sum(r.depth50), 0)::float8 as b,
        coalesce(sum(r.depth75), 0)::float8 as c, coalesce(sum(r.depth100), 0)::float8 as d,
        coalesce(sum(r.seconds), 0)::float8 as seconds ${reading(span, scope)}`,
    db.$queryRaw<[{ n: number }]>`
      select coalesce(sum(d.readers), 0)::float8 as n from ${readersOf(span, scope)}`,
    db.$queryRaw<[{ n: number }]>`
      select coalesce(sum(c.n), 0)::float8 as n from (${commentsIn(span)}) c
      join story s on s.id = c."storyId" where ${mine(scope)}`,
  ]);
  const { views, storyViews, a, b, c, d, seconds } = sums;
  return {
    views,
    readers: readers.n,
    storyViews,
    quarters: [a, b, c, d],
    seconds,
    comments: comments.n,
  };
}

/** The span in steps: its days, or the hours of its one day. A step in which nothing was read is among them. */
export async function getSeries(span: Span, scope: Scope): Promise<StepFigures[]> {
  const isOneDay = span.days.length === 1;
  const format = isOneDay ? 'HH24' : 'YYYY-MM-DD';
  type Row = { at: string; n: number };
  const [views, readers, comments] = await Promise.all([
    db.$queryRaw<Row[]>`
      select to_char(r.hour at time zone ${span.timeZone}, ${format}) as at, sum(r.views)::float8 as n
      ${reading(span, scope)} group by 1`,
    isOneDay
      ? []
      : db.$queryRaw<Row[]>`
          select to_char(d.day, 'YYYY-MM-DD') as at, sum(d.readers)::float8 as n
          from ${readersOf(span, scope)} group by 1`,
    db.$queryRaw<Row[]>`
      select to_char(c."createdAt" at time zone ${span.timeZone}, ${format}) as at, count(*)::float8 as n
      from comment c join story s on s.id = c."storyId"
      where c."createdAt" >= ${span.start} and c."createdAt" < ${span.end} and c.status = 'APPROVED'
        and ${mine(scope)} group by 1`,
  ]);
  const steps = isOneDay
    ? Array.from({ length: 24 }, (_, i) => String(i).padStart(2, '0'))
    : span.days;
  const of = (rows: Row[], at: string) => rows.find((row) => row.at === at)?.n ?? 0;
  return steps.map((at) => ({
    at,
    views: of(views, at),
    readers: of(readers, at),
    comments: of(comments, at),
  }));
}

/** The stories that were opened, most first. */
export function listStoryFigures(span: Span, scope: Scope, take: number): Promise<StoryFigures[]> {
  return db.$queryRaw<StoryFigures[]>`
    select s.id, s.slug, s.headline, sec.name as section, r.views, r.through as "readThrough", r.seconds,
      coalesce(d.readers, 0) as readers, coalesce(c.n, 0) as comments
    from (
      select r."storyId", sum(r.views)::float8 as views, sum(r.depth100)::float8 as through, sum(r.seconds)::float8 as seconds
      from reading_hour r where ${inSpan(span)} and r."storyId" is not null group by 1
    ) r
    join story s on s.id = r."storyId" join section sec on sec.id = s."sectionId"
    left join (
      select "storyId", sum(readers)::float8 as readers from (${readerDays(span)}) x group by 1
    ) d on d."storyId" = s.id
    left join (${commentsIn(span)}) c on c."storyId" = s.id
    where ${mine(scope)} order by r.views desc, s.id desc limit ${take}`;
}

/** Added up by section. */
export function listSectionFigures(span: Span, scope: Scope): Promise<NamedFigures[]> {
  return db.$queryRaw<NamedFigures[]>`
    select sec.slug, sec.name, sum(r.views)::float8 as views, sum(r.through)::float8 as "readThrough",
      coalesce(sum(c.n), 0)::float8 as comments
    from (${byStory(span)}) r join story s on s.id = r."storyId" join section sec on sec.id = s."sectionId"
    left join (${commentsIn(span)}) c on c."storyId" = s.id
    where ${mine(scope)} group by sec.id order by views desc, sec.name`;
}

/** Added up by byline: a story of two people counts for both. */
export function listAuthorFigures(span: Span, scope: Scope): Promise<NamedFigures[]> {
  return db.$queryRaw<NamedFigures[]>`
    select p.slug, p.name, sum(r.views)::float8 as views, sum(r.through)::float8 as "readThrough",
      coalesce(sum(c.n), 0)::float8 as comments
    from (${byStory(span)}) r join story s on s.id = r."storyId"
    join story_author b on b."storyId" = s.id join author_profile p on p.id = b."authorId"
    left join (${commentsIn(span)}) c on c."storyId" = s.id
    where ${mine(scope)} group by p.id order by views desc, p.name limit ${maxRows}`;
}

const byStory = (span: Span) => Prisma.sql`
  select r."storyId", sum(r.views) as views, sum(r.depth100) as through
  from reading_hour r where ${inSpan(span)} and r."storyId" is not null group by 1`;

/** Where readers came from. */
export function listSources(span: Span, scope: Scope): Promise<Analytics['sources']> {
  return db.$queryRaw<Analytics['sources']>`
    select r.source, sum(r.views)::float8 as views ${reading(span, scope)}
    group by 1 having sum(r.views) > 0 order by 2 desc, 1 limit 50`;
}

/** The pages that are no story's. */
export function listPages(span: Span): Promise<Analytics['pages']> {
  return db.$queryRaw<Analytics['pages']>`
    select r.path, sum(r.views)::float8 as views from reading_hour r
    where ${inSpan(span)} and r."storyId" is null group by 1 having sum(r.views) > 0
    order by 2 desc, 1 limit 20`;
}

const minuteMs = 60_000;
const liveMinutes = 30;

/** The last half hour, minute by minute, and what was opened in it. */
export async function getNow(now: Date, scope: Scope): Promise<Now> {
  const last = Math.floor(now.getTime() / minuteMs);
  const first = new Date((last - liveMinutes + 1) * minuteMs);
  type Row = {
    minute: Date;
    storyId: number;
    path: string;
    slug: string | null;
    headline: string | null;
    views: number;
  };
  const rows = await db.$queryRaw<Row[]>`
    select r.minute, r."storyId", r.path, s.slug, s.headline, r.views
    from reading_minute r left join story s on s.id = r."storyId"
    where r.minute >= ${first} and ${mine(scope)}`;
  const perMinute = new Map<number, number>();
  const perPage = new Map<string, Now['pages'][number]>();
  for (const { minute, storyId, path, slug, headline, views } of rows) {
    perMinute.set(minute.getTime(), (perMinute.get(minute.getTime()) ?? 0) + views);
    if (storyId !== 0 && slug === null) continue; // erased meanwhile
    const place = slug === null ? path : articlePath(slug);
    const page = perPage.get(place) ?? {
      ...{ storyId: storyId || null, path: place, name: headline ?? path, views: 0 },
    };
    perPage.set(place, { ...page, views: page.views + views });
  }
  return {
    views: rows.reduce((sum, row) => sum + row.views, 0),
    minutes: Array.from({ length: liveMinutes }, (_, i) => {
      const minute = new Date(first.getTime() + i * minuteMs);
      return { minute: minute.toISOString(), views: perMinute.get(minute.getTime()) ?? 0 };
    }),
    pages: [...perPage.values()].sort((a, b) => b.views - a.views).slice(0, 20),
  };
}

/** The public stories that were opened most since then, most first. */
export async function listMostRead(now: Date, since: Date, take: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    select s.id from (
      select r."storyId", sum(r.views) as views from reading_hour r
      where r.hour >= ${since} and r."storyId" is not null group by 1 having sum(r.views) > 0
    ) r join story s on s.id = r."storyId"
    where ${publicStoriesSql(now)} order by r.views desc, s."publishedAt" desc, s.id desc limit ${take}`;
  return rows.map(({ id }) => id);
}

/** A story's own headline, and whose it is, for who may see its numbers; null when there is none. */
export async function getCountedStory(id: number, viewerId: number) {
  const [row] = await db.$queryRaw<
    {
      id: number;
      slug: string;
      headline: string;
      language: string;
      status: string;
      isOwn: boolean;
    }[]
  >`
    select s.id, s.slug, s.headline, s.language, s.status::text, coalesce(${mine({ ownedBy: viewerId })}, false) as "isOwn"
    from story s where s.id = ${id}`;
  return row ?? null;
}
