import type { SectionRef, StoryCard } from '@/lib/articles/schema';
import {
  bandSlot,
  inBand,
  isOf,
  leadSlot,
  moreNews,
  rowSlot,
  underLead,
  underLeadSlot,
  type BandSection,
} from '@/lib/front/slots';
import { heaviestFirst } from '@/lib/front/weight';

/** One section's part of the front, with those below it. `views`: opinion; `wide`: words beside a large picture; `row`: pictures, then heads. */
export type Band =
  | { section: SectionRef; layout: 'views'; stories: StoryCard[] }
  | {
      section: SectionRef;
      layout: 'wide';
      words: StoryCard;
      heads: StoryCard[];
      picture: StoryCard;
    }
  | { section: SectionRef; layout: 'row'; stories: StoryCard[]; heads: StoryCard[] };

export type Front = {
  /** The newsroom's last midnight. */
  dayStart: Date;
  lead: StoryCard | null;
  /** Two more of the lead's section. */
  more: StoryCard[];
  /** The staff beside the lead: today's stories, or the newest when the day is young. */
  hours: { isToday: boolean; stories: StoryCard[] };
  row: StoryCard[];
  bands: Band[];
};

const staffLength = 10;
const viewsInBand = 4;
const headsInBand = 5;
/** With fewer stories than this the day is young, and the staff goes back over midnight. */
const fullDay = 4;
type Fits = (story: StoryCard) => boolean;

/** The file, without a fragment: several pictures (each with its own words) may show one drawing. */
const fileOf = (story: StoryCard) => story.hero?.path?.split('#')[0];
const hasPicture = (story: StoryCard) => story.hero?.path != null;

/** Whether a story is a view rather than news: it belongs to a section printed in opinion's ink. */
const isView = ({ section }: Pick<StoryCard, 'section'>) => section.ink === 'opinion';

type Frame = {
  sections: readonly BandSection[];
  dayStart: Date;
  /** What editors have placed, by slot; none of it is anywhere else on the page. */
  placed?: ReadonlyMap<string, StoryCard>;
};

/**
 * Lays stories out as a front page: what is placed stands where it was put, the rest fills itself by weight
 * (lib/front/weight.ts), beside the lead by time. Takes each story once. The lead is the heaviest news with a picture.
 */
export function arrangeFront(
  newestFirst: StoryCard[],
  { sections, dayStart, placed: wanted = new Map<string, StoryCard>() }: Frame,
): Front {
  const placed = new Map(wanted);
  const used = new Set([...placed.values()].map(({ id }) => id));
  const shown = new Set([...placed.values()].map(fileOf));
  const ranked = heaviestFirst(newestFirst);
  const take = (count: number, fits: Fits = () => true, from: StoryCard[] = ranked) => {
    const taken = from.filter((story) => !used.has(story.id) && fits(story)).slice(0, count);
    for (const { id } of taken) used.add(id);
    return taken;
  };
  /** One with a picture; one that the page shows already only when there is no other. */
  const takePicture = (fits: Fits): StoryCard | undefined => {
    const fitting = (story: StoryCard) => fits(story) && hasPicture(story);
    const fresh = (story: StoryCard) => fitting(story) && !shown.has(fileOf(story));
    const [story] = take(1, fresh);
    const found = story ?? take(1, fitting)[0];
    if (found) shown.add(fileOf(found));
    return found;
  };
  const fill = (slots: readonly string[], next: () => StoryCard | undefined) =>
    slots.flatMap((slot) => placed.get(slot) ?? next() ?? []);
  const numbered = (count: number, slot: (place: number) => string) =>
    Array.from({ length: count }, (_, i) => slot(i + 1));
  const news = (story: StoryCard) => !isView(story);

  /** A paper with hardly a story: better what was put elsewhere than a page without a lead. */
  const fromElsewhere = () => {
    const [first] = placed;
    if (first) placed.delete(first[0]);
    return first?.[1];
  };
  const lead =
    placed.get(leadSlot) ??
    takePicture(news) ??
    takePicture(() => true) ??
    take(1)[0] ??
    fromElsewhere() ??
    null;
  const isToday = (story: StoryCard) => story.publishedAt >= dayStart;
  const free = newestFirst.filter((story) => !used.has(story.id) && news(story));
  const today = free.filter(isToday).length >= fullDay;
  const hours = take(
    staffLength,
    (story) => news(story) && (!today || isToday(story)),
    newestFirst,
  );
  const band = lead && sections.find((section) => isOf(section, lead));
  const likeLead = (story: StoryCard) => band != null && isOf(band, story);
  const more = fill(numbered(underLead, underLeadSlot), () => take(1, likeLead)[0]);
  const row = fill(numbered(moreNews, rowSlot), () => takePicture(news));

  let turn = 0;
  const bands = sections.flatMap((section): Band[] => {
    const own = (story: StoryCard) => isOf(section, story);
    const slots = numbered(inBand, (place) => bandSlot(section.slug, place));
    const [first, second, third] = slots.map((slot) => placed.get(slot));
    const mine = [first, second, third, ...ranked.filter((s) => own(s) && !used.has(s.id))].filter(
      (story) => story !== undefined,
    );
    if (mine.length === 0) return [];
    if (isView({ section })) {
      const stories = [...fill(slots, () => take(1, own)[0]), ...take(viewsInBand - inBand, own)];
      return [{ section, layout: 'views', stories }];
    }
    const heads = () => [...(third ? [third] : []), ...take(headsInBand - (third ? 1 : 0), own)];
    const hasOne =
      second !== undefined || mine.some((s) => s !== first && s !== third && hasPicture(s));
    if (turn++ % 2 === 0 && mine.length >= 3 && hasOne) {
      const picture = second ?? takePicture(own) ?? take(1, own)[0]!;
      const words = first ?? take(1, own)[0]!;
      return [{ section, layout: 'wide', words, picture, heads: heads() }];
    }
    const stories = fill(slots.slice(0, 2), () => takePicture(own));
    return [{ section, layout: 'row', stories, heads: heads() }];
  });
  return { dayStart, lead, more, hours: { isToday: today, stories: hours }, row, bands };
}

/** Which story stands in which of the places that editors may fill, placed or not. */
export function storiesInSlots({ lead, more, row, bands }: Front): Map<string, StoryCard> {
  const found = new Map<string, StoryCard>();
  if (lead) found.set(leadSlot, lead);
  more.forEach((story, i) => found.set(underLeadSlot(i + 1), story));
  row.forEach((story, i) => found.set(rowSlot(i + 1), story));
  for (const band of bands) {
    const [third] = band.layout === 'views' ? [] : band.heads;
    const stories =
      band.layout === 'views'
        ? band.stories.slice(0, inBand)
        : band.layout === 'wide'
          ? [band.words, band.picture, third]
          : [band.stories[0], band.stories[1], third];
    stories.forEach((story, i) => {
      if (story) found.set(bandSlot(band.section.slug, i + 1), story);
    });
  }
  return found;
}
