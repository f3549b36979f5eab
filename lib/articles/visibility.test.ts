import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { listStories } from '@/lib/articles/data';
import { isPublic, publicStoriesSql, wasPublic } from '@/lib/articles/visibility';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

const now = new Date('2026-11-25T12:00:00Z');
const past = new Date('2026-11-25T11:59:59Z');
const future = new Date('2026-11-25T12:00:01Z');

const cases = [
  ['a draft', { status: 'DRAFT', publishedAt: null }, false],
  ['a draft that was public once', { status: 'DRAFT', publishedAt: past }, false],
  ['in review', { status: 'IN_REVIEW', publishedAt: null }, false],
  ['published', { status: 'PUBLISHED', publishedAt: past }, true],
  ['published this very moment', { status: 'PUBLISHED', publishedAt: now }, true],
  ['published with a time to come', { status: 'PUBLISHED', publishedAt: future }, false],
  ['scheduled for later', { status: 'SCHEDULED', publishedAt: future }, false],
  ['scheduled, and its moment has passed', { status: 'SCHEDULED', publishedAt: past }, true],
  ['under embargo', { status: 'PUBLISHED', publishedAt: past, embargoUntil: future }, false],
  ['after its embargo', { status: 'PUBLISHED', publishedAt: past, embargoUntil: past }, true],
  ['unpublished', { status: 'UNPUBLISHED', publishedAt: past }, false],
] as const;

describe.each(cases)('a story: %s', (_, fields, expected) => {
  it(`is ${expected ? '' : 'not '}public in lists, in SQL and in hand`, async () => {
    const story = await makeStory(fields);
    const inSql = await db.$queryRaw<{ id: number }[]>`
      select s."id" from "story" s where ${publicStoriesSql(now)}`;
    expect({
      listed: (await listStories({ now, take: 10 })).map(({ id }) => id),
      inSql: inSql.map(({ id }) => id),
      inHand: isPublic(story, now),
    }).toEqual({
      listed: expected ? [story.id] : [],
      inSql: expected ? [story.id] : [],
      inHand: expected,
    });
  });
});

it.each([
  ['unpublished', { status: 'UNPUBLISHED', publishedAt: past }, true],
  ['withdrawn', { status: 'WITHDRAWN', publishedAt: past, embargoUntil: past }, true],
  [
    'withdrawn under embargo',
    { status: 'WITHDRAWN', publishedAt: past, embargoUntil: future },
    false,
  ],
  ['unpublished before its moment', { status: 'UNPUBLISHED', publishedAt: future }, false],
  ['still public', { status: 'PUBLISHED', publishedAt: past }, false],
  ['a draft', { status: 'DRAFT', publishedAt: past }, false],
] as const)('a story that is %s: whether readers had it', (_, fields, expected) => {
  expect(wasPublic({ embargoUntil: null, ...fields }, now)).toBe(expected);
});

it('a page of the paper is in no list of stories', async () => {
  await makeStory({ kind: 'PAGE', publishedAt: past });
  expect(await listStories({ now, take: 10 })).toEqual([]);
});
