import { setTimeout } from 'node:timers/promises';
import { db, type Tx } from '@/lib/db';
import { tags } from '@/lib/cache/tags';
import { AppError } from '@/lib/errors';
import type { StatusName, StoryFields } from '@/lib/articles/schema';
import { latinOf } from '@/lib/articles/latin';
import { freeSlug, isMadeFrom, isReservedPageSlug, slugOf } from '@/lib/articles/slug';
import type { StoryState } from '@/lib/articles/snapshot';
import { isOnDisplay } from '@/lib/articles/stale-tags';
import { isPublic, isTakenAway } from '@/lib/articles/visibility';
import { articlePath, feedPath, pagePath } from '@/lib/paths';
import { clearSources, moveTargets } from '@/lib/redirects/mutations';
import { getSettings } from '@/lib/settings/data';
import { Prisma } from '@/prisma/generated/client';
import type { StoryKind } from '@/prisma/generated/enums';

/** An address, and the tags of pages that change because another story had or has it. */
export type Address = {
  slug: string;
  stale: string[];
  /** What somebody wrote, while another story has it: settled when this one goes public. As it was when not said. */
  wish?: string | null;
  /** Whether it goes on following the headline. As it was when not said. */
  follows?: boolean;
};

/** The draft that has to give its address up is being saved at this moment: the same save may succeed at the next. */
export class DraftBusyError extends AppError {
  constructor() {
    super('conflict', 'The draft that has this address is being saved: try again.');
  }
}

/** Milliseconds before each further try: longer together than any save of a draft takes. */
const pauses = [40, 120, 300, 800, 2_000];

/**
 * A transaction that may give a story the address of a draft, begun anew while that draft is being saved itself: to wait
 * within it for a draft that waits for its own address would be for ever. Throws what it throws, at last `DraftBusyError`.
 */
export async function inTransactionOverDrafts<T>(save: (tx: Tx) => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await db.$transaction(save);
    } catch (error) {
      if (!(error instanceof DraftBusyError)) throw error;
    }
    await setTimeout(pause);
  }
  return db.$transaction(save);
}

/** Addresses are chosen one transaction at a time, so that two never choose the same. Held until the commit. */
export async function lockSlugs(tx: Tx): Promise<void> {
  await tx.$executeRaw`select ${slugsLocked}`;
}

/** The same for a statement that does more at once. */
export const slugsLocked = Prisma.sql`pg_advisory_xact_lock(7350101)`;

const refusal = (message: string) =>
  new AppError('invalid', message, { fields: [{ path: 'slug', message }] });
function demandUnreserved(kind: StoryKind, slug: string): void {
  if (kind === 'PAGE' && isReservedPageSlug(slug))
    throw refusal(`The site itself answers at /${slug}: choose another address.`);
}
const leavesTheHouse = (status?: StatusName) => status === 'published' || status === 'scheduled';

/** What a headline makes of itself: letters of its own script, or Latin ones where the settings say so. */
async function madeOf(headline: string): Promise<string> {
  const { slugLetters } = await getSettings();
  return slugOf(slugLetters === 'LATIN' ? latinOf(headline) : headline);
}

/** The address of a new story: the typed one, else one made of the headline; null when the headline has no letter. */
export async function newAddress(
  tx: Tx,
  { slug, headline }: { slug?: string; headline: string },
  { status, kind = 'STORY' }: { status?: StatusName; kind?: StoryKind } = {},
): Promise<Address | null> {
  if (slug !== undefined) demandUnreserved(kind, slug);
  const base = slug ?? (await madeOf(headline));
  if (!base) return null;
  const isOut = leavesTheHouse(status);
  const place = { storyId: 0, kind, isOut, isTyped: slug !== undefined };
  return { ...(await placeAt(tx, base, place)), follows: slug === undefined };
}

/**
 * The address of a story after a save that may bring it to `status`: the typed one; else the old one, which follows the
 * headline until readers have seen it or somebody wrote one. What a draft wishes for and another story has is settled
 * when it goes public. Throws `invalid`.
 */
