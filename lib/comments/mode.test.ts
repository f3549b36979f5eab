import { describe, expect, it } from 'vitest';
import { threadOf, type ThreadStory } from '@/lib/comments/mode';
import { defaultSettings } from '@/lib/settings/schema';
import type { CommentMode } from '@/prisma/generated/enums';

const publishedAt = new Date('2026-11-01T12:00:00Z');
const daysLater = (days: number) => new Date(publishedAt.getTime() + days * 86_400_000);
const plain: ThreadStory = {
  commentMode: 'DEFAULT',
  commentCloseDays: null,
  commentClosedWords: '',
  publishedAt,
  section: { commentMode: 'DEFAULT', commentCloseDays: null },
};
const closedWords = 'Comments on this story are closed.';

describe('the mode of a thread', () => {
  it.each<[CommentMode, CommentMode, 'OPEN' | 'PREMODERATED' | 'CLOSED', string]>([
    ['DEFAULT', 'DEFAULT', 'PREMODERATED', 'PREMODERATED'],
    ['DEFAULT', 'DEFAULT', 'CLOSED', 'CLOSED'],
    ['DEFAULT', 'OPEN', 'CLOSED', 'OPEN'],
    ['DEFAULT', 'CLOSED', 'OPEN', 'CLOSED'],
    ['OPEN', 'PREMODERATED', 'CLOSED', 'OPEN'],
    ['PREMODERATED', 'OPEN', 'OPEN', 'PREMODERATED'],
    ['CLOSED', 'OPEN', 'OPEN', 'CLOSED'],
  ])('story %s, section %s, site %s: %s', (commentMode, section, site, mode) => {
    const story = { ...plain, commentMode, section: { ...plain.section, commentMode: section } };
    const settings = { ...defaultSettings, commentMode: site };
    expect(threadOf(story, settings, publishedAt).commentMode).toBe(mode);
  });
});

describe('the end of a thread', () => {
  it.each<[number | null, number | null, number, number | null]>([
    [null, null, 0, null],
    [null, null, 14, 14],
    [null, 7, 14, 7],
    [30, 7, 14, 30],
    [0, 7, 14, null],
    [null, 0, 14, null],
  ])('story %s, section %s, site %s: after %s days', (own, section, site, days) => {
    const story = {
      ...plain,
      commentCloseDays: own,
      section: { ...plain.section, commentCloseDays: section },
    };
    const settings = { ...defaultSettings, commentCloseDays: site };
    const open = { commentMode: 'PREMODERATED', closedWords: null };
    expect(threadOf(story, settings, publishedAt)).toEqual({
      ...open,
      closesAt: days === null ? null : daysLater(days),
    });
    if (days === null) return;
    const lastMoment = new Date(daysLater(days).getTime() - 1);
    expect(threadOf(story, settings, lastMoment)).toMatchObject(open);
    expect(threadOf(story, settings, daysLater(days))).toEqual({
      commentMode: 'CLOSED',
      closesAt: null,
      closedWords: `Comments on this story are closed: they were open for ${days} days.`,
    });
  });

  it('is never for a story without a time', () => {
    const settings = { ...defaultSettings, commentCloseDays: 1 };
    expect(threadOf({ ...plain, publishedAt: null }, settings, daysLater(9)).closesAt).toBeNull();
  });
});

it('says why nobody can comment: the story’s own words, else ours, else those of the pause', () => {
  const paused = {
    ...defaultSettings,
    commenting: 'PAUSED' as const,
    commentPausedWords: 'Back at noon.',
  };
  const said = (story: Partial<ThreadStory>, settings = paused) =>
    threadOf({ ...plain, ...story }, settings, publishedAt).closedWords;
  expect(said({})).toBe('Back at noon.');
  expect(said({}, { ...paused, commentPausedWords: '' })).toBe(closedWords);
  expect(said({ commentMode: 'CLOSED' })).toBe(closedWords);
  expect(said({ commentMode: 'CLOSED', commentClosedWords: 'The inquest is on.' })).toBe(
    'The inquest is on.',
  );
  expect(threadOf({ ...plain, commentMode: 'OPEN' }, paused, publishedAt).commentMode).toBe(
    'CLOSED',
  );
});
