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
  ['what is counted over what is not', at('z', '9', { isCounted: false }), at('0', '0')],
])('%s', (_, older, newer) => {
  expect(compareVersions(older, newer)).toBeLessThan(0);
  expect(compareVersions(newer, older)).toBeGreaterThan(0);
  expect(compareVersions(newer, newer)).toBe(0);
});
