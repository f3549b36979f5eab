/** How many rows are read at a time: no export holds more than this of a list in memory. */
export const batch = 200;
/** In order of the rows' numbers, a batch. */
export const byNumber = { orderBy: { id: 'asc' }, take: batch } as const;

/** Reads a list in order of its numbers, a batch at a time. */
export async function* byId<R extends { id: number }, T>(
  read: (after: number) => Promise<R[]>,
  write: (row: R) => T,
): AsyncGenerator<T> {
  for (let after = 0, rows = await read(after); rows.length > 0; rows = await read(after)) {
    yield* rows.map(write);
    after = rows.at(-1)!.id;
  }
}

/** The same for a list that has no numbers, by the number of what it hangs on. */
export const byOther = <R, T>(
  read: (after: number) => Promise<R[]>,
  idOf: (row: R) => number,
  write: (row: R) => T,
): AsyncGenerator<T> =>
  byId(
    async (after) => (await read(after)).map((row) => ({ id: idOf(row), row })),
    ({ row }) => write(row),
  );

/** What one person has a few of, read at once. */
export async function* few<R, T>(rows: Promise<R[]>, write: (row: R) => T): AsyncGenerator<T> {
  yield* (await rows).map(write);
}
