import type { FilledMonth } from '@/lib/articles/months/data';

/** A year with how many stories came out in it, and in each of its twelve months. */
export type ArchiveYear = { year: number; stories: number; months: number[] };

/** The years of these months, newest first. */
export function yearsOf(
  filled: readonly Pick<FilledMonth, 'year' | 'month' | 'stories'>[],
): ArchiveYear[] {
  const years = new Map<number, ArchiveYear>();
  for (const { year, month, stories } of filled) {
    const found = years.get(year) ?? { year, stories: 0, months: Array<number>(12).fill(0) };
    found.stories += stories;
    found.months[month - 1] = stories;
    years.set(year, found);
  }
  return [...years.values()].sort((a, b) => b.year - a.year);
}
