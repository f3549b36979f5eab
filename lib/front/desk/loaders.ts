import { requirePermission } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import { storiesInSlots } from '@/lib/front/arrange';
import { listBanners } from '@/lib/front/banners/data';
import type { BannerEntry } from '@/lib/front/banners/schema';
import {
  getFrontOf,
  getFrontVersion,
  getPlacements,
  listEditions,
  listPlacedStories,
} from '@/lib/front/editions/data';
import { draftOf, draftOfPlacements, placementsOf } from '@/lib/front/editions/form';
import {
  previewQuery,
  type FrontDeskView,
  type FrontFill,
  type PickStory,
  type PreviewQuery,
} from '@/lib/front/editions/schema';
import { composeFront, loadChrome } from '@/lib/front/loaders';
import { frontSlots, leadSlot, sectionSlots, standing, type Placement } from '@/lib/front/slots';
import { instantOf, localTime } from '@/lib/newsroom/local-time';
import { getSettings } from '@/lib/settings/data';
import { getSectionBySlug, listSections, listTopSections } from '@/lib/taxonomy/data';
import { composeSection } from '@/lib/taxonomy/loaders';

const nothing = () => new AppError('not_found', 'There is no such section.');

type Asked = { section: string | null; placements: readonly Placement[] };

/** Which stories stand where with these placed, and by themselves elsewhere: by slot, the ids. */
async function standingIn(now: Date, { section, placements }: Asked): Promise<Map<string, number>> {
  if (section === null) {
    const shown = storiesInSlots(await composeFront(now, placements));
    return new Map([...shown].map(([slot, { id }]) => [slot, id]));
  }
  const subject = await getSectionBySlug(section);
  if (!subject) throw nothing();
  const { lead } = await composeSection(subject, { now, placements });
  return new Map(lead ? [[leadSlot, lead.id]] : []);
}

const bySlot = (ids: ReadonlyMap<string, number>, stories: readonly PickStory[]) => {
  const byId = new Map(stories.map((story) => [story.id, story]));
  return Object.fromEntries(
    [...ids].flatMap(([slot, id]) => (byId.has(id) ? [[slot, byId.get(id)!] as const] : [])),
  );
};

/** A front for whoever makes it: what is placed, what fills itself, what was and what comes. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function loadFrontDesk(
  slug: string | null,
  from: number | null,
): Promise<FrontDeskView & { banners: BannerEntry[] }> {
  await requirePermission('front.edit');
  const now = new Date();
  const front = await getFrontOf(slug);
  if (!front) throw nothing();
  const [{ locale, timeZone }, sections, bands, editions, version, banners] = await Promise.all([
    getSettings(),
    listSections(),
    listTopSections(),
    listEditions(now, front),
    getFrontVersion(front),
    listBanners(now),
  ]);
  const slots = slug ? sectionSlots() : frontSlots(bands);
  const begun = editions.find(({ id }) => id === from);
  const placed = standing(begun?.placements ?? (await getPlacements(now, front)), now);
  const placements = draftOfPlacements(placed, slots, timeZone);
  const fill = await standingIn(now, { section: slug, placements: placed });
  const ids = [...placements.map(({ storyId }) => storyId), ...fill.values()];
  const stories = await listPlacedStories(now, ids);
  return {
    section: front.section,
    sections: sections.map(({ slug: of, name }) => ({ slug: of, name })),
    slots,
    draft: {
      placements,
      version,
      liveAt: begun?.state === 'coming' ? localTime(begun.liveAt, timeZone) : '',
      note: begun?.note ?? '',
      q: '',
      found: null,
      stories,
      said: '',
      fault: null,
      clash: null,
      isSaved: false,
    },
    fill: bySlot(fill, stories),
    begun: begun ? begun.id : null,
    editions,
    banners,
    place: { locale, timeZone },
    now,
  };
}

/**
 * What stands in each place of a front that is being made, placed or by itself, as readers would see it now. Throws
 * `unauthenticated`, `forbidden`, `not_found`.
 */
export async function loadFrontFill(query: PreviewQuery): Promise<FrontFill> {
  await requirePermission('front.edit');
  const now = new Date();
  const { timeZone } = await getSettings();
  const { placements } = placementsOf(draftOf(query), timeZone);
  const asked = { section: query.section || null, placements: standing(placements, now) };
  const ids = await standingIn(now, asked);
  return { fill: bySlot(ids, await listPlacedStories(now, [...ids.values()])) };
}

/**
 * A front as readers would see it with these places, at its moment: what is not public then is not in it. Throws
 * `unauthenticated`, `forbidden`, `not_found`, `invalid`.
 */
export async function loadFrontPreview(query: Record<string, string | string[] | undefined>) {
  await requirePermission('front.edit');
  const asked = previewQuery.safeParse(query);
  if (!asked.success) throw new AppError('not_found', 'This is no front.');
  const chrome = await loadChrome();
  const { timeZone } = chrome.place;
  const now = new Date();
  const liveAt = asked.data.liveAt ? instantOf(asked.data.liveAt, timeZone) : null;
  const at = liveAt && liveAt > now ? liveAt : now;
  const { placements } = placementsOf(draftOf(asked.data), timeZone);
  const held = standing(placements, at);
  if (!asked.data.section)
    return { kind: 'front' as const, chrome, front: await composeFront(at, held) };
  const subject = await getSectionBySlug(asked.data.section);
  if (!subject) throw nothing();
  return {
    kind: 'section' as const,
    chrome,
    page: await composeSection(subject, { now: at, placements: held }),
  };
}

/** A front for programs: its places, its editions, its version. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function loadFrontAnswer(slug: string | null) {
  await requirePermission('front.edit');
  const now = new Date();
  const front = await getFrontOf(slug);
  if (!front) throw nothing();
  const [sections, editions, version] = await Promise.all([
    listTopSections(),
    listEditions(now, front),
    getFrontVersion(front),
  ]);
  const slots = slug ? sectionSlots() : frontSlots(sections);
  return {
    section: slug,
    version,
    places: slots.map(({ key, name, section = null }) => ({ slot: key, name, section })),
    editions: editions.map(({ id, liveAt, note, state, placements }) => ({
      ...{ id, note, state, liveAt: liveAt.toISOString() },
      slots: placements.map(({ slot, storyId, pinnedUntil }) => ({
        ...{ slot, storyId, pinnedUntil: pinnedUntil?.toISOString() ?? null },
      })),
    })),
  };
}
