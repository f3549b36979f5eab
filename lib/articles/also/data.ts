import { db } from '@/lib/db';
import { storiesIn } from '@/lib/articles/also/in-document';
import type { Pickable } from '@/lib/articles/also/schema';
import { listStoriesById } from '@/lib/articles/data';
import type { DocNode } from '@/lib/articles/document';
import type { StoryCard } from '@/lib/articles/schema';
import { publicStoriesAt } from '@/lib/articles/visibility';
import type { Prisma } from '@/prisma/generated/client';
import type { StoryStatus } from '@/prisma/generated/enums';

export type ReadAlso = {
  /** What readers may be shown now. */
  stories: StoryCard[];
  /** Everything that is named, public or not: a change of any of it changes the cards. */
  named: {
    slug: string;
    status: StoryStatus;
    publishedAt: Date | null;
    embargoUntil: Date | null;
    section: { slug: string };
  }[];
};

/** The stories that a text recommends in between; a story never recommends itself. */
export async function getReadAlso(
  now: Date,
  { id, body }: { id: number; body: DocNode },
): Promise<ReadAlso> {
  const ids = storiesIn(body).filter((each) => each !== id);
  if (ids.length === 0) return { stories: [], named: [] };
  const [stories, named] = await Promise.all([
    listStoriesById(now, ids),
    db.story.findMany({
      where: { id: { in: ids } },
      select: {
        slug: true,
        status: true,
        publishedAt: true,
        embargoUntil: true,
        section: { select: { slug: true } },
      },
    }),
  ]);
  return { stories, named };
}

const pickableSelect = {
  id: true,
  slug: true,
  headline: true,
  language: true,
  publishedAt: true,
  section: { select: { slug: true, name: true } },
} as const satisfies Prisma.StorySelect;
const mostOffered = 8;

const pickables = async (where: Prisma.StoryWhereInput, take: number): Promise<Pickable[]> => {
  const rows = await db.story.findMany({
    where,
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
    select: pickableSelect,
  });
  // The rows are public, so they have a time.
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt! }));
};

/** Public stories whose headlines have every word of `q`, or a part of it; newest first. */
export function findPickable(now: Date, q: string): Promise<Pickable[]> {
  const words = q.split(' ').filter(Boolean);
  const all = words.map((word) => ({
    // Prisma hands a pattern on as it is: its signs must not work as such.
    headline: { contains: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const },
  }));
  return pickables({ AND: [publicStoriesAt(now), ...all] }, mostOffered);
}

/** The public ones of these stories. */
export const listPickable = (now: Date, ids: readonly number[]): Promise<Pickable[]> =>
  pickables({ AND: [publicStoriesAt(now), { id: { in: [...ids] } }] }, ids.length);
