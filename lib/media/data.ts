import { db, type Tx } from '@/lib/db';
import { statusName } from '@/lib/articles/schema';
import { publicAt } from '@/lib/articles/visibility';
import type { Viewer } from '@/lib/auth/policy';
import { can } from '@/lib/auth/policy';
import { rightsAt, warnedUntil } from '@/lib/media/rights';
import {
  cropsSchema,
  type Crops,
  type MediaFilter,
  type MediaItem,
  type MediaUses,
} from '@/lib/media/schema';
import { filesOf } from '@/lib/media/sources';
import { readMomentCursor, writeMomentCursor } from '@/lib/moment-cursor';
import { getSettings } from '@/lib/settings/data';
import type { Settings } from '@/lib/settings/schema';
import type { Prisma } from '@/prisma/generated/client';

/** Pictures on one page of the library. */
export const mediaPerPage = 48;

const itemSelect = {
  id: true,
  path: true,
  externalUrl: true,
  mime: true,
  width: true,
  height: true,
  bytes: true,
  frames: true,
  fileName: true,
  alt: true,
  isDecorative: true,
  caption: true,
  credit: true,
  licence: true,
  copyright: true,
  rightsUntil: true,
  focalX: true,
  focalY: true,
  crops: true,
  revision: true,
  version: true,
  fingerprint: true,
  renditions: true,
  placeholder: true,
  createdAt: true,
  updatedAt: true,
  uploadedBy: { select: { id: true, name: true } },
} as const satisfies Prisma.MediaSelect;
type ItemRow = Prisma.MediaGetPayload<{ select: typeof itemSelect }>;

/** How the newsroom counts the days of rights, and which pictures are the publication's logo or icon. */
type RightsRule = { now: Date; timeZone: string; warnDays: number; logos: number[] };

const logosOf = ({ logo, logoDark, icon }: Settings) =>
  [logo, logoDark, icon].filter((id) => id > 0);

async function rightsRule(now: Date): Promise<RightsRule> {
  const settings = await getSettings();
  const { timeZone, mediaRightsDays } = settings;
  return { now, timeZone, warnDays: mediaRightsDays, logos: logosOf(settings) };
}

/** Crops as the database holds them; none when they are not to be understood. */
export const cropsOf = (value: unknown): Crops => cropsSchema.safeParse(value).data ?? {};

const itemOf = (
  { mime, crops, renditions, rightsUntil, ...row }: ItemRow,
  uses: number,
  rule: RightsRule,
): MediaItem => ({
  ...row,
  type: mime as MediaItem['type'],
  crops: cropsOf(crops),
  renditions: filesOf(renditions),
  rightsUntil: rightsUntil?.toISOString().slice(0, 10) ?? null,
  rights: rightsAt(rightsUntil, rule),
  uses,
});

/** In how many places each picture stands: a story counts once, whether as its lead or in its text. */
async function countUses(ids: number[], logos: number[]): Promise<Map<number, number>> {
  const [leads, texts, portraits] = await Promise.all([
    db.story.findMany({
      where: { heroId: { in: ids } },
      select: { id: true, heroId: true },
    }),
    db.mediaUse.findMany({ where: { mediaId: { in: ids } } }),
    db.authorProfile.findMany({
      where: { photoId: { in: ids } },
      select: { id: true, photoId: true },
    }),
  ]);
  const places = new Map<number, Set<string>>(ids.map((id) => [id, new Set()]));
  for (const { id, heroId } of leads) places.get(heroId!)?.add(`story ${id}`);
  for (const { storyId, mediaId } of texts) places.get(mediaId)?.add(`story ${storyId}`);
  for (const { id, photoId } of portraits) places.get(photoId!)?.add(`author ${id}`);
  for (const id of logos) places.get(id)?.add('logo');
  return new Map([...places].map(([id, set]) => [id, set.size]));
}

async function itemsOf(rows: ItemRow[], rule: RightsRule): Promise<MediaItem[]> {
  const uses = await countUses(
    rows.map(({ id }) => id),
    rule.logos,
  );
  return rows.map((row) => itemOf(row, uses.get(row.id) ?? 0, rule));
}

