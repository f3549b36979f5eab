import type { CommentSort } from '@/lib/comments/schema';

/** The place after which the next page begins: the last thread of the page before. */
export type Place = { id: number; createdAt: Date; likes: number };

const letter = { newest: 'n', oldest: 'o', top: 't' } as const satisfies Record<
  CommentSort,
  string
>;

/** A place as a word for an address. The order is part of it: a cursor of one order means nothing in another. */
export const writeCursor = (sort: CommentSort, { id, createdAt, likes }: Place): string =>
  [letter[sort], likes, createdAt.getTime(), id].join('.');

const form = /^([not])\.(\d{1,9})\.(\d{1,13})\.(\d{1,10})$/;

/** The place a cursor names, or null when it is none of this order. */
export function readCursor(sort: CommentSort, cursor: string): Place | null {
  const parts = form.exec(cursor);
  if (!parts || parts[1] !== letter[sort]) return null;
  const [likes, time, id] = [parts[2], parts[3], parts[4]].map(Number) as [number, number, number];
  return id <= 2_147_483_647 ? { id, createdAt: new Date(time), likes } : null;
}
