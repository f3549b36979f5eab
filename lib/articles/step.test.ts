import { describe, expect, it } from 'vitest';
import { testViewer } from '@/lib/auth/test-viewer';
import { stepOf, type Wish } from '@/lib/articles/step';
import { AppError } from '@/lib/errors';
import { paragraphs } from '@/prisma/factories';
import type { Role, StoryStatus } from '@/prisma/generated/enums';

const now = new Date('2026-11-25T12:00:00Z');
const earlier = new Date('2026-11-20T09:00:00Z');
const later = new Date('2026-11-25T18:00:00Z');
const step = (
  status: StoryStatus,
  publishedAt: Date | null,
  wish: Wish,
  { role = 'EDITOR' as Role, text = 'Words.' } = {},
) =>
  stepOf(
    testViewer(role),
    { status, publishedAt, createdById: 1, authors: [] },
    { wish, body: paragraphs(text), now },
  );
const code = (run: () => unknown) => {
  try {
    run();
    return 'ok';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe('when a story is or was public', () => {
  it.each<[string, StoryStatus, Date | null, Wish, StoryStatus, Date | null]>([
    ['no wish changes nothing', 'DRAFT', null, {}, 'DRAFT', null],
    ['first publication is now', 'DRAFT', null, { status: 'published' }, 'PUBLISHED', now],
    [
      'a later one keeps the first',
      'UNPUBLISHED',
      earlier,
      { status: 'published' },
      'PUBLISHED',
      earlier,
    ],
    [
      'a scheduled story goes out early',
      'SCHEDULED',
      later,
      { status: 'published' },
      'PUBLISHED',
      now,
    ],
    [
      'scheduling sets the moment',
      'DRAFT',
      null,
      { status: 'scheduled', publishAt: later },
      'SCHEDULED',
      later,
    ],
    [
      'a moment that never came is forgotten',
      'SCHEDULED',
      later,
      { status: 'draft' },
      'DRAFT',
      null,
    ],
    [
      'a withdrawn story remembers',
      'PUBLISHED',
      earlier,
      { status: 'unpublished' },
      'UNPUBLISHED',
      earlier,
    ],
    [
      'a scheduled one whose moment came is out',
      'SCHEDULED',
      earlier,
      { status: 'published' },
      'SCHEDULED',
      earlier,
    ],
  ])('%s', (_, status, publishedAt, wish, to, at) =>
    expect(step(status, publishedAt, wish)).toEqual({
      status: to,
      publishedAt: at?.toISOString() ?? null,
    }),
  );
});

it.each<[string, string, () => unknown]>([
  [
    'an author who would publish',
    'forbidden',
    () => step('DRAFT', null, { status: 'published' }, { role: 'AUTHOR' }),
  ],
  [
    'an author who submits',
    'ok',
    () => step('DRAFT', null, { status: 'in_review' }, { role: 'AUTHOR' }),
  ],
  ['a step that does not exist', 'conflict', () => step('PUBLISHED', earlier, { status: 'draft' })],
  [
    'a time that has passed',
    'invalid',
    () => step('DRAFT', null, { status: 'scheduled', publishAt: earlier }),
  ],
  [
    'a story without a word',
    'invalid',
    () => step('DRAFT', null, { status: 'published' }, { text: '' }),
  ],
])('%s: %s', (_, wanted, run) => expect(code(run)).toBe(wanted));
