import { describe, expect, it } from 'vitest';
import { byDay, dayAround, monthAfter, monthOf, monthsFrom } from '@/lib/articles/day';

const iso = ({ from, until }: { from: Date; until: Date }) => [
  from.toISOString(),
  until.toISOString(),
];

describe('dayAround', () => {
  it.each([
    ['UTC', '2026-11-25T12:00:00Z', '2026-11-25T00:00:00.000Z', '2026-11-26T00:00:00.000Z'],
    ['Europe/Oslo', '2026-11-25T23:30:00Z', '2026-11-25T23:00:00.000Z', '2026-11-26T23:00:00.000Z'],
    [
      'America/St_Johns',
      '2026-11-25T02:00:00Z',
      '2026-11-24T03:30:00.000Z',
      '2026-11-25T03:30:00.000Z',
    ],
    // The clocks go forward: 23 hours. Back: 25 hours.
    ['Europe/Oslo', '2026-03-29T12:00:00Z', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['Europe/Oslo', '2026-10-25T12:00:00Z', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    [
      'Pacific/Auckland',
      '2026-09-26T18:00:00Z',
      '2026-09-26T12:00:00.000Z',
      '2026-09-27T11:00:00.000Z',
    ],
  ])('in %s at %s', (zone, now, from, until) => {
    expect(iso(dayAround(new Date(now), zone))).toEqual([from, until]);
  });
});

it('monthOf runs from midnight to midnight, over a change of clocks and of year', () => {
  expect(iso(monthOf(2026, 10, 'Europe/Oslo'))).toEqual([
    '2026-09-30T22:00:00.000Z',
    '2026-10-31T23:00:00.000Z',
  ]);
  expect(iso(monthOf(2026, 12, 'UTC'))).toEqual([
    '2026-12-01T00:00:00.000Z',
    '2027-01-01T00:00:00.000Z',
  ]);
});

it.each([
  // At midnight it is one o’clock already, west of Greenwich and east of it.
  ['America/Asuncion', 2023, 10, '2023-10-01T04:00:00.000Z', '2023-11-01T03:00:00.000Z'],
  ['Asia/Damascus', 2011, 4, '2011-03-31T22:00:00.000Z', '2011-04-30T21:00:00.000Z'],
  // There are two midnights: the first one counts.
  ['America/Havana', 2020, 11, '2020-11-01T04:00:00.000Z', '2020-12-01T05:00:00.000Z'],
  ['Pacific/Auckland', 2026, 4, '2026-03-31T11:00:00.000Z', '2026-04-30T12:00:00.000Z'],
  // By the sun, and in a year of two figures.
  ['America/New_York', 1870, 2, '1870-02-01T04:56:02.000Z', '1870-03-01T04:56:02.000Z'],
  ['UTC', 19, 4, '0019-04-01T00:00:00.000Z', '0019-05-01T00:00:00.000Z'],
])('monthOf in %s, %i-%i', (zone, year, month, from, until) => {
  expect(iso(monthOf(year, month, zone))).toEqual([from, until]);
});

it('monthAfter goes over the end of a year both ways', () => {
  expect(monthAfter(2026, 12, 1)).toEqual({ year: 2027, month: 1 });
  expect(monthAfter(2026, 1, -1)).toEqual({ year: 2025, month: 12 });
  expect(monthAfter(2026, 6, 1)).toEqual({ year: 2026, month: 7 });
});

it('monthsFrom leaves none out, from the first instant’s month to the last one’s', () => {
  const months = (first: string, last: string) =>
    monthsFrom(new Date(first), new Date(last), 'Pacific/Auckland').map(
      ({ year, month, ...span }) => [year, month, ...iso(span)],
    );
  expect(months('2025-11-30T11:00:00Z', '2026-01-31T11:00:00Z')).toEqual([
    [2025, 12, '2025-11-30T11:00:00.000Z', '2025-12-31T11:00:00.000Z'],
    [2026, 1, '2025-12-31T11:00:00.000Z', '2026-01-31T11:00:00.000Z'],
    [2026, 2, '2026-01-31T11:00:00.000Z', '2026-02-28T11:00:00.000Z'],
  ]);
  expect(months('2025-11-30T10:59:59Z', '2025-11-30T10:59:59Z')).toEqual([
    [2025, 11, '2025-10-31T11:00:00.000Z', '2025-11-30T11:00:00.000Z'],
  ]);
});

it('byDay cuts a list at the midnights of the newsroom', () => {
  const at = (time: string) => ({ publishedAt: new Date(time) });
  const stories = [
    at('2026-11-25T00:30:00Z'),
    at('2026-11-24T23:30:00Z'),
    at('2026-11-24T22:30:00Z'),
  ];
  const days = byDay(stories, { locale: 'en-GB', timeZone: 'Europe/Oslo' });
  expect(days.map(({ key, name, items }) => [key, name, items.length])).toEqual([
    ['2026-11-25', 'Wednesday 25 November 2026', 2],
    ['2026-11-24', 'Tuesday 24 November 2026', 1],
  ]);
});
