import { expect, it } from 'vitest';
import { dayAndYear, utcDateTime } from '@/lib/dates';

it('writes day and year in the order of the language, each part by itself', () => {
  const at = new Date('2026-11-26T23:30:00Z');
  const written = (locale: string, timeZone = 'UTC') =>
    dayAndYear(at, { locale, timeZone }).map(([part, words]) => `${part}: ${words}`);
  expect(written('en-GB')).toEqual(['day: 26 Nov', 'year: 2026']);
  expect(written('en-GB', 'Asia/Tokyo')).toEqual(['day: 27 Nov', 'year: 2026']);
  expect(written('de')).toEqual(['day: 26. Nov.', 'year: 2026']);
  expect(written('ko')).toEqual(['year: 2026년', 'day: 11월 26일']);
  expect(written('ja')).toEqual(['year: 2026年', 'day: 11月26日']);
});

it('writes a moment so that it is the same wherever it is read', () =>
  expect(utcDateTime(new Date('2099-01-01T06:00:00Z'))).toBe('1 January 2099, 06:00 UTC'));
