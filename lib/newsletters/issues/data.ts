import { countApprovedComments, listStoriesById } from '@/lib/articles/data';
import { pictureSelect } from '@/lib/articles/rows';
import type { StoryCard } from '@/lib/articles/schema';
import { isPublic, publicStoriesAt } from '@/lib/articles/visibility';
import { db, type Tx } from '@/lib/db';
import { getPlacements } from '@/lib/front/editions/data';
import {
  fillsWith,
  type DeskIssue,
  type IssueRow,
  type StoredSentIssue,
} from '@/lib/newsletters/issues/schema';
import { importantFirst } from '@/lib/newsletters/issues/order';
import type { DeskNewsletter } from '@/lib/newsletters/schema';
import type { Prisma } from '@/prisma/generated/client';

const rowSelect = {
  ...{ id: true, number: true, status: true, subject: true, isAutomatic: true, sendAt: true },
  ...{ startedAt: true, finishedAt: true, recipients: true, sent: true, failed: true },
} as const satisfies Prisma.NewsletterIssueSelect;
const inOrder = { orderBy: { position: 'asc' }, select: { storyId: true } } as const;

/** An issue for the newsroom; null when there is none. */
export async function getDeskIssue(id: number, client: Tx = db): Promise<DeskIssue | null> {
  const row = await client.newsletterIssue.findUnique({
    where: { id },
    select: {
      ...rowSelect,
      ...{ preheader: true, intro: true, tellsDevices: true, version: true },
      newsletter: { select: { id: true, slug: true, name: true, kind: true, isActive: true } },
      stories: inOrder,
    },
  });
  if (!row) return null;
  const { newsletter: list, stories, ...rest } = row;
  return { ...rest, list, storyIds: stories.map(({ storyId }) => storyId) };
}

const issuesPerPage = 30;

