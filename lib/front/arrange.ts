import type { SectionRef, StoryCard } from '@/lib/articles/schema';

/** One section's part of the front. `views`: opinion; `wide`: words beside a large picture; `row`: pictures, then heads. */
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
/** With fewer stories than this the day is young, and the staff goes back over midnight. */
const fullDay = 4;
/** The file, without a fragment: several pictures (each with its own words) may show one drawing. */
const fileOf = (story: StoryCard) => story.hero?.path?.split('#')[0];
const hasPicture = (story: StoryCard) => story.hero?.path != null;

/** Whether a story is a view rather than news: it belongs to a section printed in opinion's ink. */
export const isView = ({ section }: Pick<StoryCard, 'section'>) => section.ink === 'opinion';

/**
 * Lays the newest stories out as a front page. Takes each story once. The lead is the newest news with a picture; how
 * much a story weighs comes with the editors' own front.
 */
export function arrangeFront(
  newestFirst: StoryCard[],
  { sections, dayStart }: { sections: SectionRef[]; dayStart: Date },
): Front {
  const left = [...newestFirst];
  const take = (count: number, fits: (story: StoryCard) => boolean = () => true) => {
    const taken = left.filter(fits).slice(0, count);
    for (const story of taken) left.splice(left.indexOf(story), 1);
    return taken;
  };
  const shown = new Set<string | undefined>();
  /** The same, with pictures; one that the page shows already only when there is no other. */
  const takePictures = (count: number, fits: (story: StoryCard) => boolean) => {
    const taken: StoryCard[] = [];
    while (taken.length < count) {
      const fitting = (story: StoryCard) => fits(story) && hasPicture(story);
      const fresh = (story: StoryCard) => fitting(story) && !shown.has(fileOf(story));
      const [story] = take(1, left.some(fresh) ? fresh : fitting);
      if (!story) break;
      shown.add(fileOf(story));
      taken.push(story);
    }
    return taken;
  };
  const news = (story: StoryCard) => !isView(story);

  const lead = takePictures(1, news)[0] ?? takePictures(1, () => true)[0] ?? take(1)[0] ?? null;
  const isToday = (story: StoryCard) => story.publishedAt >= dayStart;
  const today = left.filter((story) => news(story) && isToday(story)).length >= fullDay;
  const hours = take(staffLength, (story) => news(story) && (!today || isToday(story)));
  const more = take(2, ({ section }) => section.slug === lead?.section.slug);
  const row = takePictures(4, news);

  let turn = 0;
  const bands = sections.flatMap((section): Band[] => {
    const own = (story: StoryCard) => story.section.slug === section.slug;
    if (isView({ section })) {
      const stories = take(4, own);
      return stories.length ? [{ section, layout: 'views', stories }] : [];
    }
    const mine = left.filter(own);
    if (mine.length === 0) return [];
    if (turn++ % 2 === 0 && mine.length >= 3 && mine.some(hasPicture)) {
      const [picture] = takePictures(1, own) as [StoryCard];
      const [words] = take(1, own) as [StoryCard];
      return [{ section, layout: 'wide', words, picture, heads: take(5, own) }];
    }
    const stories = takePictures(2, own);
    return [{ section, layout: 'row', stories, heads: take(5, own) }];
  });
  return { dayStart, lead, more, hours: { isToday: today, stories: hours }, row, bands };
}
