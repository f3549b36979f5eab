import type { Draft } from '@/components/admin/story-editor/draft';
import type { Place } from '@/lib/dates';
import { deskTime } from '@/lib/newsroom/desk-time';
import type { TimedLetter } from '@/lib/newsletters/schema';

/** What mail follows when this comes out: none at once; letters that are made by the clock may take it up. */
export function lettersLine(
  letters: readonly TimedLetter[],
  { section, translationOf }: Pick<Draft, 'section' | 'translationOf'>,
  { now, place }: { now: Date; place: Place },
): string {
  // A translation stands beside its original, which is in the letter.
  const taking = translationOf.trim()
    ? []
    : letters.filter(({ sections }) => sections === null || sections.includes(section));
  if (taking.length === 0) return 'No mail goes to readers by this.';
  const names = taking.map(({ name, nextAt }) =>
    nextAt > now ? `${name} (next ${deskTime(nextAt, now, place)})` : name,
  );
  return `No mail goes to readers at once. Newsletters that are made by the clock may carry it once it is out: ${names.join(', ')}.`;
}
