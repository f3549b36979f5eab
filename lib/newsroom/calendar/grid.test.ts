import { describe, expect, it } from 'vitest';
import { firstWeekday } from '@/lib/newsroom/calendar/week';
import { gridOf } from '@/lib/newsroom/calendar/grid';

describe('the days of the calendar', () => {
  it.each([
    ['2026-11-25', '2026-10-26', '2026-12-06', 42, '2026-10-01', '2026-12-01'],
    // A February that is four whole weeks.
    ['2027-02-10', '2027-02-01', '2027-02-28', 28, '2027-01-01', '2027-03-01'],
    ['2026-12-31', '2026-11-30', '2027-01-03', 35, '2026-11-01', '2027-01-01'],
    ['2027-01-01', '2026-12-28', '2027-01-31', 35, '2026-12-01', '2027-02-01'],
  ])('%s: a month from %s to %s', (on, from, to, count, previous, next) => {
    const grid = gridOf('month', on, 1);
    expect([grid.days[0], grid.days.at(-1), grid.days.length]).toEqual([from, to, count]);
    expect([grid.month, grid.previous, grid.next]).toEqual([on.slice(0, 7), previous, next]);
  });

  it.each([
    ['2026-11-25', '2026-11-23', '2026-11-29', '2026-11-16', '2026-11-30'],
    ['2026-11-23', '2026-11-23', '2026-11-29', '2026-11-16', '2026-11-30'],
    ['2026-11-29', '2026-11-23', '2026-11-29', '2026-11-16', '2026-11-30'],
    ['2027-01-01', '2026-12-28', '2027-01-03', '2026-12-21', '2027-01-04'],
  ])('%s: a week from %s to %s', (on, from, to, previous, next) => {
    const grid = gridOf('week', on, 1);
    expect([grid.days[0], grid.days.at(-1), grid.days.length]).toEqual([from, to, 7]);
    expect([grid.month, grid.previous, grid.next]).toEqual([null, previous, next]);
  });

  it.each([
    // Sunday
    [7, 'week', '2026-11-25', '2026-11-22', '2026-11-28'],
    [7, 'week', '2026-11-22', '2026-11-22', '2026-11-28'],
    [7, 'month', '2026-11-25', '2026-11-01', '2026-12-05'],
    // Saturday
    [6, 'week', '2026-11-27', '2026-11-21', '2026-11-27'],
    [6, 'month', '2026-11-25', '2026-10-31', '2026-12-04'],
  ] as const)('weeks from weekday %d: a %s of %s from %s to %s', (firstDay, view, on, from, to) => {
    const { days } = gridOf(view, on, firstDay);
    expect([days[0], days.at(-1), days.length % 7]).toEqual([from, to, 0]);
  });

  it.each([
    ['en-GB', 1],
    ['de', 1],
    ['en-US', 7],
    ['en', 7],
    ['pt-BR', 7],
    ['ar-EG', 6],
    ['fa', 6],
    // No such language: as ISO 8601 has it.
    ['xx', 1],
  ])('%s has weeks from weekday %d', (locale, day) => expect(firstWeekday(locale)).toBe(day));
});
