import { expect, it } from 'vitest';
import { dayAfter, dayStart, nextDay } from '@/lib/newsroom/days';

it('counts calendar days over months and years', () => {
  expect(nextDay('2026-12-31')).toBe('2027-01-01');
  expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
  expect(dayAfter('2026-11-25', 7)).toBe('2026-12-02');
});

it.each([
  ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
  ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
  // Lebanon's clocks went from 00:00 to 01:00.
  ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
])('%s begins in %s at %s', (day, zone, at) => expect(dayStart(day, zone).toISOString()).toBe(at));
