import { cache } from 'react';
import { listMarks, listNewestOfSections, listPages } from '@/lib/articles/data';
import { dayAround } from '@/lib/articles/day';
import { loadNextDue } from '@/lib/articles/loaders';
import { dependsOn, freshUntil } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { env } from '@/lib/env';
import { arrangeFront, type Front } from '@/lib/front/arrange';
import { dayGauge } from '@/lib/front/day-gauge';
import type { Chrome } from '@/lib/front/schema';
import { loadSettings } from '@/lib/settings/loaders';
import { listSections } from '@/lib/taxonomy/data';

const pagesInFooter = 6;
/** Enough that the lead, the staff and the row may all come from one section and its band is still full. */
const newestOfEach = 20;

/** Masthead and footer, for every public page. Its date and gauge make the page wrong at the newsroom's midnight. */
export const loadChrome = cache(async (): Promise<Chrome> => {
  dependsOn(tags.settings(), tags.sections(), tags.stories());
  const now = new Date();
  const settings = await loadSettings();
  const { siteName, locale, timeZone } = settings;
  const place = { locale, timeZone };
  const today = dayAround(now, timeZone);
  freshUntil(today.until);
  const [sections, pages, marks] = await Promise.all([
    listSections(),
    listPages(now, pagesInFooter),
    listMarks(now, today.from),
    loadNextDue(),
  ]);
  return {
    settings,
    publication: { origin: env().SITE_URL, siteName },
    place,
    now,
    sections,
    pages,
    day: dayGauge(marks, { dayStart: today.from, now, place }),
  };
});

/** The front page, laid out. */
export const loadFront = cache(async (): Promise<Front> => {
  dependsOn(tags.stories(), tags.counts(), tags.sections());
  await loadNextDue();
  const now = new Date();
  const { timeZone } = await loadSettings();
  const [stories, sections] = await Promise.all([
    listNewestOfSections(now, newestOfEach),
    listSections(),
  ]);
  return arrangeFront(stories, { sections, dayStart: dayAround(now, timeZone).from });
});
