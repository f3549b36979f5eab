import type { SearchCursor } from '@/lib/search/data';

/** The last match of a page as a word for an address: when the list was begun, its score (or moment) and its number. */
export const writeSearchCursor = ({ now, score, id }: SearchCursor): string =>
  `${now.getTime()}.${score}.${id}`;

// What Postgres has as a moment, from the year 1 to the last that a Date can say. No rank is below 0, or above that.
const [least, most] = [-62_135_596_800_000n, 8_640_000_000_000_000n];

/** The place a cursor names, or null when it names none. A list that begins in the future is none of ours. */
export function readSearchCursor(cursor: string, now: Date): SearchCursor | null {
  const [, began, score, id] = /^(\d{1,13})\.(-?\d{1,16})\.(\d{1,10})$/.exec(cursor) ?? [];
  if (!began || !score || !id || Number(id) > 2_147_483_647) return null;
  if (BigInt(score) < least || BigInt(score) > most) return null;
  // Machines' clocks are not quite the same.
  if (Number(began) > now.getTime() + 60_000) return null;
  return { now: new Date(Number(began)), score: BigInt(score), id: Number(id) };
}
