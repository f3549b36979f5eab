import { describe, expect, it } from 'vitest';
import { instantOf, localTime } from '@/lib/newsroom/local-time';

describe('instantOf', () => {
  it.each([
    ['2026-11-25T18:00', 'UTC', '2026-11-25T18:00:00.000Z'],
    ['2026-11-25T18:00', 'Europe/Oslo', '2026-11-25T17:00:00.000Z'],
    ['2026-07-01T18:00', 'Europe/Oslo', '2026-07-01T16:00:00.000Z'],
    ['2026-11-25T18:00', 'America/New_York', '2026-11-25T23:00:00.000Z'],
    ['2026-11-25T18:00', 'Asia/Kathmandu', '2026-11-25T12:15:00.000Z'],
    // The clocks go from 2 to 3: half past two does not exist.
    ['2026-03-29T02:30', 'Europe/Oslo', '2026-03-29T01:30:00.000Z'],
    // The clocks go from 3 to 2: half past two comes twice.
    ['2026-10-25T02:30', 'Europe/Oslo', '2026-10-25T00:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) =>
    expect(instantOf(local, zone)?.toISOString()).toBe(instant),
  );

  it.each(['', '2026-11-25', '2026-13-01T10:00', 'tomorrow'])('%j says no time', (local) =>
    expect(instantOf(local, 'UTC')).toBeNull(),
  );
});

it('localTime says what a field shows', () =>
  expect(localTime(new Date('2026-11-25T17:05:59Z'), 'Europe/Oslo')).toBe('2026-11-25T18:05'));
