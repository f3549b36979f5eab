import { db } from '@/lib/db';
import { countApprovedComments } from '@/lib/articles/data';
import { pictureSelect } from '@/lib/articles/rows';
import { statusName, statusOf, type Picture } from '@/lib/articles/schema';
import { storyStateSelect, type StoryState } from '@/lib/articles/snapshot';
import type {
  DeskFilter,
  DeskStory,
  LatestSave,
  StatusCounts,
  WritingOptions,
} from '@/lib/newsroom/schema';
import type { Prisma } from '@/prisma/generated/client';
import type { StoryStatus } from '@/prisma/generated/enums';

/** Stories on one page of the newsroom's list. */
export const deskPerPage = 30;

/** Those a person began or stands in the byline of. */
const ownBy = (userId: number): Prisma.StoryWhereInput => ({
  OR: [{ createdById: userId }, { authors: { some: { author: { userId } } } }],
});

type Scope = {
  /** Only this person's own stories. */
  ownedBy?: number;
};

function filtered({ section, author, q }: Omit<DeskFilter, 'page' | 'status'>, { ownedBy }: Scope) {
  // What was thrown away has a list of its own.
  const all: Prisma.StoryWhereInput[] = [{ trashedAt: null }];
  if (ownedBy !== undefined) all.push(ownBy(ownedBy));
  if (section) all.push({ section: { slug: section } });
  if (author) all.push({ authors: { some: { author: { slug: author } } } });
  // Every word somewhere; a part of a word counts, since a desk looks for what it half remembers.
  for (const word of q?.split(/\s+/) ?? []) {
    const contains = { contains: escapeLike(word), mode: 'insensitive' as const };
    all.push({
      OR: [
        { headline: contains },
        { standfirst: contains },
        { slug: contains },
        { note: contains },
        { bodyText: contains },
      ],
    });
  }
  return { AND: all } satisfies Prisma.StoryWhereInput;
}

/** Prisma hands a pattern on as it is: its signs must not work as such. */
const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

const deskSelect = {
  id: true,
  headline: true,
  slug: true,
  language: true,
  status: true,
  section: { select: { slug: true, name: true, ink: true } },
  authors: {
    orderBy: { position: 'asc' },
    select: { author: { select: { slug: true, name: true } } },
  },
  note: true,
  wordCount: true,
  sourceOrganisation: true,
  publishedAt: true,
  updatedAt: true,
} as const satisfies Prisma.StorySelect;

async function deskStories(
  rows: Prisma.StoryGetPayload<{ select: typeof deskSelect }>[],
): Promise<DeskStory[]> {
  const counts = await countApprovedComments(rows.map(({ id }) => id));
  return rows.map(({ status, authors, sourceOrganisation, ...row }) => ({
    ...row,
    status: statusName(status),
    authors: authors.map(({ author }) => author),
    source: sourceOrganisation,
    commentCount: counts.get(row.id) ?? 0,
  }));
}

/** A page of stories, newest change first. */
export async function listDeskStories(
  { status, page, ...filter }: DeskFilter,
  scope: Scope,
): Promise<DeskStory[]> {
  const rows = await db.story.findMany({
    where: { ...filtered(filter, scope), ...(status && { status: statusOf(status) }) },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * deskPerPage,
    take: deskPerPage,
    select: deskSelect,
  });
  return deskStories(rows);
}

/** How many stories of the filter each status has. */
export async function countByStatus(
  filter: Omit<DeskFilter, 'page' | 'status'>,
  scope: Scope,
): Promise<StatusCounts> {
  const rows = await db.story.groupBy({
    by: ['status'],
    where: filtered(filter, scope),
    _count: { _all: true },
  });
  const of = (status: StoryStatus) => rows.find((row) => row.status === status)?._count._all ?? 0;
  return {
    draft: of('DRAFT'),
    in_review: of('IN_REVIEW'),
    changes_asked: of('CHANGES_ASKED'),
    approved: of('APPROVED'),
    scheduled: of('SCHEDULED'),
    published: of('PUBLISHED'),
    unpublished: of('UNPUBLISHED'),
    withdrawn: of('WITHDRAWN'),
    all: rows.reduce((sum, row) => sum + row._count._all, 0),
  };
}

/** Stories that wait for their moment, soonest first. */
export async function listScheduled(now: Date, scope: Scope, take: number): Promise<DeskStory[]> {
  const rows = await db.story.findMany({
    where: { ...filtered({}, scope), status: 'SCHEDULED', publishedAt: { gt: now } },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    take,
    select: deskSelect,
  });
  return deskStories(rows);
}

/** Who saved what last. */
export async function listLatestSaves({ ownedBy }: Scope, take: number): Promise<LatestSave[]> {
  const rows = await db.storyRevision.findMany({
    where: ownedBy === undefined ? {} : { story: ownBy(ownedBy) },
    orderBy: { id: 'desc' },
    take,
    select: {
      version: true,
      createdAt: true,
      savedBy: { select: { name: true } },
      story: { select: { id: true, headline: true } },
    },
  });
  return rows.map(({ story, version, createdAt, savedBy }) => ({
    ...story,
    version,
    at: createdAt,
    by: savedBy?.name ?? null,
  }));
}

/** A story as it is worked on, whatever its status: the caller decides who may see it. */
export function getStoryState(id: number): Promise<StoryState | null> {
  return db.story.findUnique({ where: { id }, select: storyStateSelect });
}

const pictures = 200;

/** Everything there is to choose from while writing; of the pictures the newest two hundred. */
export async function getWritingOptions(): Promise<WritingOptions> {
  const named = { slug: true, name: true } as const;
  const [sections, topics, authors, media] = await Promise.all([
    db.section.findMany({
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { ...named, ink: true },
    }),
    db.topic.findMany({ orderBy: { name: 'asc' }, select: named }),
    db.authorProfile.findMany({ orderBy: { name: 'asc' }, select: { ...named, kind: true } }),
    db.media.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: pictures,
      select: pictureSelect,
    }),
  ]);
  return { sections, topics, authors, pictures: media };
}

/** One picture, for a story whose picture is older than those on offer. */
export function getPicture(id: number): Promise<Picture | null> {
  return db.media.findUnique({ where: { id }, select: pictureSelect });
}

/** The profile under which a person writes; null before their first story. */
export function getOwnByline(userId: number) {
  return db.authorProfile.findUnique({ where: { userId }, select: { slug: true, name: true } });
}

/** Authors by name, for a filter. */
export function listAuthorNames() {
  return db.authorProfile.findMany({
    orderBy: { name: 'asc' },
    select: { slug: true, name: true },
  });
}