export async function addressAfter(
  tx: Tx,
  story: StoryState,
  fields: Pick<StoryFields, 'slug' | 'headline'>,
  status?: StatusName,
): Promise<Address> {
  const { kind, id: storyId } = story;
  const wasOut = await wasPublic(tx, story);
  const goesOut = !wasOut && leavesTheHouse(status);
  const isOut = wasOut || goesOut || isOnDisplay(story);
  const place = { storyId, kind, isOut, wasOut, isTyped: true };
  if (fields.slug !== undefined && fields.slug !== story.slug) {
    demandUnreserved(kind, fields.slug);
    return { ...(await placeAt(tx, fields.slug, place)), follows: false };
  }
  const stay = { slug: story.slug, stale: [] };
  if (wasOut) return stay;
  const made = async (headline: string) => (await madeOf(headline)) || `story-${storyId}`;
  const old = await made(story.headline);
  const follows = story.slugFollows && kind === 'STORY' && isMadeFrom(story.slug, old);
  const base = follows ? await made(fields.headline ?? story.headline) : null;
  if (base !== null) {
    return base === old && !goesOut ? stay : placeAt(tx, base, { ...place, isTyped: false });
  }
  return goesOut ? placeAt(tx, story.slugWish ?? story.slug, place) : stay;
}

type Place = {
  storyId: number;
  kind: StoryKind;
  /** Readers have the story, or get it with this save or by itself. */
  isOut: boolean;
  wasOut?: boolean;
  /** Somebody wrote the address; what is made of a headline keeps clear of others' former ones. */
  isTyped: boolean;
};

/**
 * `base` itself, or the first free `base-2` …. A living story that readers can see, or will, keeps its address; a draft
 * gives way to one that goes out, and what a story once had goes to a story that goes out there. Throws `invalid` only
 * for a story that readers know, whose address was written by hand.
 */
async function placeAt(tx: Tx, base: string, place: Place): Promise<Address> {
  const { storyId, kind, isOut, wasOut, isTyped } = place;
  await lockSlugs(tx);
  const holder = await tx.story.findUnique({
    where: { slug: base },
    select: {
      ...{ id: true, kind: true, status: true, slugFollows: true },
      ...{ firstPublishedAt: true, publishedAt: true },
    },
  });
  const isOther = holder !== null && holder.id !== storyId;
  if (isOther && (!isOut || isFirm(holder) || (await wasPublicById(tx, holder.id)))) {
    if (wasOut) throw refusal('Another story has this address: choose another one.');
    const slug = await generateSlug(tx, base, { storyId, kind });
    return { slug, stale: [], wish: isTyped && !isOut ? base : null };
  }
  const ofOthers = { slug: base, storyId: { not: storyId } };
  const isOurs = kind === 'PAGE' && isReservedPageSlug(base);
  if (isOurs || (!isTyped && (await tx.formerSlug.findFirst({ where: ofOthers }))))
    return { slug: await generateSlug(tx, base, { storyId, kind }), stale: [], wish: null };
  if (!isOut) return { slug: base, stale: [], wish: null };
  const stale: string[] = [];
  if (isOther) {
    // Who saves it at this moment waits for us: waiting for them as well would be for ever (inTransactionOverDrafts).
    const free = await tx.$queryRaw<unknown[]>`
      select 1 from story where id = ${holder.id} for update skip locked`;
    if (free.length === 0) throw new DraftBusyError();
    // With no story left out: it is this very address that it leaves.
    const slug = await generateSlug(tx, base, { storyId: 0, kind: holder.kind });
    const slugWish = holder.slugFollows ? null : base;
    await tx.story.update({ where: { id: holder.id }, data: { slug, slugWish } });
    stale.push(tags.story(slug), tags.page(slug));
  }
  // A living address always wins: what another story once had leads there no more.
  const { count } = await tx.formerSlug.deleteMany({ where: ofOthers });
  if (count) stale.push(tags.story(base), tags.page(base));
  return { slug: base, stale, wish: null };
}

