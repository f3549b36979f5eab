import { db, type Tx } from '@/lib/db';
import { isPublic } from '@/lib/articles/visibility';
import { keptPlacements, type Edition, type PickStory } from '@/lib/front/editions/schema';
import { standing, type Placement } from '@/lib/front/slots';
import type { Prisma } from '@/prisma/generated/client';

/** Which front: a section's, or the front page. */
export type FrontOf = { sectionId: number | null };

/** The front page, or the front of the section of that slug; null when there is no such section. */
export async function getFrontOf(
  section: string | null,
): Promise<(FrontOf & { section: { slug: string; name: string } | null }) | null> {
  if (section === null) return { sectionId: null, section: null };
  const row = await db.section.findUnique({
    where: { slug: section },
    select: { id: true, slug: true, name: true },
  });
  return row && { sectionId: row.id, section: { slug: row.slug, name: row.name } };
}

const newest = [
  { liveAt: 'desc' },
  { id: 'desc' },
] satisfies Prisma.FrontEditionOrderByWithRelationInput[];

/** What editors have placed on a front and what holds of it at `now`: the newest edition whose moment has come. Empty when all fills itself. */
export async function getPlacements(now: Date, { sectionId }: FrontOf): Promise<Placement[]> {
  const edition = await db.frontEdition.findFirst({
    where: { sectionId, revokedAt: null, liveAt: { lte: now } },
    orderBy: newest,
    select: { slots: true },
  });
  return edition ? standing(keptPlacements.parse(edition.slots), now) : [];
}

/** The first moment after `now` at which a front turns into another by itself: an edition comes, or a pin runs out. */
export async function getNextTurn(
  now: Date,
  { sectionId }: FrontOf,
  placements: readonly Placement[],
): Promise<Date | null> {
  const next = await db.frontEdition.findFirst({
    where: { sectionId, revokedAt: null, liveAt: { gt: now } },
    orderBy: { liveAt: 'asc' },
    select: { liveAt: true },
  });
  const moments = [next?.liveAt, ...placements.map(({ pinnedUntil }) => pinnedUntil)]
    .filter((moment) => moment != null)
    .map(Number);
  return moments.length ? new Date(Math.min(...moments)) : null;
}

/**
 * What a front's state is called: it changes with every edition that is set, taken back or brought back. Whoever saves says
 * on which one their work stands.
 */
export async function getFrontVersion({ sectionId }: FrontOf, client: Tx = db): Promise<string> {
  const [newestOne, revoked] = await Promise.all([
    client.frontEdition.aggregate({ where: { sectionId }, _max: { id: true } }),
    client.frontEdition.aggregate({
      where: { sectionId, revokedAt: { not: null } },
      _count: true,
      _max: { revokedAt: true },
    }),
  ]);
  return [newestOne._max.id ?? 0, revoked._count, Number(revoked._max.revokedAt ?? 0)].join('.');
}

/**
 * Who changed a front last, and when: set it, took an edition back or brought one back, as the audit log has it. Of editions that
 * have no entry there, such as of a site that moved here, whoever set the newest.
 */
export async function getLastChange(
  { sectionId }: FrontOf,
  client: Tx = db,
): Promise<{ by: string | null; at: Date } | null> {
  const [entry] = await client.$queryRaw<{ by: string | null; at: Date }[]>`
    select u."name" as "by", a."createdAt" as "at"
    from "audit_entry" a left join "user" u on u."id" = a."actorId"
    where a."targetKind" = 'front' and a."targetId" in (
      select e."id"::text from "front_edition" e where e."sectionId" is not distinct from ${sectionId}::int)
    order by a."id" desc limit 1`;
  if (entry) return entry;
  const edition = await client.frontEdition.findFirst({
    where: { sectionId },
    orderBy: { id: 'desc' },
    select: { createdAt: true, createdBy: { select: { name: true } } },
  });
  return edition && { by: edition.createdBy?.name ?? null, at: edition.createdAt };
}

const shownEditions = 30;

