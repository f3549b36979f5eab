import { db } from '@/lib/db';
import type { Prisma } from '@/prisma/generated/client';
import type { StoryKind } from '@/prisma/generated/enums';
import {
  articleOf,
  articleSelect,
  cardOf,
  cardSelect,
  correctionOf,
  correctionSelect,
  type StoredArticle,
} from '@/lib/articles/rows';
import { pageCount, storiesPerPage } from '@/lib/articles/paging';
import type { Correction, Named, StoryCard } from '@/lib/articles/schema';
import { publicAt, publicStoriesAt, publicStoriesSql } from '@/lib/articles/visibility';

/** Which stories a list holds; everything given must hold. `from` is included, `until` is not. */
export type StoryFilter = {
  /** Of one section, or of one and those below it. */
  sectionId?: number | readonly number[];
  topicId?: number;
  authorId?: number;
  from?: Date;
  until?: Date;
  /** Not these, which stand elsewhere on the page. */
  without?: readonly number[];
};
/** The last story of the page before. */
export type StoryCursor = { publishedAt: Date; id: number };

const newestFirst = [
  { publishedAt: 'desc' },
  { id: 'desc' },
] satisfies Prisma.StoryOrderByWithRelationInput[];

/** Public stories of a list, as a condition. */
export const filterStories = (now: Date, filter: StoryFilter) =>
  ({ AND: [publicStoriesAt(now), ...placesOf(filter)] }) satisfies Prisma.StoryWhereInput;

/** Where a story belongs, public or not. */
export function placesOf({ sectionId, topicId, authorId, from, until, without }: StoryFilter) {
  const all: Prisma.StoryWhereInput[] = [];
  if (sectionId !== undefined)
    all.push({ sectionId: typeof sectionId === 'number' ? sectionId : { in: [...sectionId] } });
  if (topicId !== undefined) all.push({ topics: { some: { topicId } } });
  if (authorId !== undefined) all.push({ authors: { some: { authorId } } });
  if (from) all.push({ publishedAt: { gte: from } });
  if (until) all.push({ publishedAt: { lt: until } });
  if (without?.length) all.push({ id: { notIn: [...without] } });
  return all;
}

/** How many approved comments each story has, in one query; a story without any is not in the map. */
export async function countApprovedComments(storyIds: number[]): Promise<Map<number, number>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db.comment.groupBy({
    by: ['storyId'],
    where: { storyId: { in: storyIds }, status: 'APPROVED' },
    _count: { _all: true },
  });
  return new Map(rows.map((row) => [row.storyId, row._count._all]));
}

async function listCards(
  query: Omit<Prisma.StoryFindManyArgs, 'select' | 'include' | 'omit'>,
): Promise<StoryCard[]> {
  const rows = await db.story.findMany({ ...query, select: cardSelect });
  const counts = await countApprovedComments(rows.map(({ id }) => id));
  return rows.map((row) => cardOf(row, counts.get(row.id) ?? 0));
}

export type StoryOrder = 'newest' | 'oldest';
const orders = {
  newest: newestFirst,
  oldest: [{ publishedAt: 'asc' }, { id: 'asc' }],
} satisfies Record<StoryOrder, Prisma.StoryOrderByWithRelationInput[]>;

type ListQuery = {
  now: Date;
  filter?: StoryFilter;
  take: number;
  skip?: number;
  /** Only what stands below this one; for lists that page by cursor, newest first. */
  after?: StoryCursor;
  order?: StoryOrder;
};

/** Public stories as cards, newest first unless asked otherwise. */
export function listStories({
  now,
  filter = {},
  take,
  skip = 0,
  after,
  order = 'newest',
}: ListQuery): Promise<StoryCard[]> {
  const where = filterStories(now, filter);
  if (after) {
    const { publishedAt, id } = after;
    where.AND.push({ OR: [{ publishedAt: { lt: publishedAt } }, { publishedAt, id: { lt: id } }] });
  }
  return listCards({ where, orderBy: orders[order], take, skip });
}

/** How many stories `listStories` would page through. */
export function countStories(now: Date, filter: StoryFilter = {}): Promise<number> {
  return db.story.count({ where: filterStories(now, filter) });
}

export type StoryList = { stories: StoryCard[]; page: number; pages: number; total: number };

/** One numbered page of a list; null when the list does not reach so far. */
export async function getStoryList(
  now: Date,
  filter: StoryFilter,
  page: number,
  order: StoryOrder = 'newest',
): Promise<StoryList | null> {
  const total = await countStories(now, filter);
  const pages = pageCount(total, storiesPerPage);
  if (page > pages) return null;
  const skip = (page - 1) * storiesPerPage;
  return {
    stories: await listStories({ now, filter, take: storiesPerPage, skip, order }),
    page,
    pages,
    total,
  };
}

/** The public ones of these stories as cards, in the order of the ids. */
export async function listStoriesById(now: Date, ids: number[]): Promise<StoryCard[]> {
  const cards = await listCards({ where: { AND: [publicStoriesAt(now), { id: { in: ids } }] } });
  const place = new Map(ids.map((id, index) => [id, index]));
  return cards.sort((a, b) => place.get(a.id)! - place.get(b.id)!);
}

