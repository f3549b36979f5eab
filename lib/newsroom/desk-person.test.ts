import { expect, it } from 'vitest';
import { testViewer } from '@/lib/auth/test-viewer';
import { personOf } from '@/lib/newsroom/desk-person';

it.each([
  ['AUTHOR', { canWrite: true, canPublish: false, canModerate: false, canSet: false }],
  ['MODERATOR', { canWrite: false, canPublish: false, canModerate: true, canSet: false }],
  ['EDITOR', { canWrite: true, canPublish: true, canModerate: true, canSet: false }],
  ['ADMIN', { canWrite: true, canPublish: true, canModerate: true, canSet: true }],
] as const)('%s may %j', (role, rights) =>
  expect(personOf(testViewer(role))).toMatchObject({ role, ...rights }),
);
