import { expect, it } from 'vitest';
import { endAfter, endDays, endOfDay } from '@/lib/tokens/expiry';

const now = new Date('2026-11-25T23:30:00Z');

it('lets a token end from today on, in the newsroom’s zone, within a year', () => {
  expect(endDays(now, 'UTC')).toEqual({ first: '2026-11-25', last: '2027-11-25' });
  expect(endDays(now, 'Europe/Berlin')).toEqual({ first: '2026-11-26', last: '2027-11-26' });
});

it.each([
  ['2026-12-31', 'UTC', '2027-01-01T00:00:00.000Z'],
  ['2026-12-31', 'Europe/Berlin', '2026-12-31T23:00:00.000Z'],
  ['2027-06-30', 'America/New_York', '2027-07-01T04:00:00.000Z'],
  ['2026-11-25', 'UTC', '2026-11-26T00:00:00.000Z'],
  ['2027-11-25', 'UTC', '2027-11-26T00:00:00.000Z'],
])('works through %s in %s', (date, zone, end) =>
  expect(endOfDay(date, now, zone)?.toISOString()).toBe(end),
);

it.each(['2026-11-24', '2027-11-26', '9999-12-31', '', 'tomorrow', '2026-12-31T00:00'])(
  'refuses %j',
  (date) => expect(endOfDay(date, now, 'UTC')).toBeNull(),
);

it('counts days from now', () =>
  expect(endAfter(7, now).toISOString()).toBe('2026-12-02T23:30:00.000Z'));
