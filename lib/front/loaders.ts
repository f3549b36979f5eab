import { cache } from 'react';
import { listMarks, listNewestOfSections, listPages, listStoriesById } from '@/lib/articles/data';
import { dayAround } from '@/lib/articles/day';
import { loadNextDue } from '@/lib/articles/loaders';
import { dependsOn, freshUntil } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { arrangeFront, type Front } from '@/lib/front/arrange';
import { getBanner, getNextBannerStart } from '@/lib/front/banners/data';
import { dayGauge } from '@/lib/front/day-gauge';
import { getNextTurn, getPlacements } from '@/lib/front/editions/data';
import type { Chrome } from '@/lib/front/schema';
import { frontSlots, placeStories, type Placement } from '@/lib/front/slots';
import { loadNewsletters } from '@/lib/newsletters/loaders';
import { pagesInFooter } from '@/lib/pages/schema';
import { loadBrand } from '@/lib/logo/loaders';
import { publicationOf } from '@/lib/logo/publication';
import { loadSettings } from '@/lib/settings/loaders';
import { listTopSections } from '@/lib/taxonomy/data';

/** Enough that the lead, the staff and the row may all come from one section and its band is still full. */
const newestOfEach = 20;

/** Masthead and footer, for every public page. Its date and gauge make the page wrong at the newsroom's midnight. */
export const loadChrome = cache(async (): Promise<Chrome> => {
  dependsOn(tags.settings(), tags.sections(), tags.stories(), tags.banner(), tags.pages());
  const now = new Date();
  const [settings, brand] = await Promise.all([loadSettings(), loadBrand()]);
  const { siteName, locale, timeZone } = settings;
  const place = { locale, timeZone };
  const today = dayAround(now, timeZone);
  freshUntil(today.until);
  const [sections, pages, marks, banner, nextBanner, newsletters] = await Promise.all([
    listTopSections(),
    listPages(now, pagesInFooter),
    listMarks(now, today.from),
    getBanner(now),
    getNextBannerStart(now),
    loadNewsletters(),
    loadNextDue(),
  ]);
  if (banner) freshUntil(banner.endsAt);
  if (nextBanner) freshUntil(nextBanner);
  return {
    settings,
    publication: publicationOf(siteName, brand),
    brand,
    place,
    now,
    sections,
    pages,
    newsletters,
    day: dayGauge(marks, { dayStart: today.from, now, place }),
    banner: banner && { text: banner.text, slug: banner.slug },
  };
});

/** The front page as it stands at `now` with these stories placed. What readers may not see then is not in it. */
export async function composeFront(now: Date, placements: readonly Placement[]): Promise<Front> {
  const [{ timeZone }, stories, sections, visible] = await Promise.all([
    loadSettings(),
    listNewestOfSections(now, newestOfEach),
    listTopSections(),
    listStoriesById(
      now,
      placements.map(({ storyId }) => storyId),
    ),
  ]);
  const placed = placeStories(placements, frontSlots(sections), visible);
  return arrangeFront(stories, { sections, placed, dayStart: dayAround(now, timeZone).from });
}

/** The front page, laid out. */
export const loadFront = cache(async (): Promise<Front> => {
  dependsOn(tags.stories(), tags.counts(), tags.sections(), tags.front(null));
  await loadNextDue();
  const now = new Date();
  const placements = await getPlacements(now, { sectionId: null });
  const turn = await getNextTurn(now, { sectionId: null }, placements);
  if (turn) freshUntil(turn);
  return composeFront(now, placements);
});
