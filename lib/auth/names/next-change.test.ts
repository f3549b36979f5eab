import { expect, it } from 'vitest';
import { nextNameChange } from '@/lib/auth/names/next-change';

const now = new Date('2026-11-25T09:00:00Z');

it.each([
  [null, null],
  ['2026-11-25T08:00:00Z', '2026-12-09T08:00:00Z'],
  ['2026-11-11T09:00:01Z', '2026-11-25T09:00:01Z'],
  ['2026-11-11T09:00:00Z', null],
  ['2020-01-01T00:00:00Z', null],
])('changed at %s: again from %s on', (changed, next) => {
  expect(nextNameChange(changed ? new Date(changed) : null, now)).toEqual(
    next ? new Date(next) : null,
  );
});
