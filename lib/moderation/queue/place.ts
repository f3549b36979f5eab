import type { QueueSort } from '@/lib/moderation/queue/schema';

/** Where a page of the queue ends: the last comment on it. */
export type QueuePlace = { score: number | null; createdAt: Date; id: number };

/** The place as a word for an address; the score is part of it only where it is part of the order. */
export function writeQueueCursor(sort: QueueSort, { score, createdAt, id }: QueuePlace): string {
  const moment = `${createdAt.getTime()}.${id}`;
  return sort === 'worst' ? `${moment}.${score === null ? 'n' : score}` : moment;
}

/** The place that a cursor of this order names, or null when it names none. */
export function readQueueCursor(sort: QueueSort, cursor: string): QueuePlace | null {
  const [, time, id, score] = /^(\d{1,13})\.(\d{1,10})(?:\.(n|[\d.e-]{1,25}))?$/.exec(cursor) ?? [];
  if (!time || !id || Number(id) > 2_147_483_647) return null;
  if ((score === undefined) === (sort === 'worst')) return null;
  const number = score === undefined || score === 'n' ? null : Number(score);
  if (number !== null && !Number.isFinite(number)) return null;
  return { score: number, createdAt: new Date(Number(time)), id: Number(id) };
}
