import { expect, it } from 'vitest';
import { spanOf } from './span';

const now = new Date('2026-11-25T19:00:00Z');
const at = (query: Parameters<typeof spanOf>[0], zone = 'Europe/Berlin', moment = now) => {
  const { range, from, to, days, start, end } = spanOf(query, moment, zone);
  return [range, from, to, days.length, start.toISOString(), end.toISOString()];
};

it.each([
  [
    {},
    ['7', '2026-11-19', '2026-11-25', 7, '2026-11-18T23:00:00.000Z', '2026-11-25T23:00:00.000Z'],
  ],
  [
    { range: 'today' as const },
    [
      'today',
      '2026-11-25',
      '2026-11-25',
      1,
      '2026-11-24T23:00:00.000Z',
      '2026-11-25T23:00:00.000Z',
    ],
  ],
  // Over the change of clocks on 25 October: the first day begins at another distance from UTC.
  [
    { range: '90' as const },
    ['90', '2026-08-28', '2026-11-25', 90, '2026-08-27T22:00:00.000Z', '2026-11-25T23:00:00.000Z'],
  ],
  [
    { from: '2026-10-25', to: '2026-10-25' },
    ['own', '2026-10-25', '2026-10-25', 1, '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ],
  // The wrong way round, in the future, and longer than a year.
  [
    { from: '2026-11-20', to: '2026-11-10' },
    ['own', '2026-11-10', '2026-11-20', 11, '2026-11-09T23:00:00.000Z', '2026-11-20T23:00:00.000Z'],
  ],
  [
    { from: '2026-11-24', to: '2027-01-01' },
    ['own', '2026-11-24', '2026-11-25', 2, '2026-11-23T23:00:00.000Z', '2026-11-25T23:00:00.000Z'],
  ],
  [
    { from: '2020-01-01', to: '2026-11-25' },
    [
      'own',
      '2025-11-25',
      '2026-11-25',
      366,
      '2025-11-24T23:00:00.000Z',
      '2026-11-25T23:00:00.000Z',
    ],
  ],
])('%o', (query, span) => {
  expect(at(query)).toEqual(span);
});

it('begins the day when the newsroom does', () => {
  const early = new Date('2026-11-25T02:00:00Z');
  expect(at({ range: 'today' }, 'America/New_York', early).slice(1, 3)).toEqual([
    '2026-11-24',
    '2026-11-24',
  ]);
});
