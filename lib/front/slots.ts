import type { SectionRef } from '@/lib/articles/schema';

/** A place on a front that an editor may fill. Its key is what editions keep. */
export type Slot = {
  key: string;
  name: string;
  /** What the places of a part of the page are headed with. */
  group: string;
  /** The slug of the section whose stories alone may stand here, with those of the sections below it. */
  section?: string;
  below?: readonly string[];
};

/** A section with a band on the front: one of the masthead, which takes in those below it, as its own page does. */
export type BandSection = SectionRef & { below: readonly string[] };

/** Whether a story is the section's own or of one below it. */
export const isOf = (
  { slug, below }: Pick<BandSection, 'slug' | 'below'>,
  { section }: { section: { slug: string } },
): boolean => section.slug === slug || below.includes(section.slug);

/** A story that an editor has put somewhere; it falls out at `pinnedUntil`, when there is one. */
export type Placement = { slot: string; storyId: number; pinnedUntil: Date | null };

const ordinals = ['first', 'second', 'third', 'fourth'];
export const underLead = 2;
export const moreNews = 4;
/** Of each section's band the first ones; the rest are its newest. */
export const inBand = 3;
const onSection = 3;

export const leadSlot = 'lead';
export const underLeadSlot = (place: number) => `more-${place}`;
export const rowSlot = (place: number) => `row-${place}`;
/** What the keys of a section's band begin with. */
export const bandOf = (section: string) => `band.${section}.`;
export const bandSlot = (section: string, place: number) => `${bandOf(section)}${place}`;
const topSlot = (place: number) => `top-${place}`;

const places = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const nth = (place: number) => ordinals[place - 1] ?? `number ${place}`;

/** Every place of the front page, from the top down. The hours beside the lead run by time and have none. */
export const frontSlots = (sections: readonly BandSection[]): Slot[] => [
  { key: leadSlot, name: 'Lead', group: 'Top' },
  ...places(underLead).map((place) => ({
    key: underLeadSlot(place),
    name: `Under the lead, ${nth(place)}`,
    group: 'Top',
  })),
  ...places(moreNews).map((place) => ({
    key: rowSlot(place),
    name: `More news, ${nth(place)}`,
    group: 'More news',
  })),
  ...sections.flatMap(({ slug, name, below }) =>
    places(inBand).map((place) => ({
      key: bandSlot(slug, place),
      name: `${name}, ${nth(place)}`,
      group: name,
      section: slug,
      below,
    })),
  ),
];

/** Every place of a section's front: what stands above its stories. */
export const sectionSlots = (): Slot[] => [
  { key: leadSlot, name: 'Lead', group: 'Top' },
  ...places(onSection).map((place) => ({
    key: topSlot(place),
    name: `Under the lead, ${nth(place)}`,
    group: 'Top',
  })),
];

/** Whether a story of this section may stand there. */
export const accepts = (
  { section: slug, below = [] }: Slot,
  story: { section: { slug: string } },
): boolean => slug === undefined || isOf({ slug, below }, story);

/** What still holds of an edition at `now`: pins that have run out are gone. */
export const standing = (placements: readonly Placement[], now: Date): Placement[] =>
  placements.filter(({ pinnedUntil }) => pinnedUntil === null || pinnedUntil > now);

/**
 * The stories in their places: each once, in the first of its places; those that readers may not see, or that may not
 * stand there, are left out, so that the fill moves in.
 */
export function placeStories<T extends { id: number; section: { slug: string } }>(
  placements: readonly Placement[],
  slots: readonly Slot[],
  visible: readonly T[],
): Map<string, T> {
  const stories = new Map(visible.map((story) => [story.id, story]));
  const wanted = new Map(placements.map(({ slot, storyId }) => [slot, storyId]));
  const placed = new Map<string, T>();
  for (const slot of slots) {
    const story = stories.get(wanted.get(slot.key) ?? 0);
    if (!story || !accepts(slot, story)) continue;
    placed.set(slot.key, story);
    stories.delete(story.id);
  }
  return placed;
}
