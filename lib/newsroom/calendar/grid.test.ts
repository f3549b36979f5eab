import { describe, expect, it } from 'vitest';
import { gridOf } from '@/lib/newsroom/calendar/grid';

describe('the days of the calendar', () => {
  it.each([
    ['2026-11-25', '2026-10-26', '2026-12-06', 42, '2026-10-01', '2026-12-01'],
    // A February that is four whole weeks.
    ['2027-02-10', '2027-02-01', '2027-02-28', 28, '2027-01-01', '2027-03-01'],
    ['2026-12-31', '2026-11-30', '2027-01-03', 35, '2026-11-01', '2027-01-01'],
    ['2027-01-01', '2026-12-28', '2027-01-31', 35, '2026-12-01', '2027-02-01'],
  ])('%s: a month from %s to %s', (on, from, to, count, previous, next) => {
    const grid = gridOf('month', on);
    expect([grid.days[0], grid.days.at(-1), grid.days.length]).toEqual([from, to, count]);
    expect([grid.month, grid.previous, grid.next]).toEqual([on.slice(0, 7), previous, next]);
  });

  it.each([
    ['2026-11-25', '2026-11-23', '2026-11-29', '2026-11-16', '2026-11-30'],
    ['2026-11-23', '2026-11-23', '2026-11-29', '2026-11-16', '2026-11-30'],
    ['2026-11-29', '2026-11-23', '2026-11-29', '2026-11-16', '2026-11-30'],
    ['2027-01-01', '2026-12-28', '2027-01-03', '2026-12-21', '2027-01-04'],
  ])('%s: a week from %s to %s', (on, from, to, previous, next) => {
    const grid = gridOf('week', on);
    expect([grid.days[0], grid.days.at(-1), grid.days.length]).toEqual([from, to, 7]);
    expect([grid.month, grid.previous, grid.next]).toEqual([null, previous, next]);
  });
});
