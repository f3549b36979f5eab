import type { ListSort } from '@/lib/newsroom/list/schema';

/** Where a page of the list ended: the number of its last story and what it was ordered by. */
export type ListCursor = { value: string; id: number };

/** The place as a word for an address. It names the order too: in another one it means nothing. */
export const writeListCursor = (sort: ListSort, { value, id }: ListCursor): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

/** The place that the word names in this order, or null when it names none. Moments are ISO 8601 in UTC. */
export function readListCursor(cursor: string, sort: ListSort): ListCursor | null {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
  if (!Array.isArray(parts) || parts.length !== 3) return null;
  const [of, value, id] = parts as unknown[];
  if (of !== sort || typeof value !== 'string' || value.length > 200 || value.includes('\0'))
    return null;
  if (!Number.isInteger(id) || (id as number) < 1 || (id as number) > 2_147_483_647) return null;
  const isMoment = sort === 'changed' || sort === 'published';
  if (isMoment && Number.isNaN(Date.parse(value))) return null;
  return { value, id: id as number };
}
