import { expect, it } from 'vitest';
import { rightsAt } from '@/lib/media/rights';

const until = new Date('2026-11-30T00:00:00Z');
const rule = (now: string, timeZone = 'Europe/Berlin') => ({
  now: new Date(now),
  timeZone,
  warnDays: 14,
});

it.each([
  ['2026-11-15T12:00:00Z', 'open'],
  ['2026-11-16T12:00:00Z', 'ending'],
  // The last day, to its end in the newsroom …
  ['2026-11-30T22:59:59Z', 'ending'],
  // … which is midnight there.
  ['2026-11-30T23:00:00Z', 'ended'],
] as const)('at %s they are %s', (now, state) => expect(rightsAt(until, rule(now))).toBe(state));

it('the last day is the newsroom’s own', () => {
  expect(rightsAt(until, rule('2026-12-01T04:59:59Z', 'America/New_York'))).toBe('ending');
  expect(rightsAt(until, rule('2026-12-01T05:00:00Z', 'America/New_York'))).toBe('ended');
});

it('without an end they are open', () =>
  expect(rightsAt(null, rule('2026-11-30T12:00:00Z'))).toBe('open'));
