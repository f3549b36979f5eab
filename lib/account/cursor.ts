/** The place after which the next page of a list begins: the last row of the page before, newest first. */
export type ListPlace = { createdAt: Date; id: number };

/** A place as a word for an address. */
export const writeListCursor = ({ createdAt, id }: ListPlace): string =>
  `${createdAt.getTime()}.${id}`;

/** The place that a cursor names; null for anything that is none. */
export function readListCursor(cursor: unknown): ListPlace | null {
  const parts = typeof cursor === 'string' ? /^(\d{1,13})\.(\d{1,10})$/.exec(cursor) : null;
  if (!parts) return null;
  const id = Number(parts[2]);
  return id <= 2_147_483_647 ? { createdAt: new Date(Number(parts[1])), id } : null;
}

/** What comes after a place in a list that begins with the newest; all of it without one. */
export const olderThan = (place: ListPlace | null) =>
  place
    ? {
        OR: [
          { createdAt: { lt: place.createdAt } },
          { createdAt: place.createdAt, id: { lt: place.id } },
        ],
      }
    : {};

/** The same in a list that begins with the oldest. */
export const newerThan = (place: ListPlace | null) =>
  place
    ? {
        OR: [
          { createdAt: { gt: place.createdAt } },
          { createdAt: place.createdAt, id: { gt: place.id } },
        ],
      }
    : {};

/** A page of rows that were read with one more than fits, and the cursor of the next page. */
export function pageOf<T>(rows: readonly T[], size: number, place: (row: T) => ListPlace) {
  const items = rows.slice(0, size);
  const last = rows.length > size ? items.at(-1) : undefined;
  return { items, nextCursor: last ? writeListCursor(place(last)) : null };
}
