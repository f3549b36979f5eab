import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { AppError, invalidField } from '@/lib/errors';
import { getFrontVersion, getLastChange, type FrontOf } from '@/lib/front/editions/data';
import {
  accepts,
  bandOf,
  frontSlots,
  sectionSlots,
  type Placement,
  type Slot,
} from '@/lib/front/slots';
import { listTopSections } from '@/lib/taxonomy/data';
import type { Prisma } from '@/prisma/generated/client';

type NewEdition = {
  /** The slug of a section; null for the front page. */
  section: string | null;
  placements: readonly Placement[];
  /** Null: at once. */
  liveAt: Date | null;
  note: string;
  /** On which state of the front this stands. */
  version: string;
};
export type SavedEdition = { id: number; version: string };

/** The front page, or the section of that slug. Throws `not_found`. */
async function findFront(tx: Tx, section: string | null): Promise<FrontOf> {
  if (section === null) return { sectionId: null };
  const row = await tx.section.findUnique({ where: { slug: section }, select: { id: true } });
  if (!row) throw new AppError('not_found', 'There is no such section.');
  return { sectionId: row.id };
}

/** Whoever changes a front waits for the one before. */
const lockFronts = (tx: Tx) =>
  tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('front_edition'))`;

/**
 * Sets a front, at once or from a moment on; every earlier one stays as it was. Throws `forbidden`, `not_found`, `invalid`,
 * and `conflict` with who and when in its words when somebody changed the front meanwhile.
 */
export async function saveFront(actor: Viewer | null, wish: NewEdition): Promise<SavedEdition> {
  demand(actor, 'front.edit');
  const now = new Date();
  const { section, placements, note } = wish;
  // A minute, for whoever takes the time that the clock shows: that is now, and goes before what was set in this minute.
  if (wish.liveAt && Number(wish.liveAt) < Number(now) - 60_000)
    throw invalidField('liveAt', 'This moment has passed.');
  const liveAt = wish.liveAt && wish.liveAt > now ? wish.liveAt : now;
  const slots = section === null ? frontSlots(await listTopSections()) : sectionSlots();
  return db.$transaction(async (tx) => {
    await lockFronts(tx);
    const front = await findFront(tx, section);
    await demandVersion(tx, front, wish.version);
    await demandPlaces(tx, { slots, placements, liveAt });
    const { id } = await tx.frontEdition.create({
      data: {
        ...front,
        liveAt,
        note,
        slots: placements.map(({ slot, storyId, pinnedUntil }) => ({
          slot,
          storyId,
          pinnedUntil: pinnedUntil?.toISOString() ?? null,
        })) satisfies Prisma.InputJsonArray,
        createdById: actor.id,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'front.set',
      target: { kind: 'front', id },
      after: { section, liveAt: liveAt.toISOString(), placed: placements.length },
    });
    await expireInTx(tx, [tags.front(section)]);
    return { id, version: await getFrontVersion(front, tx) };
  });
}

/** Takes an edition back, live or yet to come: the one before stands again. Throws `forbidden`, `not_found`, `conflict`. */
export const revokeEdition = (actor: Viewer | null, wish: { id: number; version: string }) =>
  setRevoked(actor, { ...wish, isRevoked: true });

/** Brings back what was taken back. Throws `forbidden`, `not_found`, `conflict`. */
export const restoreEdition = (actor: Viewer | null, wish: { id: number; version: string }) =>
  setRevoked(actor, { ...wish, isRevoked: false });

async function setRevoked(
  actor: Viewer | null,
  { id, version, isRevoked }: { id: number; version: string; isRevoked: boolean },
): Promise<{ section: string | null; version: string }> {
  demand(actor, 'front.edit');
  return db.$transaction(async (tx) => {
    await lockFronts(tx);
    const row = await tx.frontEdition.findUnique({
      where: { id },
      select: { sectionId: true, revokedAt: true, section: { select: { slug: true } } },
    });
    if (!row) throw new AppError('not_found', 'There is no such edition.');
    const section = row.section?.slug ?? null;
    // Done already, such as by a second press of the button: nothing to do and nothing lost.
    if ((row.revokedAt !== null) === isRevoked)
      return { section, version: await getFrontVersion(row, tx) };
    await demandVersion(tx, row, version);
    await tx.frontEdition.update({
      where: { id },
      data: { revokedAt: isRevoked ? new Date() : null },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: isRevoked ? 'front.revoke' : 'front.restore',
      target: { kind: 'front', id },
      after: { section },
    });
    await expireInTx(tx, [tags.front(section)]);
    return { section, version: await getFrontVersion(row, tx) };
  });
}

/** Throws `conflict` when somebody has changed the front since that version. */
async function demandVersion(tx: Tx, { sectionId }: FrontOf, version: string): Promise<void> {
  const current = await getFrontVersion({ sectionId }, tx);
  if (current === version) return;
  const last = await getLastChange({ sectionId }, tx);
  throw new AppError('conflict', 'A colleague has changed this front meanwhile.', {
    details: {
      version: current,
      by: last?.by ?? null,
      at: last?.at.toISOString() ?? null,
    },
  });
}

type Wanted = { slots: readonly Slot[]; placements: readonly Placement[]; liveAt: Date };

/** Throws `invalid` for a place that there is not, twice the same, a story that there is not or that may not stand there, a pin that ends before it begins. */
async function demandPlaces(tx: Tx, { slots, placements, liveAt }: Wanted): Promise<void> {
  const rows = await tx.story.findMany({
    where: { kind: 'STORY', id: { in: placements.map(({ storyId }) => storyId) } },
    select: { id: true, section: { select: { slug: true } } },
  });
  const stories = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string | number>();
  placements.forEach(({ slot: key, storyId, pinnedUntil }, i) => {
    const slot = slots.find((one) => one.key === key);
    const story = stories.get(storyId);
    if (!slot) throw invalidField(`slots.${i}.slot`, `This front has no place “${key}”.`);
    if (!story) throw invalidField(`slots.${i}.storyId`, `There is no story ${storyId}.`);
    if (!accepts(slot, story))
      throw invalidField(`slots.${i}.storyId`, `${slot.name} is for stories of that section.`);
    if (seen.has(key)) throw invalidField(`slots.${i}.slot`, `${slot.name} is taken twice.`);
    if (seen.has(storyId))
      throw invalidField(`slots.${i}.storyId`, `Story ${storyId} is placed twice.`);
    if (pinnedUntil && pinnedUntil <= liveAt)
      throw invalidField(
        `slots.${i}.pinnedUntil`,
        `${slot.name}: the pin ends before this front begins.`,
      );
    seen.add(key).add(storyId);
  });
}

/**
 * Takes what stands in a section's band along when the section gets another slug: on the front that is up, on those to come,
 * and on earlier ones, which an editor may bring back. Belongs to the transaction that renames it.
 */
export async function renameBand(tx: Tx, names: { from: string; to: string }): Promise<void> {
  const [from, to] = [bandOf(names.from), bandOf(names.to)];
  await tx.$executeRaw`
    update front_edition e set slots = (
      select jsonb_agg(
        case when starts_with(s.one->>'slot', ${from})
          then jsonb_set(s.one, '{slot}', to_jsonb(${to} || substr(s.one->>'slot', ${from.length + 1}::int)))
          else s.one end
        order by s.place)
      from jsonb_array_elements(e.slots) with ordinality s (one, place))
    where e."sectionId" is null and exists (
      select from jsonb_array_elements(e.slots) s (one) where starts_with(s.one->>'slot', ${from}))`;
}
