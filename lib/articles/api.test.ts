import { describe, expect, it } from 'vitest';
import { apiRoutes, listStoriesQuery, storyIdParams } from '@/lib/articles/api';
import { createStoryInput, updateStoryInput } from '@/lib/articles/schema';

it('describes every call once', () => {
  expect(apiRoutes.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'get /articles',
    'post /articles',
    'get /articles/{ref}',
    'patch /articles/{ref}',
    'post /articles/{ref}/status',
    'get /articles/{ref}/related',
  ]);
});

describe('queries', () => {
  it('lists twenty unless asked for up to a hundred', () => {
    expect(listStoriesQuery.parse({})).toEqual({ limit: 20 });
    expect(listStoriesQuery.parse({ limit: '100', q: ' mole ' })).toEqual({
      limit: 100,
      q: 'mole',
    });
  });
  it.each([
    { limit: '0' },
    { limit: '101' },
    { limit: 'x' },
    { q: '' },
    { q: 'a\u0000b' },
    { section: ['a', 'b'] },
  ])('refuses %j', (query) => expect(listStoriesQuery.safeParse(query).success).toBe(false));
  it.each(['0', '-1', '1.5', 'gale', '99999999999'])('%j is no id', (ref) =>
    expect(storyIdParams.safeParse({ ref }).success).toBe(false),
  );
});

it.each([
  [null, true],
  [7, true],
  [2_147_483_647, true],
  [2_147_483_648, false],
  [3_000_000_000, false],
  [0, false],
])('a picture of the number %s is taken by POST and PATCH: %s', (heroId, isTaken) => {
  const story = { headline: 'Gale', section: 'Harbour', heroId };
  expect(createStoryInput.safeParse(story).success).toBe(isTaken);
  expect(updateStoryInput.safeParse({ version: 1, heroId }).success).toBe(isTaken);
});
