import { expect, it } from 'vitest';
import { changesOf } from '@/lib/audit/change';

it('tells what changed, in words, and leaves out what stayed', () => {
  expect(
    changesOf(
      { status: 'active', suspendedUntil: null, trusted: true, roles: [] },
      {
        status: 'suspended',
        suspendedUntil: '2026-12-01T00:00:00.000Z',
        trusted: true,
        roles: ['EDITOR', 'ADMIN'],
      },
    ),
  ).toEqual([
    { name: 'status', before: 'active', after: 'suspended' },
    { name: 'suspended until', before: null, after: '2026-12-01T00:00:00.000Z' },
    { name: 'roles', before: 'none', after: 'EDITOR, ADMIN' },
  ]);
});

it.each([
  [
    null,
    { days: 7, isOpen: false },
    [
      { name: 'days', before: null, after: '7' },
      { name: 'is open', before: null, after: 'no' },
    ],
  ],
  [{ role: 'admin' }, null, [{ name: 'role', before: 'admin', after: null }]],
  [null, null, []],
  ['text', [1], []],
])('%j to %j', (before, after, changes) => {
  expect(changesOf(before, after)).toEqual(changes);
});
