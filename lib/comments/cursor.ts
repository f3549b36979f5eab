import { commentLimits, type CommentSort } from '@/lib/comments/schema';

/** The place after which the next page begins: the last thread of the page before. */
export type Place = {
  id: number;
  createdAt: Date;
  likes: number;
  /** What the database had seen when the first page was read (pg_snapshot); the order of likes stays as it was then. */
  snapshot?: string;
  /** The picks that come first, as they were when the first page was read, and how many of them were on pages so far. */
  picks?: { ids: readonly number[]; shown: number };
};

const letter = { newest: 'n', oldest: 'o', top: 't', picks: 'p' } as const satisfies Record<
  CommentSort,
  string
>;

/** So many transactions that were under way fit into an address; on a site where more write at once the rest counts. */
const longest = 30;

/** "1000:1007:1003,1005" as "rs-7-3-5": where counting begins, and distances from there, in base 36. */
function packSnapshot(snapshot: string): string {
  const [low, high, running = ''] = snapshot.split(':') as [string, string, string?];
  const numbers = [high, ...running.split(',').filter(Boolean).slice(0, longest)];
  const from = BigInt(low);
  return [from, ...numbers.map((number) => BigInt(number) - from)]
    .map((number) => number.toString(36))
    .join('-');
}

const read36 = (word: string) =>
  [...word].reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n);
const last = 2n ** 63n;

/** The snapshot again, in the form that Postgres reads; undefined when the words are none. */
function unpackSnapshot(words: string): string | undefined {
  const [from, high, ...running] = words.split('-').map(read36) as [
    bigint,
    bigint | undefined,
    ...bigint[],
  ];
  if (high === undefined) return undefined;
  const isRising = running.every((at, i) => at < high && (i === 0 || at > running[i - 1]!));
  if (from < 1n || from + high >= last || !isRising) return undefined;
  return `${from}:${from + high}:${running.map((at) => from + at).join(',')}`;
}

/** A place as a word for an address. The order is part of it: a cursor of one order means nothing in another. */
export const writeCursor = (
  sort: CommentSort,
  { id, createdAt, likes, snapshot, picks }: Place,
): string =>
  [
    ...[letter[sort], picks?.shown ?? likes, createdAt.getTime(), id],
    ...(snapshot ? [packSnapshot(snapshot)] : []),
    ...(picks && picks.ids.length > 0
      ? [picks.ids.map((pick) => pick.toString(36)).join('-')]
      : []),
  ].join('.');

const form =
  /^([notp])\.(\d{1,9})\.(\d{1,13})\.(\d{1,10})(?:\.([0-9a-z]{1,13}(?:-[0-9a-z]{1,13}){0,31}))?$/;

/** The place a cursor names, or null when it is none of this order. */
export function readCursor(sort: CommentSort, cursor: string): Place | null {
  const parts = form.exec(cursor);
  if (!parts || parts[1] !== letter[sort]) return null;
  const [likes, time, id] = [parts[2], parts[3], parts[4]].map(Number) as [number, number, number];
  if (id > 2_147_483_647) return null;
  const place = { id, createdAt: new Date(time), likes };
  if (sort === 'picks') {
    const ids = parts[5]?.split('-').map((word) => parseInt(word, 36)) ?? [];
    const isList = ids.length <= commentLimits.picks && ids.every((pick) => pick <= 2_147_483_647);
    return isList ? { ...place, likes: 0, picks: { ids, shown: likes } } : null;
  }
  if (!parts[5]) return place;
  const snapshot = unpackSnapshot(parts[5]);
  return snapshot ? { ...place, snapshot } : null;
}