/** The issues of a list, newest first; `after` is the last one of the page before. */
export async function listIssues(
  newsletterId: number,
  after?: number,
): Promise<{ items: IssueRow[]; nextCursor: number | null }> {
  const rows = await db.newsletterIssue.findMany({
    where: { newsletterId, ...(after === undefined ? {} : { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: issuesPerPage + 1,
    select: rowSelect,
  });
  const items = rows.slice(0, issuesPerPage);
  return { items, nextCursor: rows.length > issuesPerPage ? items.at(-1)!.id : null };
}

/** What is in the making, waits for its moment or goes out now, of all lists, newest first. */
export const listOpenIssues = () =>
  db.newsletterIssue.findMany({
    where: { status: { in: ['DRAFT', 'SCHEDULED', 'SENDING'] } },
    orderBy: { id: 'desc' },
    take: issuesPerPage,
    select: { ...rowSelect, newsletter: { select: { name: true } } },
  });

/** How many an issue that goes out has been taken for, was refused for, and waits for. */
export async function countDeliveries(issueId: number, client: Tx = db) {
  const rows = await client.issueDelivery.groupBy({
    by: ['status'],
    where: { issueId },
    _count: { _all: true },
  });
  const of = (...statuses: string[]) =>
    rows
      .filter(({ status }) => statuses.includes(status))
      .reduce((sum, { _count }) => sum + _count._all, 0);
  return {
    sent: of('SENT'),
    failed: of('FAILED'),
    skipped: of('SKIPPED'),
    unsure: of('UNSURE'),
    waiting: of('WAITING', 'SENDING'),
  };
}

/** The stories of an issue that readers have at `now`, in its order: what is mailed and what the archive shows. */
export async function listIssueStories(now: Date, issueId: number): Promise<StoryCard[]> {
  const rows = await db.issueStory.findMany({ where: { issueId }, ...inOrder });
  return listStoriesById(
    now,
    rows.map(({ storyId }) => storyId),
  );
}

/**
 * Every story of some issues in their order, public at `now` or not, with what their words are made of and what a page hangs
 * on that shows them. Those of an issue stand together.
 */
export async function listIssueFacts(now: Date, issueIds: readonly number[]) {
  const rows = await db.issueStory.findMany({
    where: { issueId: { in: [...issueIds] } },
    orderBy: [{ issueId: 'asc' }, { position: 'asc' }],
    select: {
      issueId: true,
      story: {
        select: {
          ...{ id: true, slug: true, headline: true, standfirst: true },
          ...{ status: true, publishedAt: true, embargoUntil: true },
          section: { select: { slug: true } },
        },
      },
    },
  });
  return rows.map(({ issueId, story }) => ({ issueId, ...story, isPublic: isPublic(story, now) }));
}
export type IssueFacts = Awaited<ReturnType<typeof listIssueFacts>>[number];

const dayMilliseconds = 86_400_000;
/** So far back an issue reaches at most, where none went before it. */
const reach = (weekday: number | null) => (weekday === null ? 1 : 7) * dayMilliseconds;
/** Two issues lie further apart when the second is built late (up to six hours) or the clocks go back between them. */
const slack = 7 * 3_600_000;
/** More than any issue holds: the heaviest are chosen among these. */
const candidates = 100;

/** Since when what readers have is new to the readers of a list: its last issue, or a day or week ago. */
async function newSince(
  { id, weekday }: Pick<DeskNewsletter, 'id' | 'weekday'>,
  now: Date,
): Promise<Date> {
  const last = await db.newsletterIssue.findFirst({
    where: { newsletterId: id, number: { not: null } },
    orderBy: { number: 'desc' },
    select: { startedAt: true, sendAt: true, isAutomatic: true },
  });
  if (!last?.startedAt) return new Date(now.getTime() - reach(weekday));
  // One that the clock made was filled at the moment it was to go, which may be a while before it went.
  const from = (last.isAutomatic && last.sendAt) || last.startedAt;
  const earliest = new Date(now.getTime() - reach(weekday) - slack);
  // A list that goes daily and had a break does not bring the news of weeks.
  return from > earliest ? from : earliest;
}

/**
 * The most important stories that came out for readers since the last issue of the list, of its section where it has one:
 * first what editors have placed on the front. An embargo that has ended since counts as coming out.
 */
export async function pickStories(
  list: Pick<DeskNewsletter, 'id' | 'kind' | 'weekday' | 'sectionId'>,
  now: Date,
): Promise<StoryCard[]> {
  const since = await newSince(list, now);
  const { sectionId } = list;
  const rows = await db.story.findMany({
    where: {
      AND: [
        publicStoriesAt(now),
        { OR: [{ publishedAt: { gt: since } }, { embargoUntil: { gt: since } }] },
        // A translation stands beside its original, which is in the issue.
        { translationOfId: null },
        ...(sectionId === null
          ? []
          : [{ section: { OR: [{ id: sectionId }, { parentId: sectionId }] } }]),
      ],
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: candidates,
    select: { id: true, publishedAt: true, hero: { select: pictureSelect } },
  });
  const [counts, placements] = await Promise.all([
    countApprovedComments(rows.map(({ id }) => id)),
    getPlacements(now, { sectionId }),
  ]);
  const weighed = rows.map(({ publishedAt, ...row }) => ({
    ...{ ...row, publishedAt: publishedAt!, commentCount: counts.get(row.id) ?? 0 },
  }));
  const placed = placements.map(({ storyId }) => storyId);
  const chosen = importantFirst(weighed, placed, fillsWith[list.kind]);
  return listStoriesById(
    now,
    chosen.map(({ id }) => id),
  );
}

const sentSelect = {
  ...{ id: true, number: true, subject: true, preheader: true, isAutomatic: true },
  startedAt: true,
} as const satisfies Prisma.NewsletterIssueSelect;

/** The issues of a list that were sent, newest first. */
export async function listSentIssues(
  newsletterId: number,
  { take, skip }: { take: number; skip: number },
): Promise<StoredSentIssue[]> {
  const rows = await db.newsletterIssue.findMany({
    where: { newsletterId, number: { not: null } },
    orderBy: { number: 'desc' },
    ...{ take, skip },
    select: sentSelect,
  });
  return rows.map(({ number, startedAt, ...row }) => ({
    ...{ ...row, number: number!, startedAt: startedAt! },
  }));
}

/** How many issues of a list were sent. */
export const countSentIssues = (newsletterId: number): Promise<number> =>
  db.newsletterIssue.count({ where: { newsletterId, number: { not: null } } });

/** An issue that was sent, by its number; null when there is none. */
export const getSentIssue = (newsletterId: number, number: number) =>
  db.newsletterIssue.findUnique({
    where: { newsletterId_number: { newsletterId, number } },
    select: { ...sentSelect, intro: true },
  });

/** The alerts about a story that were sent or wait to be, and the list that one would go to; null where there is none. */
export async function getAlertState(storyId: number) {
  const [list, story, issue] = await Promise.all([
    db.newsletter.findFirst({
      where: { kind: 'BREAKING', isActive: true },
      orderBy: { id: 'asc' },
      select: { id: true, name: true },
    }),
    db.story.findUnique({
      where: { id: storyId },
      select: { kind: true, headline: true, status: true, publishedAt: true, embargoUntil: true },
    }),
    db.newsletterIssue.findFirst({
      where: { newsletter: { kind: 'BREAKING' }, stories: { some: { storyId } } },
      orderBy: { id: 'desc' },
      select: { id: true, status: true },
    }),
  ]);
  return { list, story, issue, isPublic: story !== null && isPublic(story, new Date()) };
}
