import { cache } from 'react';
import { countStories, getFirstPublishedAt } from '@/lib/articles/data';
import { monthOf } from '@/lib/articles/day';
import { loadNextDue } from '@/lib/articles/loaders';
import { listFilledMonths } from '@/lib/articles/months/data';
import { yearsOf, type ArchiveYear } from '@/lib/articles/months/years';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { archiveYearPath } from '@/lib/paths';
import { loadSettings } from '@/lib/settings/loaders';

/** Every year that has public stories, newest first, with how many each month has. */
export const loadArchiveYears = cache(async (): Promise<ArchiveYear[]> => {
  dependsOn(tags.stories());
  await loadNextDue();
  const { timeZone } = await loadSettings();
  return yearsOf(await listFilledMonths(new Date(), timeZone));
});

/** Where a year stands in the archive; null for one without public stories, and for what is no year. */
export const loadArchiveYearPath = cache(async (rawYear: string): Promise<string | null> => {
  dependsOn(tags.stories());
  await loadNextDue();
  if (!/^\d{4}$/.test(rawYear)) return null;
  const year = Number(rawYear);
  const { timeZone } = await loadSettings();
  const { from } = monthOf(year, 1, timeZone);
  const { until } = monthOf(year, 12, timeZone);
  const now = new Date();
  const first = await getFirstPublishedAt(now);
  if (!first || until <= first || from > now) return null;
  return (await countStories(now, { from, until })) > 0 ? archiveYearPath(year) : null;
});
