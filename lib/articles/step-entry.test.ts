import { describe, expect, it } from 'vitest';
import { stepEntry } from '@/lib/articles/step-entry';
import type { StoryStatus } from '@/prisma/generated/enums';

const at = (text: string | null) => (text === null ? null : new Date(text));
const state = (status: StoryStatus, publishedAt: string | null = null) => ({
  id: 7,
  status,
  publishedAt: at(publishedAt),
});
const noon = '2026-11-25T12:00:00.000Z';

describe('what the log says of a step', () => {
  it.each([
    ['DRAFT', 'IN_REVIEW', 'story.submit'],
    ['IN_REVIEW', 'DRAFT', 'story.draft'],
    ['IN_REVIEW', 'PUBLISHED', 'story.publish'],
    ['PUBLISHED', 'UNPUBLISHED', 'story.unpublish'],
  ] as const)('%s to %s is %s', (from, to, action) => {
    expect(stepEntry(state(from), state(to))?.action).toBe(action);
  });

  it('tells the state and the time before and after', () => {
    expect(stepEntry(state('DRAFT'), state('SCHEDULED', noon))).toEqual({
      action: 'story.schedule',
      target: { kind: 'story', id: 7 },
      before: { status: 'draft', publishedAt: null },
      after: { status: 'scheduled', publishedAt: noon },
    });
  });

  it('tells another time of a scheduled story', () => {
    const entry = stepEntry(
      state('SCHEDULED', noon),
      state('SCHEDULED', '2026-11-26T06:00:00.000Z'),
    );
    expect(entry).toMatchObject({ action: 'story.schedule', before: { publishedAt: noon } });
  });

  it('says nothing of a save that leaves the story where it is', () => {
    expect(stepEntry(state('PUBLISHED', noon), state('PUBLISHED', noon))).toBeNull();
    expect(stepEntry(state('SCHEDULED', noon), state('SCHEDULED', noon))).toBeNull();
    expect(stepEntry(null, state('DRAFT'))).toBeNull();
  });

  it('tells of a new story that is published at once', () => {
    expect(stepEntry(null, state('PUBLISHED', noon))).toMatchObject({
      action: 'story.publish',
      before: { status: 'draft', publishedAt: null },
    });
  });
});
