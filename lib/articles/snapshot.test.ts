import { expect, it } from 'vitest';
import { factsOf, isSameSnapshot, snapshotOf, type StoryState } from '@/lib/articles/snapshot';

const row: StoryState = {
  id: 1,
  kind: 'STORY',
  slug: 'gale',
  status: 'DRAFT',
  headline: 'Gale',
  standfirst: '',
  body: { type: 'doc', content: [] },
  dateline: null,
  language: 'en-GB',
  sourceWriter: 'Elin Varga',
  sourceOrganisation: null,
  sourceUrl: null,
  sourceIsCanonical: false,
  translationOf: null,
  heroId: null,
  commentMode: 'DEFAULT',
  commentCloseDays: null,
  commentClosedWords: '',
  note: '',
  sectionIsStandIn: false,
  version: 3,
  publishedAt: new Date('2026-11-25T09:00:00Z'),
  slugFollows: true,
  slugWish: null,
  publishZone: null,
  firstPublishedAt: null,
  embargoUntil: null,
  embargoZone: null,
  needsLegal: false,
  legalClearedAt: null,
  trashedAt: null,
  revisedAt: null,
  updatedAt: new Date('2026-11-25T09:00:00Z'),
  createdById: 5,
  section: { id: 2, slug: 'harbour', name: 'Harbour' },
  authors: [{ author: { id: 4, slug: 'maren-holt', name: 'Maren Holt', userId: 9 } }],
  topics: [{ topic: { id: 8, slug: 'weather', name: 'Weather' } }],
  formerSlugs: [],
};

it('keeps what a person can edit, in plain JSON', () => {
  const snapshot = snapshotOf(row);
  expect(snapshot).toMatchObject({
    headline: 'Gale',
    section: { slug: 'harbour', name: 'Harbour' },
    topics: [{ slug: 'weather', name: 'Weather' }],
    authors: [{ slug: 'maren-holt', name: 'Maren Holt' }],
    source: null,
    publishedAt: '2026-11-25T09:00:00.000Z',
  });
  expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
});

it('does not mind the order of keys, but every difference', () => {
  const a = snapshotOf({ ...row, body: { type: 'doc', content: [] } });
  expect(isSameSnapshot(a, snapshotOf({ ...row, body: { content: [], type: 'doc' } }))).toBe(true);
  expect(isSameSnapshot(a, snapshotOf({ ...row, note: 'x' }))).toBe(false);
});

it.each([
  [5, true],
  [9, true],
  [4, false],
])('story of user 5 with user 9 in the byline, asked by %i: own %j', (user, isOwn) =>
  expect(factsOf(row, user)).toEqual({ status: 'DRAFT', isOwn }),
);
