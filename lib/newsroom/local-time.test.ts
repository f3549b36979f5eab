import { describe, expect, it } from 'vitest';
import {
  aroundSkipped,
  instantOf,
  instantsOf,
  localTime,
  offsetName,
  oneInstantOf,
} from '@/lib/newsroom/local-time';

const skipped = 'The clocks skip this time on that day: choose another.';
const twice = 'The clocks go back and this time comes twice: choose one outside that hour.';

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

describe('the hours of a change of the clocks', () => {
  it.each([
    ['Europe/Berlin', '2026-11-25T18:00', { at: new Date('2026-11-25T17:00:00Z') }],
    ['Europe/Berlin', '2027-03-28T01:59', { at: new Date('2027-03-28T00:59:00Z') }],
    ['Europe/Berlin', '2027-03-28T02:00', { fault: skipped }],
    ['Europe/Berlin', '2027-03-28T03:00', { at: new Date('2027-03-28T01:00:00Z') }],
    ['Europe/Berlin', '2027-10-31T02:59', { fault: twice }],
    ['Europe/Berlin', '2027-10-31T03:00', { at: new Date('2027-10-31T02:00:00Z') }],
    ['America/New_York', '2027-03-14T02:30', { fault: skipped }],
    ['America/New_York', '2027-11-07T01:30', { fault: twice }],
    ['America/New_York', '2027-11-07T02:00', { at: new Date('2027-11-07T07:00:00Z') }],
    ['Europe/Berlin', 'soon', { fault: 'A date and a time, such as 2026-11-25T18:00.' }],
  ])('%s: of %s one is meant, or it is said why not', (zone, local, meant) =>
    expect(oneInstantOf(local, zone)).toEqual(meant),
  );

  it.each<[string, string, string[]]>([
    // An ordinary day has one of each.
    ['Europe/Berlin', '2026-06-01T02:30', ['2026-06-01T00:30:00.000Z']],
    ['America/New_York', '2026-12-01T02:30', ['2026-12-01T07:30:00.000Z']],
    // Berlin, 29 March 2026 and 28 March 2027: 2:00 to 2:59 do not exist.
    ['Europe/Berlin', '2026-03-29T01:59', ['2026-03-29T00:59:00.000Z']],
    ['Europe/Berlin', '2026-03-29T02:00', []],
    ['Europe/Berlin', '2026-03-29T02:30', []],
    ['Europe/Berlin', '2026-03-29T02:59', []],
    ['Europe/Berlin', '2026-03-29T03:00', ['2026-03-29T01:00:00.000Z']],
    ['Europe/Berlin', '2027-03-28T02:30', []],
    ['Europe/Berlin', '2027-03-28T03:00', ['2027-03-28T01:00:00.000Z']],
    // Berlin, 25 October 2026 and 31 October 2027: 2:00 to 2:59 come twice.
    ['Europe/Berlin', '2026-10-25T01:59', ['2026-10-24T23:59:00.000Z']],
    ['Europe/Berlin', '2026-10-25T02:00', ['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z']],
    ['Europe/Berlin', '2026-10-25T02:59', ['2026-10-25T00:59:00.000Z', '2026-10-25T01:59:00.000Z']],
    ['Europe/Berlin', '2026-10-25T03:00', ['2026-10-25T02:00:00.000Z']],
    ['Europe/Berlin', '2027-10-31T02:30', ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']],
    // New York, 8 March 2026 and 14 March 2027: 2:00 to 2:59 do not exist.
    ['America/New_York', '2026-03-08T01:59', ['2026-03-08T06:59:00.000Z']],
    ['America/New_York', '2026-03-08T02:00', []],
    ['America/New_York', '2026-03-08T02:59', []],
    ['America/New_York', '2026-03-08T03:00', ['2026-03-08T07:00:00.000Z']],
    ['America/New_York', '2027-03-14T02:30', []],
    ['America/New_York', '2027-03-14T03:00', ['2027-03-14T07:00:00.000Z']],
    // New York, 1 November 2026 and 7 November 2027: 1:00 to 1:59 come twice.
    ['America/New_York', '2026-11-01T00:59', ['2026-11-01T04:59:00.000Z']],
    [
      'America/New_York',
      '2026-11-01T01:30',
      ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'],
    ],
    ['America/New_York', '2026-11-01T02:00', ['2026-11-01T07:00:00.000Z']],
    [
      'America/New_York',
      '2027-11-07T01:00',
      ['2027-11-07T05:00:00.000Z', '2027-11-07T06:00:00.000Z'],
    ],
  ])('%s: %s is %j', (zone, local, instants) =>
    expect(instantsOf(local, zone)?.map((at) => at.toISOString())).toEqual(instants),
  );

  it.each<[string, string, [string, string]]>([
    ['Europe/Berlin', '2026-03-29T02:30', ['2026-03-29T01:59', '2026-03-29T03:00']],
    ['Europe/Berlin', '2027-03-28T02:00', ['2027-03-28T01:59', '2027-03-28T03:00']],
    ['America/New_York', '2026-03-08T02:59', ['2026-03-08T01:59', '2026-03-08T03:00']],
    ['America/New_York', '2027-03-14T02:15', ['2027-03-14T01:59', '2027-03-14T03:00']],
  ])('%s: around %s there are %j', (zone, local, around) =>
    expect(aroundSkipped(local, zone).map((at) => localTime(at, zone))).toEqual(around),
  );

  it.each([
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', 'UTC+2'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', 'UTC+1'],
    ['2026-11-01T05:30:00Z', 'America/New_York', 'UTC\u22124'],
    ['2026-11-01T06:30:00Z', 'America/New_York', 'UTC\u22125'],
    ['2026-06-01T00:00:00Z', 'Asia/Kathmandu', 'UTC+5:45'],
    ['2026-06-01T00:00:00Z', 'UTC', 'UTC'],
  ])('%s in %s is %s', (instant, zone, name) =>
    expect(offsetName(new Date(instant), zone)).toBe(name),
  );

  it.each(['', 'soon', '2026-02-30'])('%j says no time', (local) =>
    expect(instantsOf(local, 'Europe/Berlin')).toBeNull(),
  );
});
