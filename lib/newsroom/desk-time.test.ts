import { describe, expect, it } from 'vitest';
import { deskTime, zonedMoment } from '@/lib/newsroom/desk-time';

const now = new Date('2026-11-25T13:20:00Z');
const at = (timeZone: string) => ({ locale: 'en-GB', timeZone });

describe('deskTime', () => {
  it.each([
    ['Europe/Oslo', '2026-11-25T20:00:00Z', 'today 21:00'],
    ['Europe/Oslo', '2026-11-25T23:30:00Z', 'tomorrow 00:30'],
    ['Europe/Oslo', '2026-11-24T12:05:00Z', 'yesterday 13:05'],
    ['Europe/Oslo', '2026-11-20T12:05:00Z', '20 Nov 13:05'],
    ['Europe/Oslo', '2025-11-20T12:05:00Z', '20 Nov 2025'],
    // What is planned has its hour in any year.
    ['Europe/Oslo', '2027-01-03T05:00:00Z', '3 Jan 2027 06:00'],
    // Once the clocks went back, a time alone said two things.
    ['Europe/Oslo', '2026-10-24T22:30:00Z', '25 Oct 00:30'],
    ['Europe/Oslo', '2026-10-25T00:30:00Z', '25 Oct 02:30 (UTC+2)'],
    ['Europe/Oslo', '2026-10-25T01:30:00Z', '25 Oct 02:30 (UTC+1)'],
    ['Europe/Oslo', '2026-10-25T02:30:00Z', '25 Oct 03:30'],
    ['America/New_York', '2027-11-07T05:30:00Z', '7 Nov 2027 01:30 (UTC\u22124)'],
    ['America/New_York', '2027-11-07T06:30:00Z', '7 Nov 2027 01:30 (UTC\u22125)'],
  ])('in %s %s is %j', (zone, moment, words) =>
    expect(deskTime(new Date(moment), now, at(zone))).toBe(words),
  );
});

describe('deskTime where a day has 23 or 25 hours', () => {
  it.each([
    // The clocks go forward on Sunday 29 March 2026.
    ['2026-03-28T22:30:00Z', '2026-03-29T04:00:00Z', 'tomorrow 06:00'],
    ['2026-03-28T22:30:00Z', '2026-03-30T04:00:00Z', '30 Mar 06:00'],
    ['2026-03-29T22:30:00Z', '2026-03-29T04:00:00Z', 'yesterday 06:00'],
    ['2026-03-29T22:30:00Z', '2026-03-28T05:00:00Z', '28 Mar 06:00'],
    // And back on Sunday 25 October.
    ['2026-10-24T22:30:00Z', '2026-10-26T05:00:00Z', 'tomorrow 06:00'],
    ['2026-10-25T22:30:00Z', '2026-10-24T04:00:00Z', 'yesterday 06:00'],
  ])('at %s %s is %j', (seen, moment, words) =>
    expect(deskTime(new Date(moment), new Date(seen), at('Europe/Oslo'))).toBe(words),
  );
});

describe('zonedMoment', () => {
  it.each([
    ['Europe/Oslo', '2026-11-25T08:12:00Z', '25 November 2026, 09:12 (Europe/Oslo)'],
    ['America/New_York', '2027-03-14T07:00:00Z', '14 March 2027, 03:00 (America/New York)'],
    ['Europe/Berlin', '2027-10-31T00:30:00Z', '31 October 2027, 02:30 (Europe/Berlin, UTC+2)'],
    ['Europe/Berlin', '2027-10-31T01:30:00Z', '31 October 2027, 02:30 (Europe/Berlin, UTC+1)'],
  ])('in %s %s is %j', (zone, moment, words) =>
    expect(zonedMoment(new Date(moment), at(zone))).toBe(words),
  );
});
