import { beforeEach, describe, expect, it } from 'vitest';
import { countMatches, searchStories } from '@/lib/search/data';
import type { SearchHit } from '@/lib/search/schema';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

const now = new Date('2026-11-25T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const slugs = (hits: SearchHit[]) => hits.map(({ story }) => story.slug);
const marked = (parts: SearchHit['extract']) =>
  parts.filter(({ isHit }) => isHit).map(({ text }) => text);
const search = (
  q: string,
  more: { order?: 'best' | 'newest'; take?: number; skip?: number } = {},
) => searchStories({ now, q, order: 'best', take: 10, skip: 0, ...more });

describe('searchStories', () => {
  beforeEach(async () => {
    const body = 'Nothing about it here, only the tide and the herring, and the price of both.';
    await makeStory({
      slug: 'in-text',
      headline: 'Harbour news',
      standfirst: '',
      body: 'Far down in the text stands the lighthouse, where nobody looks for it.',
      publishedAt: hoursAgo(1),
    });
    await makeStory({
      slug: 'in-headline',
      headline: 'The lighthouse gets a lamp',
      standfirst: '',
      body,
      publishedAt: hoursAgo(3),
    });
    await makeStory({
      slug: 'in-standfirst',
      headline: 'A lamp',
      standfirst: 'Lighthouses need them.',
      body,
      publishedAt: hoursAgo(2),
    });
  });

  it('puts a headline before a standfirst before the text', async () => {
    expect(slugs(await search('lighthouse'))).toEqual(['in-headline', 'in-standfirst', 'in-text']);
    expect(await countMatches(now, 'lighthouse')).toBe(3);
  });

  it('can go by time instead, and by pages', async () => {
    const order = 'newest' as const;
    expect(slugs(await search('lighthouse', { order, take: 2 }))).toEqual([
      'in-text',
      'in-standfirst',
    ]);
    expect(slugs(await search('lighthouse', { order, take: 2, skip: 2 }))).toEqual(['in-headline']);
  });

  it('marks the words in headline and extract, in the form they have there', async () => {
    const [first, second] = await search('lighthouse');
    expect(marked(first!.headline)).toEqual(['lighthouse']);
    expect(marked(second!.extract)).toEqual(['Lighthouses']);
    // The standfirst's own beginning is not cut.
    expect(second!.extract[0]).toEqual({ text: 'Lighthouses', isHit: true });
  });

  it('reads quotation marks, minus and or', async () => {
    expect(slugs(await search('"gets a lamp"'))).toEqual(['in-headline']);
    expect(slugs(await search('lamp -gets'))).toEqual(['in-standfirst']);
    expect(slugs(await search('gets or nobody')).sort()).toEqual(['in-headline', 'in-text']);
  });

  it.each(['the', '', '&|!()', "';drop table story;--", '\\', '%', 'zzz:*', '"'])(
    'finds nothing for %j and breaks on nothing',
    async (q) => {
      expect(await search(q)).toEqual([]);
      expect(await countMatches(now, q)).toBe(0);
    },
  );
});

it('never finds what is not public', async () => {
  const headline = 'A secret lighthouse';
  await makeStory({ headline, status: 'DRAFT' });
  await makeStory({ headline, status: 'IN_REVIEW' });
  await makeStory({ headline, status: 'SCHEDULED', publishedAt: hoursAgo(-1) });
  await makeStory({ headline, status: 'UNPUBLISHED', publishedAt: hoursAgo(1) });
  await makeStory({ headline, publishedAt: hoursAgo(1), embargoUntil: hoursAgo(-1) });
  await makeStory({ headline, kind: 'PAGE', publishedAt: hoursAgo(1) });
  expect(await search('lighthouse')).toEqual([]);
  expect(await countMatches(now, 'lighthouse')).toBe(0);
});

it('hands markup over as text', async () => {
  await makeStory({
    headline: '<img src=x onerror=alert(1)> lighthouse',
    publishedAt: hoursAgo(1),
  });
  const [hit] = await search('lighthouse');
  const text = hit!.headline.map((part) => part.text).join('');
  expect(text).toBe('<img src=x onerror=alert(1)> lighthouse');
});
