/** The last row of the page before, of a list by time, as a word for an address. */
export const writeMomentCursor = ({ createdAt, id }: { createdAt: Date; id: number }): string =>
  `${createdAt.getTime()}.${id}`;

/** The place a cursor names, or null when it names none. */
export function readMomentCursor(cursor: string): { createdAt: Date; id: number } | null {
  const [, time, id] = /^(\d{1,13})\.(\d{1,10})$/.exec(cursor) ?? [];
  if (!time || !id || Number(id) > 2_147_483_647) return null;
  return { createdAt: new Date(Number(time)), id: Number(id) };
}
