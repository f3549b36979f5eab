import { db } from '@/lib/db';
import { pictureSelect } from '@/lib/articles/rows';
import { storyStateSelect, type StoryState } from '@/lib/articles/snapshot';
import type { DescribedPicture } from '@/lib/media/schema';
import type { LatestSave, ScheduledStory, WritingOptions } from '@/lib/newsroom/schema';
import type { Prisma } from '@/prisma/generated/client';

/** Those a person began or stands in the byline of. */
export const ownBy = (userId: number): Prisma.StoryWhereInput => ({
  OR: [{ createdById: userId }, { authors: { some: { author: { userId } } } }],
});

export type DeskScope = {
  /** Only this person's own stories. */
  ownedBy?: number;
};

/** What is not in the trash, of those whom the person may see. The caller has asked the policy. */
export const inScope = ({ ownedBy }: DeskScope): Prisma.StoryWhereInput => ({
  trashedAt: null,
  ...(ownedBy !== undefined && ownBy(ownedBy)),
});

/** Stories that wait for their moment, soonest first. */
export async function listScheduled(
  now: Date,
  scope: DeskScope,
  take: number,
): Promise<ScheduledStory[]> {
  const rows = await db.story.findMany({
    where: { ...inScope(scope), status: 'SCHEDULED', publishedAt: { gt: now } },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    take,
    select: { id: true, headline: true, publishedAt: true },
  });
  return rows.map(({ publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt! }));
}

/** Who saved what last. */
export async function listLatestSaves({ ownedBy }: DeskScope, take: number): Promise<LatestSave[]> {
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

/** Everything there is to choose from while writing. */
export async function getWritingOptions(): Promise<WritingOptions> {
  const named = { slug: true, name: true } as const;
  const [sections, topics, authors] = await Promise.all([
    db.section.findMany({
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { ...named, ink: true },
    }),
    db.topic.findMany({ orderBy: { name: 'asc' }, select: named }),
    db.authorProfile.findMany({ orderBy: { name: 'asc' }, select: { ...named, kind: true } }),
  ]);
  return { sections, topics, authors };
}

/** The picture over a story. */
export function getPicture(id: number): Promise<DescribedPicture | null> {
  return db.media.findUnique({ where: { id }, select: { ...pictureSelect, version: true } });
}

/** The profile under which a person writes; null before their first story. */
export function getOwnByline(userId: number) {
  return db.authorProfile.findUnique({ where: { userId }, select: { slug: true, name: true } });
}
