import { beforeEach, describe, expect, it } from 'vitest';
import { makeAuthor, makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { countByStatus, listDeskStories, listScheduled } from '@/lib/newsroom/data';
import { deskFilterSchema } from '@/lib/newsroom/schema';

beforeEach(() => resetDatabase());
const list = async (query: Record<string, unknown>, scope: { ownedBy?: number } = {}) =>
  (await listDeskStories(deskFilterSchema.parse(query), scope)).map(({ slug }) => slug);

describe('the list of the newsroom', () => {
  it('filters by status, section, author and words, newest change first', async () => {
    const harbour = await makeSection({ slug: 'harbour' });
    const maren = await makeAuthor({ slug: 'maren-holt' });
    await makeStory({
      slug: 'a',
      section: harbour,
      status: 'DRAFT',
      headline: 'A wall of stone',
      updatedAt: new Date('2026-01-01'),
    });
    await makeStory({
      slug: 'b',
      section: harbour,
      authors: [maren],
      headline: 'A wall of sand',
      updatedAt: new Date('2026-01-03'),
    });
    await makeStory({
      slug: 'c',
      authors: [maren],
      note: '100% wall',
      updatedAt: new Date('2026-01-02'),
    });
    expect(await list({})).toEqual(['b', 'c', 'a']);
    expect(await list({ q: 'WALL' })).toEqual(['b', 'c', 'a']);
    expect(await list({ q: 'wall ston' })).toEqual(['a']);
    expect(await list({ q: '100%' })).toEqual(['c']);
    expect(await list({ q: '%' })).toEqual(['c']);
    expect(await list({ status: 'published', author: 'maren-holt' })).toEqual(['b', 'c']);
    expect(await list({ section: 'harbour', status: 'draft' })).toEqual(['a']);
    expect(await countByStatus({ section: 'harbour' }, {})).toEqual({
      draft: 1,
      in_review: 0,
      changes_asked: 0,
      approved: 0,
      scheduled: 0,
      published: 1,
      unpublished: 0,
      withdrawn: 0,
      all: 2,
    });
  });

  it('shows an author what they began and what bears their name', async () => {
    const author = await makeUser({ role: 'AUTHOR' });
    const profile = await makeAuthor({ userId: author.id });
    await makeStory({ slug: 'begun', createdBy: author, updatedAt: new Date('2026-01-01') });
    await makeStory({ slug: 'named', authors: [profile], updatedAt: new Date('2026-01-02') });
    await makeStory({ slug: 'other' });
    expect(await list({}, { ownedBy: author.id })).toEqual(['named', 'begun']);
    expect((await countByStatus({}, { ownedBy: author.id })).all).toBe(2);
  });

  it('lists what is to come, soonest first', async () => {
    const now = new Date('2026-06-01T12:00:00Z');
    for (const hour of ['18', '15', '09'])
      await makeStory({
        slug: `at-${hour}`,
        status: 'SCHEDULED',
        publishedAt: new Date(`2026-06-01T${hour}:00:00Z`),
      });
    expect((await listScheduled(now, {}, 5)).map(({ slug }) => slug)).toEqual(['at-15', 'at-18']);
  });
});

it.each([
  [{ status: 'nonsense', page: 'x', q: '   ' }, { page: 1 }],
  [
    { status: 'in_review', section: ['a', 'b'], page: '3', q: ' mole ' },
    { status: 'in_review', page: 3, q: 'mole' },
  ],
])('an address %j asks for %j', (query, wanted) =>
  expect(JSON.parse(JSON.stringify(deskFilterSchema.parse(query)))).toEqual(wanted),
);