/** `base` or the first free `base-2`, `base-3` …, clear of living and of former addresses, and of the site's own. */
export async function generateSlug(
  tx: Tx,
  base: string,
  { storyId, kind }: { storyId: number; kind: StoryKind } = { storyId: 0, kind: 'STORY' },
): Promise<string> {
  await lockSlugs(tx);
  const slug = { startsWith: base };
  const living = await tx.story.findMany({
    where: { slug, id: { not: storyId } },
    select: { slug: true },
  });
  const former = await tx.formerSlug.findMany({
    where: { slug, storyId: { not: storyId } },
    select: { slug: true },
  });
  const taken = [...living, ...former].map((row) => row.slug);
  if (kind === 'PAGE' && isReservedPageSlug(base)) taken.push(base);
  return freeSlug(base, new Set(taken));
}

/** After a story has moved: its old address redirects from now on, when a reader can have seen it. Gives its path then. */
export async function keepFormerAddress(
  tx: Tx,
  before: StoryState,
  slug: string,
): Promise<string | undefined> {
  // Its own former address, which it has again.
  await tx.formerSlug.deleteMany({ where: { slug, storyId: before.id } });
  if (!(await wasPublic(tx, before))) return undefined;
  const old = { slug: before.slug, storyId: before.id };
  await tx.formerSlug.upsert({
    where: { slug: old.slug },
    create: old,
    update: { storyId: old.storyId },
  });
  const pathOf = before.kind === 'PAGE' ? pagePath : articlePath;
  await moveTargets(tx, pathOf(before.slug), pathOf(slug));
  return pathOf(before.slug);
}

/**
 * When a story comes out with a save, or by its moment: what led away from its address, and from its feeds, leads nowhere any
 * more, also when readers have the story no longer. Waits for whoever changes redirects only where there is one.
 */
export async function clearWhenOut(
  tx: Tx,
  { before, after, now }: { before: StoryState; after: StoryState; now: Date },
): Promise<void> {
  if (!isPublic(after, now) || (before.status === 'PUBLISHED' && isPublic(before, now))) return;
  const path = after.kind === 'PAGE' ? pagePath(after.slug) : articlePath(after.slug);
  const feeds = ['feed.xml', 'atom.xml', 'feed.json'].map((format) => feedPath(path, format));
  const paths = after.kind === 'PAGE' ? [path] : [path, ...feeds];
  const found = await tx.redirect.findFirst({
    where: { source: { in: paths } },
    select: { id: true },
  });
  if (found) await clearSources(tx, paths);
}

type Publicity = Pick<StoryState, 'id' | 'status' | 'publishedAt' | 'firstPublishedAt'>;

/** Readers have it, had it, or will have it by itself. */
const isFirm = ({ status, firstPublishedAt, publishedAt }: Omit<Publicity, 'id'>): boolean =>
  isOnDisplay({ status }) ||
  isTakenAway(status) ||
  firstPublishedAt !== null ||
  (publishedAt !== null && publishedAt <= new Date());

/** Whether readers could ever see the story: by its state, or by what its revisions remember. */
async function wasPublic(tx: Tx, story: Publicity): Promise<boolean> {
  if (story.status === 'PUBLISHED') return true;
  if (story.status !== 'SCHEDULED' && isFirm(story)) return true;
  if (story.publishedAt !== null && story.publishedAt <= new Date()) return true;
  return wasPublicById(tx, story.id);
}

async function wasPublicById(tx: Tx, storyId: number): Promise<boolean> {
  const status = (equals: string) => ({ snapshot: { path: ['status'], equals } });
  const revision = await tx.storyRevision.findFirst({
    where: { storyId, OR: ['PUBLISHED', 'UNPUBLISHED', 'WITHDRAWN'].map(status) },
    select: { id: true },
  });
  return revision !== null;
}
