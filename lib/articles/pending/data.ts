import { db, type Tx } from '@/lib/db';
import { pictureSelect } from '@/lib/articles/rows';
import { statusOf, type Article, type StatusName } from '@/lib/articles/schema';
import { readSnapshot, type StorySnapshot, type StoryState } from '@/lib/articles/snapshot';
import { isTakingAway, statusAt, type PendingStatus } from '@/lib/articles/workflow';
import { listToday, termsToday } from '@/lib/taxonomy/today/data';

/** The new version beside a live story. */
export type Pending = {
  snapshot: StorySnapshot;
  status: PendingStatus;
  /** The story's version at which it was saved last. */
  version: number;
  /** The live text's version that it is built on. */
  baseVersion: number;
  publishAt: Date | null;
  /** The story says "updated" when this goes out. */
  updateReaders: boolean;
  savedById: number | null;
  savedBy: string | null;
  updatedAt: Date;
};

/**
 * The version that waits beside a story, filed where its section, topics, authors and original went meanwhile and without
 * what was deleted; null when there is none. The caller decides who may see it.
 */
export async function getPending(storyId: number, client: Tx = db): Promise<Pending | null> {
  const row = await client.pendingVersion.findUnique({
    where: { storyId },
    select: {
      snapshot: true,
      status: true,
      version: true,
      baseVersion: true,
      publishAt: true,
      updateReaders: true,
      savedById: true,
      savedBy: { select: { name: true } },
      updatedAt: true,
    },
  });
  if (!row) return null;
  const { snapshot, status, savedBy, ...rest } = row;
  return {
    ...rest,
    // Written by savePending() alone.
    snapshot: await filedToday(readSnapshot(snapshot), client),
    status: status as PendingStatus,
    savedBy: savedBy?.name ?? null,
  };
}

/** The stories beside which a version waits whose moment has come, by number; at most 500. */
export async function listOverduePending(now: Date): Promise<number[]> {
  const rows = await db.pendingVersion.findMany({
    where: { status: 'SCHEDULED', publishAt: { lte: now } },
    orderBy: { storyId: 'asc' },
    select: { storyId: true },
    take: 500,
  });
  return rows.map(({ storyId }) => storyId);
}

/**
 * Whether a save is of the new version beside a live story: when that is asked for, or the step is one that only such a
 * version has.
 */
export async function goesBeside(
  tx: Tx,
  before: StoryState,
  { pending, status }: { pending?: boolean; status?: StatusName },
): Promise<boolean> {
  if (statusAt(before, new Date()) !== 'PUBLISHED') return false;
  if (status && isTakingAway(statusOf(status))) return false;
  if (pending || !status || status === 'published') return pending === true;
  return (await getPending(before.id, tx)) !== null;
}

/** A snapshot as it is kept beside a story: the original by its number too, since its address may change or become another's. */
export type KeptSnapshot = StorySnapshot & {
  /** Missing in what was kept before there was such a thing. */
  translationOfId?: number | null;
};

async function filedToday(kept: KeptSnapshot, client: Tx): Promise<StorySnapshot> {
  const { translationOfId, ...old } = kept;
  const { section, topics, authors, heroId } = old;
  // One after the other: within a transaction there is one connection.
  const sections = await termsToday(client, 'section', [section]);
  const topicsNow = await termsToday(client, 'topic', topics);
  const authorsNow = await termsToday(client, 'author', authors);
  const hero =
    heroId === null
      ? null
      : await client.media.findUnique({ where: { id: heroId }, select: { id: true } });
  const original = translationOfId
    ? await client.story.findUnique({ where: { id: translationOfId }, select: { slug: true } })
    : null;
  return {
    ...old,
    ...(translationOfId !== undefined && { translationOf: original?.slug ?? null }),
    section: sections.get(section.slug) ?? section,
    topics: listToday(topics, topicsNow),
    authors: listToday(authors, authorsNow),
    heroId: hero?.id ?? null,
  };
}

/** A live article as it will be with the new version: for the newsroom's preview alone. */
export async function withPending<T extends Article>(
  article: T,
  { snapshot }: Pick<Pending, 'snapshot'>,
): Promise<T> {
  const { heroId, section, authors } = snapshot;
  const [hero, sectionRow, profiles] = await Promise.all([
    heroId === null ? null : db.media.findUnique({ where: { id: heroId }, select: pictureSelect }),
    db.section.findUnique({
      where: { slug: section.slug },
      select: { slug: true, name: true, ink: true },
    }),
    db.authorProfile.findMany({
      where: { slug: { in: authors.map(({ slug }) => slug) } },
      select: { slug: true, name: true, kind: true },
    }),
  ]);
  const { headline, standfirst, body, language, dateline, source, topics } = snapshot;
  return {
    ...article,
    ...{ headline, standfirst, body, language, dateline, source, topics, hero },
    section: sectionRow ?? article.section,
    authors: authors.flatMap(({ slug }) => profiles.find((one) => one.slug === slug) ?? []),
  };
}
