import { publicAt, publicStoriesAt, publicStoriesSql } from '@/lib/articles/visibility';
import { db } from '@/lib/db';
import { toldAt } from '@/lib/feeds/data';
import { newestOf } from '@/lib/feeds/schema';
import { storiesInNewsSitemap, storiesInSitemap } from '@/lib/sitemaps/schema';
import { Prisma } from '@/prisma/generated/client';

/** What stands elsewhere by its editor's word is for search engines to find there. */
const ours = { sourceIsCanonical: false } as const;

/** A file holds the stories of a range of numbers, so that none changes its file when another goes. From 1. */
const idsOf = (file: number) => ({
  gt: (file - 1) * storiesInSitemap,
  lte: file * storiesInSitemap,
});

/** Whether readers have or had a row, as far as the row itself knows. */
const wasSeen = (now: Date) => ({
  OR: [{ publishedAt: { lte: now } }, { firstPublishedAt: { not: null } }],
});

/**
 * The sitemaps of stories and pages that have any, with when each last changed: also when a story was taken away or got
 * another address, of which no moment of a story that is left tells.
 */
export async function listSitemaps(now: Date): Promise<{ file: number; changedAt: Date }[]> {
  const told = Prisma.sql`greatest(s."publishedAt", s."revisedAt", s."embargoUntil", c."at", l."at")`;
  const isHere = Prisma.sql`s."status" in ('PUBLISHED', 'SCHEDULED') and s."publishedAt" <= ${now}
    and (s."embargoUntil" is null or s."embargoUntil" <= ${now}) and not s."sourceIsCanonical"`;
  return db.$queryRaw`
    select ((s."id" - 1) / ${storiesInSitemap}::int + 1)::int as "file",
      max(greatest(s."updatedAt", case when ${isHere} then ${told} end)) as "changedAt"
    from "story" s
    left join (select "storyId", max("createdAt") as "at" from "correction" group by "storyId") c on c."storyId" = s."id"
    left join (
      select p."storyId", max(greatest(p."publishedAt", p."revisedAt")) as "at" from "live_post" p
      join "live_coverage" v on v."storyId" = p."storyId" where p."removedAt" is null group by p."storyId"
    ) l on l."storyId" = s."id"
    where s."publishedAt" <= ${now} or s."firstPublishedAt" is not null
    group by 1 having bool_or(${isHere}) order by 1`;
}

/** When a story was last written that readers have or had; null when there is none. */
export async function getNewestWriting(now: Date): Promise<Date | null> {
  const row = await db.story.findFirst({
    where: { kind: 'STORY', ...wasSeen(now) },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: { updatedAt: true },
  });
  return row && row.updatedAt;
}

/** The public stories and pages of one file, oldest first. */
export async function listSitemapStories(now: Date, file: number) {
  const ids = idsOf(file);
  const told = await lastPosts(ids);
  const rows = await db.story.findMany({
    where: { AND: [publicAt(now), ours, { id: ids }] },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      kind: true,
      slug: true,
      publishedAt: true,
      revisedAt: true,
      corrections: { select: { createdAt: true } },
    },
  });
  return rows.map(({ id, kind, slug, ...moments }) => ({
    ...{ kind, slug },
    changedAt: newestOf([toldAt(moments), ...(told.get(id) ?? [])], now),
  }));
}

/** When each story that is told live was told of last: the newest post and the newest change of one. */
async function lastPosts(storyId: { gt: number; lte: number }): Promise<Map<number, Date[]>> {
  const rows = await db.livePost.groupBy({
    by: ['storyId'],
    where: { storyId, removedAt: null, story: { coverage: { isNot: null } } },
    _max: { publishedAt: true, revisedAt: true },
  });
  return new Map(
    rows.map(({ storyId: id, _max }) => [
      id,
      [_max.publishedAt, _max.revisedAt].filter((at) => at !== null),
    ]),
  );
}

/** Whether a story is told live now: its posts come without any other sign of a change. */
export const isAnyLive = async (): Promise<boolean> =>
  (await db.liveCoverage.findFirst({ where: { endedAt: null }, select: { storyId: true } })) !==
  null;

/** The public stories that came out since `since` for the first time, newest first: at most as many as a news sitemap holds. */
export async function listRecentStories(now: Date, since: Date) {
  const rows = await db.story.findMany({
    where: {
      AND: [
        publicStoriesAt(now),
        ours,
        { publishedAt: { gte: since } },
        { OR: [{ firstPublishedAt: null }, { firstPublishedAt: { gte: since } }] },
      ],
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: storiesInNewsSitemap,
    select: {
      slug: true,
      headline: true,
      language: true,
      publishedAt: true,
      firstPublishedAt: true,
    },
  });
  return rows.map(({ publishedAt, firstPublishedAt, ...story }) => ({
    ...story,
    publishedAt: firstPublishedAt ?? publishedAt!,
  }));
}

type Filled = { slug: string; changedAt: Date };

/** The sections, topics and authors that have public stories, themselves or below them, with when the newest came out. */
export async function listFilledLists(now: Date) {
  const newest = Prisma.sql`max(s."publishedAt") as "changedAt"`;
  const isPublic = publicStoriesSql(now);
  const [sections, topics, authors] = await Promise.all([
    db.$queryRaw<Filled[]>`
      select c."slug", ${newest} from "section" c
      join "section" b on b."id" = c."id" or b."parentId" = c."id"
      join "story" s on s."sectionId" = b."id" where ${isPublic} group by c."id" order by c."position", c."id"`,
    db.$queryRaw<Filled[]>`
      select t."slug", ${newest} from "topic" t join "story_topic" st on st."topicId" = t."id"
      join "story" s on s."id" = st."storyId" where ${isPublic} group by t."id" order by t."id"`,
    db.$queryRaw<Filled[]>`
      select a."slug", ${newest} from "author_profile" a join "story_author" sa on sa."authorId" = a."id"
      join "story" s on s."id" = sa."storyId" where ${isPublic} group by a."id" order by a."id"`,
  ]);
  return { sections, topics, authors };
}

/** When each front was last arranged by hand: an edition came, or one was taken back that had come. The front page is null. */
export async function listArrangements(now: Date): Promise<Map<string | null, Date>> {
  const rows = await db.$queryRaw<{ section: string | null; at: Date }[]>`
    select c."slug" as "section", max(greatest(e."liveAt", e."revokedAt")) as "at"
    from "front_edition" e left join "section" c on c."id" = e."sectionId"
    where e."liveAt" <= ${now} and (e."revokedAt" is null or e."revokedAt" >= e."liveAt")
    group by c."slug"`;
  return new Map(rows.map(({ section, at }) => [section, at]));
}

/** When a correction that readers can see was last made; null when none ever was. */
export async function getNewestCorrection(now: Date): Promise<Date | null> {
  const { _max } = await db.correction.aggregate({
    where: { story: publicStoriesAt(now) },
    _max: { createdAt: true },
  });
  return _max.createdAt;
}
