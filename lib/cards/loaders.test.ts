import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSection, makeStory } from '@/prisma/factories';
import { loadArticle } from '@/lib/articles/loaders';
import { cardOf, cardPathOf } from '@/lib/cards/card';
import { defaultSettings } from '@/lib/settings/schema';
import { loadCard } from '@/lib/cards/loaders';
import { db } from '@/lib/db';
import { resetDatabase } from '@/scripts/testing/database';

vi.mock('react', async (original) => ({
  ...(await original<object>()),
  cache: (of: unknown) => of,
}));

beforeEach(async () => {
  await resetDatabase();
  const section = await makeSection({ slug: 'harbour', name: 'Harbour', ink: 'harbour' });
  await makeStory({ slug: 'wall', headline: 'The wall', section });
});

const paper = { ...defaultSettings, siteName: 'Paper' };
const place = { locale: 'en-GB', timeZone: 'Europe/London' };
const stamp = '0123456789abcdef';

describe('the card of a story', () => {
  it('has an address that changes with what is on it', async () => {
    const found = await loadArticle('wall');
    if (found.kind !== 'here') throw new Error(found.kind);
    const card = cardOf(found.article, paper, place);
    expect(card).toMatchObject({ section: 'Harbour', spot: '#0b5b67', headline: 'The wall' });
    const own = { ...paper, petrolLight: '#00606e', paperLight: '#ffffff' };
    expect(cardOf(found.article, own, place)).toMatchObject({ spot: '#00606e', paper: '#ffffff' });
    const path = cardPathOf('wall', card);
    expect(path).toMatch(/^\/article\/wall\/card\/[0-9a-f]{16}\.jpg$/);
    expect(cardPathOf('wall', { ...card, headline: 'The wall falls' })).not.toBe(path);
  });

  it('is drawn at its own address, and any other stamp leads there', async () => {
    const moved = await loadCard('wall', stamp);
    if (moved.kind !== 'moved') throw new Error(moved.kind);
    const [, own] = /([0-9a-f]{16})\.jpg$/.exec(moved.to)!;
    const here = await loadCard('wall', own!);
    if (here.kind !== 'here') throw new Error(here.kind);
    expect(here.bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  });

  it.each([
    ['DRAFT', 'missing'],
    ['IN_REVIEW', 'missing'],
    ['UNPUBLISHED', 'gone'],
    ['WITHDRAWN', 'gone'],
  ] as const)('of a story that is %s is %s', async (status, kind) => {
    await db.story.updateMany({ data: { status } });
    expect(await loadCard('wall', stamp)).toEqual({ kind });
    expect(await loadCard('nothing', stamp)).toEqual({ kind: 'missing' });
  });

  it('of an embargoed story is missing', async () => {
    await db.story.updateMany({ data: { embargoUntil: new Date(Date.now() + 60_000) } });
    expect((await loadCard('wall', stamp)).kind).toBe('missing');
  });
});
