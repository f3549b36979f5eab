import { expect, it } from 'vitest';
import { compareVersions, type Ordered } from './order';

const at = (version: string, sentAt: string, more: Partial<Ordered> = {}): Ordered => ({
  ...{ version, sentAt, isCounted: true, isKill: false },
  ...more,
});

it.each([
  ['the count before the time', at('2', '2026-01-02'), at('10', '2026-01-01')],
  ['a kill under the same count', at('3', '2026-01-02'), at('3', '2026-01-01', { isKill: true })],
  ['a count over a kill of an older one', at('3', '1', { isKill: true }), at('4', '0')],
  [
    'without a count the time before the kill',
    at('a', '2026-01-01', { isCounted: false, isKill: true }),
    at('b', '2026-01-02', { isCounted: false }),
  ],
  [
    'a kill without a count over a counted version that was sent before',
    at('7', '2026-01-01'),
    at('', '2026-01-02', { isCounted: false, isKill: true }),
  ],
  [
    'a kill without a count over a counted version of the same moment',
    at('7', '2026-01-01'),
    at('', '2026-01-01', { isCounted: false, isKill: true }),
  ],
  [
    'a counted version over a kill without a count that was sent before',
    at('', '2026-01-01', { isCounted: false, isKill: true }),
    at('1', '2026-01-02'),
  ],
  ['what is counted over what is not', at('z', '9', { isCounted: false }), at('0', '0')],
])('%s', (_, older, newer) => {
  expect(compareVersions(older, newer)).toBeLessThan(0);
  expect(compareVersions(newer, older)).toBeGreaterThan(0);
  expect(compareVersions(newer, newer)).toBe(0);
});
