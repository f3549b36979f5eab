import { expect, it } from 'vitest';
import { byDay } from '@/lib/newsroom/calendar/by-day';
import type { CalendarEntry } from '@/lib/newsroom/calendar/schema';

const entry = (storyId: number, at: string): CalendarEntry => ({
  ...{ kind: 'scheduled', at: new Date(at), storyId, headline: 'A', language: 'en-GB' },
  ...{ status: 'scheduled', ink: 'petrol', work: null },
});
const at = (timeZone: string, now = '2026-10-25T12:00:00Z') => ({ now: new Date(now), timeZone });

it('puts each moment on the newsroom’s day, also on those of 23 and 25 hours', () => {
  const entries = [
    entry(1, '2026-10-24T21:59:00Z'),
    entry(2, '2026-10-24T22:00:00Z'),
    // 02:30 twice.
    entry(3, '2026-10-25T00:30:00Z'),
    entry(4, '2026-10-25T01:30:00Z'),
    entry(5, '2026-10-25T22:59:00Z'),
    entry(6, '2026-10-25T23:00:00Z'),
  ];
  const grid = { days: ['2026-10-24', '2026-10-25', '2026-10-26'], month: null };
  const days = byDay(grid, entries, at('Europe/Berlin'));
  expect(
    days.map(({ hours, isToday, entries: on }) => [hours, isToday, on.map((e) => e.storyId)]),
  ).toEqual([
    [24, false, [1]],
    [25, true, [2, 3, 4, 5]],
    [24, false, [6]],
  ]);
});

it.each([
  ['2027-03-28', 'Europe/Berlin', 23],
  ['2027-03-14', 'America/New_York', 23],
  ['2026-11-01', 'America/New_York', 25],
  ['2026-10-04', 'Australia/Lord_Howe', 23.5],
])('%s in %s has %d hours', (day, zone, hours) =>
  expect(byDay({ days: [day], month: null }, [], at(zone))[0]!.hours).toBe(hours),
);

it('tells the days of the month from those beside it', () => {
  const days = byDay({ days: ['2026-10-31', '2026-11-01'], month: '2026-11' }, [], at('UTC'));
  expect(days.map(({ isBeside }) => isBeside)).toEqual([true, false]);
});
