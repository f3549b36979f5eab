import { expect, it } from 'vitest';
import { clockOf, minuteOf, nextMoment } from '@/lib/newsletters/rhythm';

const next = (
  [sendMinute, weekday]: [number, number | null],
  after: string,
  zone = 'Europe/Oslo',
) => nextMoment({ sendMinute, weekday }, new Date(after), zone).toISOString();

it('goes at the same time of the newsroom’s clock on each day, summer and winter', () => {
  expect(next([420, null], '2026-11-26T05:59:59.999Z')).toBe('2026-11-26T06:00:00.000Z');
  // the moment itself has been
  expect(next([420, null], '2026-11-26T06:00:00Z')).toBe('2026-11-27T06:00:00.000Z');
  // the clocks go back on 25 October and forward on 28 March
  expect(next([420, null], '2026-10-24T12:00:00Z')).toBe('2026-10-25T06:00:00.000Z');
  expect(next([420, null], '2026-10-23T12:00:00Z')).toBe('2026-10-24T05:00:00.000Z');
  expect(next([420, null], '2027-03-27T12:00:00Z')).toBe('2027-03-28T05:00:00.000Z');
});

it('goes once where its time comes twice, and at the next there is where it is skipped', () => {
  expect(next([150, null], '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
  expect(next([150, null], '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
  expect(next([150, null], '2027-03-27T12:00:00Z')).toBe('2027-03-28T01:30:00.000Z');
  expect(next([150, null], '2027-03-28T01:30:00Z')).toBe('2027-03-29T00:30:00.000Z');
});

it('goes on its day of the week', () => {
  // 26 November 2026 is a Thursday
  expect(next([480, 7], '2026-11-26T12:00:00Z')).toBe('2026-11-29T07:00:00.000Z');
  expect(next([480, 4], '2026-11-26T06:00:00Z')).toBe('2026-11-26T07:00:00.000Z');
  expect(next([480, 4], '2026-11-26T07:00:00Z')).toBe('2026-12-03T07:00:00.000Z');
});

it('knows the day of a place far away', () => {
  expect(next([0, null], '2026-11-26T12:00:00Z', 'Pacific/Kiritimati')).toBe(
    '2026-11-27T10:00:00.000Z',
  );
  expect(next([1439, 4], '2026-11-27T05:00:00Z', 'America/Los_Angeles')).toBe(
    '2026-11-27T07:59:00.000Z',
  );
});

it('reads and writes times of day', () => {
  expect([clockOf(0), clockOf(450), clockOf(1439)]).toEqual(['00:00', '07:30', '23:59']);
  expect(['07:30', '7:30', '24:00', '07:30:00', ''].map(minuteOf)).toEqual([
    450,
    null,
    null,
    450,
    null,
  ]);
});
