import type { Tx } from '@/lib/db';
import { publicStoriesSql } from '@/lib/articles/visibility';
import type { Match } from '@/lib/search/match/data';
import { searchLimits, type Facets, type SearchNarrow, type SearchSpan } from '@/lib/search/schema';
import { Prisma } from '@/prisma/generated/client';

const day = 86_400_000;
const spanDays: Record<Exclude<SearchSpan, 'older'>, number> = { week: 7, month: 30, year: 365 };

/** Since when, or until when, a story must have been published. */
function spanBounds(now: Date, when: SearchSpan): { from?: Date; until?: Date } {
  const ago = (days: number) => new Date(now.getTime() - days * day);
  return when === 'older' ? { until: ago(spanDays.year) } : { from: ago(spanDays[when]) };
}

const whenSql = (now: Date, when: SearchSpan) => {
  const { from, until } = spanBounds(now, when);
  return from ? Prisma.sql`s."publishedAt" >= ${from}` : Prisma.sql`s."publishedAt" < ${until}`;
};
/** A section has the stories of those below it too. */
const sectionSql = (slug: string) => Prisma.sql`s."sectionId" in (
  select below."id" from "section" c join "section" below on c."id" in (below."id", below."parentId")
  where c."slug" = ${slug})`;
const topicSql = (slug: string) => Prisma.sql`exists (
  select from "story_topic" l join "topic" t on t."id" = l."topicId" where l."storyId" = s."id" and t."slug" = ${slug})`;
const authorSql = (slug: string) => Prisma.sql`exists (
  select from "story_author" l join "author_profile" a on a."id" = l."authorId"
  where l."storyId" = s."id" and a."slug" = ${slug})`;

const timeSql = (now: Date, { when, from, to }: Pick<SearchNarrow, 'when' | 'from' | 'to'>) => [
  ...(when === undefined ? [] : [whenSql(now, when)]),
  ...(from === undefined ? [] : [Prisma.sql`s."publishedAt" >= ${from}`]),
  ...(to === undefined ? [] : [Prisma.sql`s."publishedAt" < ${to}`]),
];

/** What a search is narrowed to, as conditions on `story s`. */
export function narrowSql(
  now: Date,
  { section, topic, author, ...time }: SearchNarrow,
): Prisma.Sql[] {
  return [
    ...(section === undefined ? [] : [sectionSql(section)]),
    ...(topic === undefined ? [] : [topicSql(topic)]),
    ...(author === undefined ? [] : [authorSql(author)]),
    ...timeSql(now, time),
  ];
}

type Row = { kind: string; slug: string; name: string; ink: string | null; count: number };

/**
 * How many of the newest matches each section, topic, author and time has, each counted among what the other choices
 * leave. The eight with the most of each, among which what was chosen always is.
 */
export async function getFacets(
  tx: Tx,
  { condition }: Match,
  { now, narrow }: { now: Date; narrow: SearchNarrow },
): Promise<Facets> {
  const { section, topic, author, ...time } = narrow;
  const all = Prisma.sql`true`;
  const rows = await tx.$queryRaw<Row[]>`
    with found as materialized (
      select s."id", s."sectionId", s."publishedAt",
        ${section === undefined ? all : sectionSql(section)} as "inSection",
        ${topic === undefined ? all : topicSql(topic)} as "inTopic",
        ${author === undefined ? all : authorSql(author)} as "inAuthor",
        ${Prisma.join([all, ...timeSql(now, time)], ' and ')} as "inTime"
      from "story" s where ${condition} and ${publicStoriesSql(now)}
      order by s."publishedAt" desc, s."id" desc limit ${searchLimits.counted})
    (select 'all' as kind, '' as slug, '' as name, null as ink, count(*)::int as count from found)
    union all
    (select 'section', c."slug", c."name", c."ink", count(*)::int 
      from found f join "section" own on own."id" = f."sectionId" join "section" c on c."id" in (own."id", own."parentId")
      where "inTopic" and "inAuthor" and "inTime" group by c."id"
      order by c."slug" = ${section ?? ''} desc, 5 desc, 3 limit 8)
    union all
    (select 'topic', t."slug", t."name", null, count(*)::int
      from found f join "story_topic" l on l."storyId" = f."id" join "topic" t on t."id" = l."topicId"
      where "inSection" and "inAuthor" and "inTime" group by t."id"
      order by t."slug" = ${topic ?? ''} desc, 5 desc, 3 limit 8)
    union all
    (select 'author', a."slug", a."name", null, count(*)::int
      from found f join "story_author" l on l."storyId" = f."id" join "author_profile" a on a."id" = l."authorId"
      where "inSection" and "inTopic" and "inTime" group by a."id"
      order by a."slug" = ${author ?? ''} desc, 5 desc, 3 limit 8)
    union all
    (select 'when', spans.name, '', null, count(*)::int
      from found s join (values ('week'), ('month'), ('year'), ('older')) spans (name) on case spans.name
        when 'week' then ${whenSql(now, 'week')} when 'month' then ${whenSql(now, 'month')}
        when 'year' then ${whenSql(now, 'year')} else ${whenSql(now, 'older')} end
      where "inSection" and "inTopic" and "inAuthor" group by spans.name)`;
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).sort((a, b) => b.count - a.count);
  const choices = (kind: string) =>
    of(kind).map(({ slug, name, count }) => ({ slug, name, count }));
  const spans = new Map(of('when').map(({ slug, count }) => [slug, count]));
  const inTime = (span: SearchSpan) => spans.get(span) ?? 0;
  return {
    sections: of('section').map(({ slug, name, ink, count }) => ({ slug, name, ink: ink!, count })),
    topics: choices('topic'),
    authors: choices('author'),
    when: {
      week: inTime('week'),
      month: inTime('month'),
      year: inTime('year'),
      older: inTime('older'),
    },
    isCapped: rows[0]?.count === searchLimits.counted,
  };
}