/** The newest editions of a front, those to come first. */
export async function listEditions(now: Date, { sectionId }: FrontOf): Promise<Edition[]> {
  const rows = await db.frontEdition.findMany({
    where: { sectionId },
    orderBy: newest,
    take: shownEditions,
    select: {
      id: true,
      liveAt: true,
      note: true,
      createdAt: true,
      revokedAt: true,
      slots: true,
      createdBy: { select: { name: true } },
    },
  });
  const revokers = await listRevokers(
    rows.filter(({ revokedAt }) => revokedAt !== null).map(({ id }) => id),
  );
  const live = rows.find(({ revokedAt, liveAt }) => revokedAt === null && liveAt <= now);
  return rows.map(({ slots, createdBy, revokedAt, ...row }) => ({
    ...row,
    by: createdBy?.name ?? null,
    placements: keptPlacements.parse(slots),
    revoked: revokedAt && { at: revokedAt, by: revokers.get(String(row.id)) ?? null },
    state: revokedAt
      ? 'revoked'
      : row.liveAt > now
        ? 'coming'
        : row.id === live?.id
          ? 'live'
          : 'past',
  }));
}

/** Who took these editions back, as the audit log has it. */
async function listRevokers(ids: number[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const entries = await db.auditEntry.findMany({
    where: { targetKind: 'front', targetId: { in: ids.map(String) }, action: 'front.revoke' },
    orderBy: { id: 'asc' },
    select: { targetId: true, actorId: true },
  });
  const actorIds = entries.flatMap(({ actorId }) => actorId ?? []);
  const people = await db.user.findMany({
    where: { id: { in: actorIds } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return new Map(
    entries.flatMap(({ targetId, actorId }) => {
      const name = names.get(actorId ?? 0);
      return targetId && name ? [[targetId, name] as const] : [];
    }),
  );
}

/** Stories that readers see, or will without anyone doing more. */
const pickable = {
  kind: 'STORY',
  status: { in: ['PUBLISHED', 'SCHEDULED'] },
  publishedAt: { not: null },
  trashedAt: null,
} satisfies Prisma.StoryWhereInput;

const pickSelect = {
  id: true,
  slug: true,
  headline: true,
  language: true,
  status: true,
  publishedAt: true,
  embargoUntil: true,
  section: { select: { slug: true, name: true, ink: true } },
  hero: { select: { path: true } },
} as const satisfies Prisma.StorySelect;

async function listPicks(
  now: Date,
  query: Omit<Prisma.StoryFindManyArgs, 'select' | 'include' | 'omit'>,
): Promise<PickStory[]> {
  const rows = await db.story.findMany({ ...query, select: pickSelect });
  return rows.map(({ status, publishedAt, embargoUntil, hero, ...row }) => ({
    ...row,
    // What stays shut until its embargo is over comes out then.
    publishedAt: publishedAt && new Date(Math.max(Number(publishedAt), Number(embargoUntil ?? 0))),
    isPublic: isPublic({ status, publishedAt, embargoUntil }, now),
    hasPicture: hero?.path != null,
  }));
}

const shownPicks = 20;
/** Prisma hands a pattern on as it is: its signs must not work as such. */
const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** Public and coming stories with every one of the words in headline, standfirst or address, newest first; all of them without words. */
export function searchPicks(now: Date, q: string): Promise<PickStory[]> {
  const words = q.split(/\s+/).filter(Boolean);
  const holds = words.map((word) => {
    const contains = { contains: escapeLike(word), mode: 'insensitive' as const };
    return { OR: [{ headline: contains }, { standfirst: contains }, { slug: contains }] };
  });
  return listPicks(now, {
    where: { AND: [pickable, ...holds] },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: shownPicks,
  });
}

/** These stories whatever their state, for whoever makes a front that they stand on: what readers see is decided when they read. */
export const listPlacedStories = (now: Date, ids: readonly number[]): Promise<PickStory[]> =>
  listPicks(now, { where: { kind: 'STORY', id: { in: [...ids] } } });
