import { describe, expect, it } from 'vitest';
import { testViewer } from '@/lib/auth/test-viewer';
import type { Role, StoryStatus } from '@/prisma/generated/enums';
import { impossibleWords, judgeStep, nextStatuses, statusAt } from '@/lib/articles/workflow';

const none: StoryStatus[] = [];
describe('which steps each role may take', () => {
  it.each<[Role, StoryStatus, boolean, StoryStatus[]]>([
    ['AUTHOR', 'DRAFT', true, ['IN_REVIEW']],
    ['AUTHOR', 'IN_REVIEW', true, ['DRAFT']],
    ['AUTHOR', 'CHANGES_ASKED', true, ['DRAFT', 'IN_REVIEW']],
    ['AUTHOR', 'APPROVED', true, none],
    ['AUTHOR', 'SCHEDULED', true, none],
    ['AUTHOR', 'PUBLISHED', true, none],
    ['AUTHOR', 'UNPUBLISHED', true, none],
    ['AUTHOR', 'WITHDRAWN', true, none],
    ['AUTHOR', 'DRAFT', false, none],
    ['AUTHOR', 'IN_REVIEW', false, none],
    ['EDITOR', 'DRAFT', false, ['IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED']],
    [
      'EDITOR',
      'IN_REVIEW',
      false,
      ['DRAFT', 'CHANGES_ASKED', 'APPROVED', 'SCHEDULED', 'PUBLISHED'],
    ],
    [
      'EDITOR',
      'CHANGES_ASKED',
      false,
      ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED'],
    ],
    ['EDITOR', 'APPROVED', false, ['DRAFT', 'CHANGES_ASKED', 'SCHEDULED', 'PUBLISHED']],
    ['EDITOR', 'SCHEDULED', false, ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED']],
    ['EDITOR', 'PUBLISHED', false, ['UNPUBLISHED', 'WITHDRAWN']],
    ['EDITOR', 'UNPUBLISHED', false, ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN']],
    ['EDITOR', 'WITHDRAWN', false, ['UNPUBLISHED']],
    ['ADMIN', 'PUBLISHED', false, ['UNPUBLISHED', 'WITHDRAWN']],
    ['MODERATOR', 'DRAFT', true, none],
    ['READER', 'DRAFT', true, none],
  ])('%s on a %s story (own: %s): %j', (role, status, isOwn, wanted) =>
    expect(nextStatuses(testViewer(role), { status, isOwn })).toEqual(wanted),
  );

  it('a suspended editor takes none', () =>
    expect(
      nextStatuses(testViewer('EDITOR', { status: 'SUSPENDED' }), { status: 'DRAFT', isOwn: true }),
    ).toEqual([]));
});

it.each<[Role, StoryStatus, StoryStatus, string]>([
  ['AUTHOR', 'DRAFT', 'PUBLISHED', 'forbidden'],
  ['AUTHOR', 'PUBLISHED', 'UNPUBLISHED', 'forbidden'],
  ['AUTHOR', 'UNPUBLISHED', 'DRAFT', 'forbidden'],
  ['AUTHOR', 'PUBLISHED', 'IN_REVIEW', 'impossible'],
  ['EDITOR', 'PUBLISHED', 'DRAFT', 'impossible'],
  ['EDITOR', 'DRAFT', 'UNPUBLISHED', 'impossible'],
  ['EDITOR', 'PUBLISHED', 'SCHEDULED', 'impossible'],
])('%s, from %s to %s: %s', (role, status, to, verdict) =>
  expect(judgeStep(testViewer(role), { status, isOwn: true }, to)).toBe(verdict),
);

it('says what is possible instead', () => {
  expect(impossibleWords('PUBLISHED', 'DRAFT')).toBe(
    'A story that is published cannot become a draft; only unpublished or withdrawn. Unpublish it first.',
  );
});

it('a scheduled story is published from its moment on', () => {
  const story = { status: 'SCHEDULED' as const, publishedAt: new Date('2026-11-25T18:00:00Z') };
  expect(statusAt(story, new Date('2026-11-25T17:59:59Z'))).toBe('SCHEDULED');
  expect(statusAt(story, new Date('2026-11-25T18:00:00Z'))).toBe('PUBLISHED');
});
