import { expect, it } from 'vitest';
import { periodOf } from '@/lib/moderation/transparency/period';

const now = new Date('2026-11-30T23:30:00Z');

it.each([
  [{}, 'UTC', '2025-12', '2026-11', '2025-12-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z', 12],
  // Where it is December already.
  [
    {},
    'Europe/Berlin',
    '2026-01',
    '2026-12',
    '2025-12-31T23:00:00.000Z',
    '2026-12-31T23:00:00.000Z',
    12,
  ],
  [
    { from: '2026-03', to: '2026-04' },
    'Europe/Berlin',
    '2026-03',
    '2026-04',
    '2026-02-28T23:00:00.000Z',
    '2026-04-30T22:00:00.000Z',
    2,
  ],
  [
    { from: '2026-05', to: '2026-04' },
    'UTC',
    '2026-04',
    '2026-05',
    '2026-04-01T00:00:00.000Z',
    '2026-06-01T00:00:00.000Z',
    2,
  ],
  [
    { from: '2026-10' },
    'UTC',
    '2026-10',
    '2026-11',
    '2026-10-01T00:00:00.000Z',
    '2026-12-01T00:00:00.000Z',
    2,
  ],
  [
    { to: '2025-06' },
    'UTC',
    '2024-07',
    '2025-06',
    '2024-07-01T00:00:00.000Z',
    '2025-07-01T00:00:00.000Z',
    12,
  ],
  [
    { from: '1990-01' },
    'UTC',
    '2021-12',
    '2026-11',
    '2021-12-01T00:00:00.000Z',
    '2026-12-01T00:00:00.000Z',
    60,
  ],
] as const)('%j in %s is %s to %s', (query, timeZone, from, to, start, end, count) => {
  const period = periodOf(query, now, timeZone);
  expect([period.from, period.to, period.months.length]).toEqual([from, to, count]);
  expect([period.months[0], period.months.at(-1)]).toEqual([from, to]);
  expect([period.start.toISOString(), period.end.toISOString()]).toEqual([start, end]);
});
