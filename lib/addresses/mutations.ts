import type { Tx } from '@/lib/db';
import { tags } from '@/lib/cache/tags';
import { AppError } from '@/lib/errors';
import type { StoryFields } from '@/lib/articles/schema';
import { freeSlug, isMadeFrom, isReservedPageSlug, slugOf } from '@/lib/articles/slug';
import type { StoryState } from '@/lib/articles/snapshot';
import { isTakenAway } from '@/lib/articles/visibility';

/** An address, and the tags of pages that change because another story's former address was taken over. */
export type Address = { slug: string; stale: string[] };

/** Addresses are chosen one transaction at a time, so that two never choose the same. Held until the commit. */
export async function lockSlugs(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(7350101)`;
}

const refusal = (message: string) =>
  new AppError('invalid', message, { fields: [{ path: 'slug', message }] });

/** The address of a new story: the typed one, else one made of the headline; null when the headline has no letter. Throws `invalid`. */
export async function newAddress(
  tx: Tx,
  { slug, headline }: { slug?: string; headline: string },
): Promise<Address | null> {
  if (slug !== undefined) return takeAddress(tx, slug);
  const base = slugOf(headline);
  return base ? { slug: await generateSlug(tx, base), stale: [] } : null;
}

/**
 * The address of a story after a save: the typed one; else the old one, which follows the headline only while no reader can
 * have seen it and nobody typed it. Throws `invalid`.
 */
export async function addressAfter(
  tx: Tx,
  story: StoryState,
  fields: Pick<StoryFields, 'slug' | 'headline'>,
): Promise<Address> {
  const stay = { slug: story.slug, stale: [] };
  if (fields.slug !== undefined) {
    if (fields.slug === story.slug) return stay;
    if (story.kind === 'PAGE' && isReservedPageSlug(fields.slug)) {
      throw refusal(`The site itself answers at /${fields.slug}: choose another address.`);
    }
    return takeAddress(tx, fields.slug);
  }
  const made = (headline: string) => slugOf(headline) || `story-${story.id}`;
  const isLoose =
    fields.headline !== undefined &&
    story.kind === 'STORY' &&
    isMadeFrom(story.slug, made(story.headline));
  if (!isLoose || made(fields.headline!) === made(story.headline) || (await wasPublic(tx, story)))
    return stay;
  return { slug: await generateSlug(tx, made(fields.headline!), story.id), stale: [] };
}

/** `base` or the first free `base-2`, `base-3` …, clear of living and of former addresses. */
export async function generateSlug(tx: Tx, base: string, storyId = 0): Promise<string> {
  await lockSlugs(tx);
  const slug = { startsWith: base };
  const living = await tx.story.findMany({
    where: { slug, id: { not: storyId } },
    select: { slug: true },
  });
  const former = await tx.formerSlug.findMany({ where: { slug }, select: { slug: true } });
  return freeSlug(base, new Set([...living, ...former].map((row) => row.slug)));
}

/** A living address always wins: what a story once had may be taken by another, and the redirect ends. */
async function takeAddress(tx: Tx, slug: string): Promise<Address> {
  await lockSlugs(tx);
  if (await tx.story.findUnique({ where: { slug }, select: { id: true } })) {
    throw refusal('Another story has this address: choose another one.');
  }
  const { count } = await tx.formerSlug.deleteMany({ where: { slug } });
  return { slug, stale: count ? [tags.story(slug), tags.page(slug)] : [] };
}

/** After a story has moved: its old address redirects from now on, when a reader can have seen it. */
export async function keepFormerAddress(tx: Tx, before: StoryState): Promise<void> {
  if (!(await wasPublic(tx, before))) return;
  const { slug, id: storyId } = before;
  await tx.formerSlug.upsert({ where: { slug }, create: { slug, storyId }, update: { storyId } });
}

/** Whether readers could ever see the story: by its state, or by what its revisions remember. */
async function wasPublic(tx: Tx, story: StoryState): Promise<boolean> {
  if (story.status === 'PUBLISHED' || isTakenAway(story.status)) return true;
  if (story.publishedAt !== null && story.publishedAt <= new Date()) return true;
  const status = (equals: string) => ({ snapshot: { path: ['status'], equals } });
  const revision = await tx.storyRevision.findFirst({
    where: { storyId: story.id, OR: ['PUBLISHED', 'UNPUBLISHED', 'WITHDRAWN'].map(status) },
    select: { id: true },
  });
  return revision !== null;
}