/** The newest `take` stories of each section: what a front page is made of. One walk of an index for each section, in one statement. */
export async function listNewestOfSections(now: Date, take: number): Promise<StoryCard[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    select newest."id" from "section" cross join lateral (
      select s."id", s."publishedAt" from "story" s
      where s."sectionId" = "section"."id" and ${publicStoriesSql(now)}
      order by s."publishedAt" desc, s."id" desc limit ${take}) newest
    order by newest."publishedAt" desc, newest."id" desc`;
  return listStoriesById(
    now,
    rows.map(({ id }) => id),
  );
}

/** The stories with the most approved comments since `since`, most first. */
export async function listMostDiscussed({
  now,
  since,
  sectionId,
  take,
}: {
  now: Date;
  since: Date;
  sectionId: number | readonly number[];
  take: number;
}) {
  const rows = await db.comment.groupBy({
    by: ['storyId'],
    where: {
      status: 'APPROVED',
      createdAt: { gte: since },
      story: filterStories(now, { sectionId }),
    },
    _count: { storyId: true },
    orderBy: [{ _count: { storyId: 'desc' } }, { storyId: 'desc' }],
    take,
  });
  return listStoriesById(
    now,
    rows.map(({ storyId }) => storyId),
  );
}

/** A story or page by its address, whatever its status: the caller decides who may see it. */
export async function getArticleBySlug(slug: string): Promise<StoredArticle | null> {
  const row = await db.story.findUnique({ where: { slug }, select: articleSelect });
  if (!row) return null;
  const counts = await countApprovedComments([row.id]);
  return articleOf(row, counts.get(row.id) ?? 0);
}

/** Where the story that once had this address is now; null when there is none or the public may not see it. */
export async function getMovedTo(
  now: Date,
  slug: string,
): Promise<{ kind: StoryKind; slug: string } | null> {
  return db.story.findFirst({
    where: { AND: [publicAt(now), { formerSlugs: { some: { slug } } }] },
    select: { kind: true, slug: true },
  });
}

/** The first moment after `now` at which a story becomes public; null when none is waiting. */
export async function getNextDue(now: Date): Promise<Date | null> {
  const waiting = { status: { in: ['PUBLISHED', 'SCHEDULED'] } } satisfies Prisma.StoryWhereInput;
  const [scheduled, embargoed] = await Promise.all([
    db.story.findFirst({
      where: { ...waiting, publishedAt: { gt: now } },
      orderBy: { publishedAt: 'asc' },
      select: { publishedAt: true },
    }),
    db.story.findFirst({
      where: { ...waiting, embargoUntil: { gt: now } },
      orderBy: { embargoUntil: 'asc' },
      select: { embargoUntil: true },
    }),
  ]);
  const moments = [scheduled?.publishedAt, embargoed?.embargoUntil].filter(
    (moment) => moment != null,
  );
  return moments.length ? new Date(Math.min(...moments.map(Number))) : null;
}

/** When each public story of the day was published and last revised, newest first: the marks of the masthead's gauge. */
export async function listMarks(
  now: Date,
  dayStart: Date,
): Promise<{ publishedAt: Date; revisedAt: Date | null }[]> {
  const rows = await db.story.findMany({
    where: {
      AND: [
        publicStoriesAt(now),
        { OR: [{ publishedAt: { gte: dayStart } }, { revisedAt: { gte: dayStart, lte: now } }] },
      ],
    },
    orderBy: newestFirst,
    select: { publishedAt: true, revisedAt: true },
    take: 200,
  });
  return rows.map(({ publishedAt, revisedAt }) => ({ publishedAt: publishedAt!, revisedAt }));
}

/** The public pages (/about and its like) that the footer has, in its order. */
export async function listPages(now: Date, take: number): Promise<Named[]> {
  const rows = await db.story.findMany({
    where: { kind: 'PAGE', footerOrder: { not: null }, ...publicAt(now) },
    orderBy: [{ footerOrder: 'asc' }, { id: 'asc' }],
    select: { slug: true, headline: true },
    take,
  });
  return rows.map(({ slug, headline }) => ({ slug, name: headline }));
}

export type CorrectionItem = Correction & {
  id: number;
  story: Pick<StoryCard, 'slug' | 'headline' | 'language'>;
};

/** Corrections of public stories, newest first. */
export async function listCorrections({
  now,
  take,
  skip,
}: {
  now: Date;
  take: number;
  skip: number;
}): Promise<CorrectionItem[]> {
  const rows = await db.correction.findMany({
    where: { story: publicStoriesAt(now) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      ...correctionSelect,
      story: { select: { slug: true, headline: true, language: true } },
    },
    take,
    skip,
  });
  return rows.map(({ id, story, ...row }) => ({ id, story, ...correctionOf(row) }));
}

/** How many corrections there are to page through. */
export function countCorrections(now: Date): Promise<number> {
  return db.correction.count({ where: { story: publicStoriesAt(now) } });
}

/** When the oldest public story was published: where the archive begins; null in an empty paper. */
export async function getFirstPublishedAt(now: Date): Promise<Date | null> {
  const row = await db.story.findFirst({
    where: publicStoriesAt(now),
    orderBy: { publishedAt: 'asc' },
    select: { publishedAt: true },
  });
  return row?.publishedAt ?? null;
}
