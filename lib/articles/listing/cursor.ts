import type { StoryCursor } from '@/lib/articles/data';

/** The last story of a page as a word for an address. */
export const writeCursor = ({ publishedAt, id }: StoryCursor): string =>
  `${publishedAt.getTime()}.${id}`;

/** The story a cursor names, or null when it is none. */
export function readCursor(cursor: string): StoryCursor | null {
  const parts = /^(-?\d{1,13})\.(\d{1,10})$/.exec(cursor);
  if (!parts) return null;
  const id = Number(parts[2]);
  return id <= 2_147_483_647 ? { publishedAt: new Date(Number(parts[1])), id } : null;
}
