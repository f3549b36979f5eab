import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pendingRightsAt, rightsAt, rightsTables } from '@/lib/articles/test-rights';
import { testViewer } from '@/lib/auth/test-viewer';

const columns = [
  { title: 'Author, own', viewer: testViewer('AUTHOR'), isOwn: true },
  { title: 'Author, another’s', viewer: testViewer('AUTHOR'), isOwn: false },
  { title: 'Moderator, reader', viewer: testViewer('MODERATOR'), isOwn: true },
  { title: 'Editor, admin', viewer: testViewer('EDITOR'), isOwn: false },
];

/** Without what Prettier makes of a table. */
const plain = (markdown: string) =>
  markdown
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim().replace(/^-+$/, '---'))
        .join('|'),
    )
    .join('\n');

it('the tables of docs/newsroom.md are what policy and workflow say', () => {
  const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/newsroom.md'), 'utf8');
  expect(plain(guide)).toContain(plain(rightsTables(columns)));
});

it('readers may as little as moderators, and admins as much as editors', () => {
  const [, , moderator, editor] = rightsTables(columns).split('\n')[2]!.split(' | ').slice(1);
  expect(moderator).toBe('nothing');
  const of = (role: 'READER' | 'ADMIN') => rightsAt(testViewer(role), 'DRAFT', role === 'READER');
  expect(of('READER')).toBe('nothing');
  expect(`${of('ADMIN')} |`).toBe(editor);
});

it.each([
  ['AUTHOR', 'DRAFT', 'read; change; ask for a legal check; trash; to in review'],
  ['AUTHOR', 'APPROVED', 'read'],
  ['AUTHOR', 'PUBLISHED', 'read; write beside it'],
  ['EDITOR', 'WITHDRAWN', 'read; change; ask for a legal check; clear it; assign; to unpublished'],
] as const)('%s at %s: %s', (role, status, words) =>
  expect(rightsAt(testViewer(role), status, true)).toBe(words),
);

it.each([
  ['AUTHOR', 'IN_REVIEW', 'read; change; discard; to draft'],
  ['AUTHOR', 'SCHEDULED', 'read'],
  ['EDITOR', 'IN_REVIEW', 'read; change; discard; to draft, changes asked, scheduled, published'],
] as const)('%s at a new version %s: %s', (role, pending, words) =>
  expect(pendingRightsAt(testViewer(role), pending, true)).toBe(words),
);