/** Prisma hands a pattern on as it is: its signs must not work as such. */
const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

const expiring = (rule: RightsRule): Prisma.MediaWhereInput => ({
  rightsUntil: { not: null, lte: warnedUntil(rule) },
});
const unused = ({ logos }: RightsRule): Prisma.MediaWhereInput => ({
  id: { notIn: logos },
  stories: { none: {} },
  uses: { none: {} },
  portraits: { none: {} },
});
const withoutAlt: Prisma.MediaWhereInput = { alt: '', isDecorative: false };

/**
 * The pictures that the person may see: all, or those that they uploaded, that stand in no story, in a public one or in
 * their own, with an author or as the logo. Beside a story that readers have may wait a version with other pictures: until
 * that is gone, the pictures of its text are not known to be public.
 */
function seenBy(viewer: Viewer, { now, logos }: Pick<RightsRule, 'now' | 'logos'>) {
  if (can(viewer, 'media.see-all')) return {};
  const own: Prisma.StoryWhereInput = {
    OR: [{ createdById: viewer.id }, { authors: { some: { author: { userId: viewer.id } } } }],
  };
  return {
    OR: [
      { uploadedById: viewer.id },
      { id: { in: logos } },
      { portraits: { some: {} } },
      { stories: { none: {} }, uses: { none: {} } },
      { stories: { some: { OR: [publicAt(now), own] } } },
      { uses: { some: { story: { OR: [{ ...publicAt(now), pending: null }, own] } } } },
    ],
  } satisfies Prisma.MediaWhereInput;
}

/** Whether there is such a picture for this person. */
export async function seesMedia(
  viewer: Viewer,
  id: number,
  { now, client = db }: { now: Date; client?: Tx },
): Promise<boolean> {
  const logos = logosOf(await getSettings(client));
  const where = { AND: [{ id }, seenBy(viewer, { now, logos })] };
  return (await client.media.findFirst({ where, select: { id: true } })) !== null;
}

function filtered(
  { q, only }: Pick<MediaFilter, 'q' | 'only'>,
  { viewer, rule }: { viewer: Viewer; rule: RightsRule },
) {
  const all: Prisma.MediaWhereInput[] = [seenBy(viewer, rule)];
  if (only === 'unused') all.push(unused(rule));
  if (only === 'expiring') all.push(expiring(rule));
  if (only === 'no-alt') all.push(withoutAlt);
  if (only === 'mine') all.push({ uploadedById: viewer.id });
  for (const word of q?.split(/\s+/) ?? []) {
    const contains = { contains: escapeLike(word), mode: 'insensitive' as const };
    all.push({
      OR: ['alt', 'caption', 'credit', 'copyright', 'licence', 'fileName'].map((field) => ({
        [field]: contains,
      })),
    });
  }
  return all;
}

type ListWish = {
  filter: Pick<MediaFilter, 'q' | 'only' | 'cursor'>;
  viewer: Viewer;
  now: Date;
  take: number;
};

/** A page of the library as the person may see it, newest first, with the cursor of the next; null as a cursor on the last. */
export async function listMedia({ filter, viewer, now, take }: ListWish) {
  const rule = await rightsRule(now);
  const all = filtered(filter, { viewer, rule });
  const after = filter.cursor ? readMomentCursor(filter.cursor) : null;
  if (after) {
    const { createdAt, id } = after;
    all.push({ OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] });
  }
  const rows = await db.media.findMany({
    where: { AND: all },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: take + 1,
    select: itemSelect,
  });
  const items = await itemsOf(rows.slice(0, take), rule);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > take && last ? writeMomentCursor(last) : null };
}

