import { expect, it } from 'vitest';
import { bareMonthName, dayAndYear, monthName, utcDateTime, yearName } from '@/lib/dates';

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

it('calls months and years as addresses count them, whatever calendar the locale has', () => {
  const names = (locale: string) => [
    monthName(2019, 4, locale),
    bareMonthName(2019, 4, locale),
    yearName(2019, locale),
  ];
  expect(names('en-GB')).toEqual(['April 2019', 'April', '2019']);
  expect(names('ko')).toEqual(['2019년 4월', '4월', '2019년']);
  expect(names('ar-EG')).toEqual(['أبريل ٢٠١٩', 'أبريل', '٢٠١٩']);
  // Not Farvardin, most of which is March.
  expect(names('fa-IR')).toEqual(['آوریل ۲۰۱۹', 'آوریل', '۲۰۱۹']);
});
