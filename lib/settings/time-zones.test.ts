import { describe, expect, it } from 'vitest';
import { offsetAt, readTimeZone, timeZones } from '@/lib/settings/time-zones';

describe('time zones of a newsroom', () => {
  it.each([
    ['Europe/London', 'Europe/London'],
    ['europe/LONDON', 'Europe/London'],
    ['utc', 'UTC'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ])('%s is %s', (typed, zone) => {
    expect(readTimeZone(typed)).toEqual({ zone });
  });

  it.each([
    [
      '+01:00',
      '“+01:00” is an offset, which knows no summer time. Choose a place, such as Europe/London.',
    ],
    [
      'UTC+2',
      '“UTC+2” is an offset, which knows no summer time. Choose a place, such as Europe/London.',
    ],
    [
      'Etc/GMT+5',
      '“Etc/GMT+5” is an offset, which knows no summer time. Choose a place, such as Europe/London.',
    ],
    ['EST5EDT', '“EST5EDT” is an old name. Choose a place, such as America/New_York.'],
    ['US/Pacific', '“US/Pacific” is an old name. Choose a place, such as America/Los_Angeles.'],
    ['Japan', '“Japan” is an old name. Choose a place, such as Asia/Tokyo.'],
    ['Zulu', '“Zulu” is an old name. Choose a place, such as UTC.'],
    ['Mars', 'Not an IANA time zone, such as Europe/London.'],
    ['', 'Not an IANA time zone, such as Europe/London.'],
  ])('%s is refused', (typed, fault) => {
    expect(readTimeZone(typed)).toEqual({ fault });
  });

  it('are listed by the names of today, each once, and the server knows them all', () => {
    expect(timeZones).toContain('UTC');
    expect(timeZones).toContain('Europe/Kyiv');
    expect(timeZones).not.toContain('Europe/Kiev');
    expect(new Set(timeZones).size).toBe(timeZones.length);
    for (const timeZone of timeZones)
      expect(() => new Intl.DateTimeFormat('en', { timeZone }), timeZone).not.toThrow();
  });

  it('say how far they are from UTC on a day', () => {
    expect(offsetAt('Europe/Berlin', new Date('2026-01-15T12:00:00Z'))).toBe('UTC+01:00');
    expect(offsetAt('Europe/Berlin', new Date('2026-07-15T12:00:00Z'))).toBe('UTC+02:00');
    expect(offsetAt('Asia/Kathmandu', new Date('2026-07-15T12:00:00Z'))).toBe('UTC+05:45');
    expect(offsetAt('UTC', new Date('2026-07-15T12:00:00Z'))).toBe('UTC+00:00');
  });
});