/** How many pictures each of the library's filters would show the person. */
export async function countMedia(viewer: Viewer, now: Date) {
  const rule = await rightsRule(now);
  const seen = seenBy(viewer, rule);
  const count = (where: Prisma.MediaWhereInput) =>
    db.media.count({ where: { AND: [seen, where] } });
  const [all, unusedOnes, expiringOnes, mute, mine] = await Promise.all([
    count({}),
    count(unused(rule)),
    count(expiring(rule)),
    count(withoutAlt),
    count({ uploadedById: viewer.id }),
  ]);
  return { all, unused: unusedOnes, expiring: expiringOnes, 'no-alt': mute, mine };
}

/** A picture by its number; null also where the person may not see it. */
export async function getMedia(viewer: Viewer, id: number, now: Date): Promise<MediaItem | null> {
  const rule = await rightsRule(now);
  const row = await db.media.findFirst({
    where: { AND: [{ id }, seenBy(viewer, rule)] },
    select: itemSelect,
  });
  return row && (await itemsOf([row], rule))[0]!;
}

/** How many pictures in use that the person may see have rights that end soon or have ended; of one story, when it is named. */
export async function countExpiringInUse(
  viewer: Viewer,
  now: Date,
  storyId?: number,
): Promise<number> {
  const rule = await rightsRule(now);
  const inUse: Prisma.MediaWhereInput =
    storyId === undefined
      ? { NOT: unused(rule) }
      : { OR: [{ stories: { some: { id: storyId } } }, { uses: { some: { storyId } } }] };
  return db.media.count({ where: { AND: [seenBy(viewer, rule), expiring(rule), inUse] } });
}

/** What the policy asks about a story. */
const factsSelect = {
  id: true,
  headline: true,
  status: true,
  createdById: true,
  authors: { select: { author: { select: { userId: true } } } },
} as const satisfies Prisma.StorySelect;
type StoryFactsRow = Prisma.StoryGetPayload<{ select: typeof factsSelect }>;

const factsOf = ({ status, createdById, authors }: StoryFactsRow, userId: number) => ({
  status,
  isOwn: createdById === userId || authors.some(({ author }) => author.userId === userId),
});

/** The stories in which a picture stands, and the authors' pages. */
async function placesOf(id: number, client: Tx) {
  const [stories, authors, settings] = await Promise.all([
    client.story.findMany({
      where: { OR: [{ heroId: id }, { mediaUses: { some: { mediaId: id } } }] },
      orderBy: { updatedAt: 'desc' },
      select: { ...factsSelect, heroId: true },
    }),
    client.authorProfile.findMany({
      where: { photoId: id },
      orderBy: { name: 'asc' },
      select: { slug: true, name: true },
    }),
    getSettings(client),
  ]);
  return { stories, authors, isLogo: logosOf(settings).includes(id) };
}

/** Where a picture stands, with the names of those stories only that the person may read. */
export async function listUses(viewer: Viewer, id: number): Promise<MediaUses> {
  const { stories, authors, isLogo } = await placesOf(id, db);
  const readable = stories.filter((story) => can(viewer, 'story.read', factsOf(story, viewer.id)));
  return {
    stories: readable.map((story) => ({
      id: story.id,
      headline: story.headline,
      status: statusName(story.status),
      as: story.heroId === id ? 'lead' : 'text',
    })),
    hidden: stories.length - readable.length,
    authors,
    isLogo,
  };
}

/** What the policy asks about a picture. */
export async function mediaFacts(
  actor: Viewer,
  picture: { id: number; uploadedById: number | null },
  client: Tx = db,
) {
  const { stories, authors, isLogo } = await placesOf(picture.id, client);
  const facts = stories.map((story) => factsOf(story, actor.id));
  return {
    isOwn: picture.uploadedById === actor.id || facts.some(({ isOwn }) => isOwn),
    standsBeyond:
      isLogo || authors.length > 0 || facts.some((story) => !can(actor, 'story.edit', story)),
    isUsed: isLogo || stories.length + authors.length > 0,
  };
}

/** What is needed to send a picture's file: nothing that is said of it. */
export function getServed(id: number) {
  return db.media.findUnique({
    where: { id },
    select: {
      id: true,
      path: true,
      mime: true,
      fingerprint: true,
      fileName: true,
      revision: true,
      renditions: true,
    },
  });
}
