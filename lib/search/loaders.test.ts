import { beforeEach, describe, expect, it } from 'vitest';
import { loadSearch, loadSuggestions } from '@/lib/search/loaders';
import { makeSection, makeStories, makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

describe('the search page', () => {
  it.each([
    [{}, 'empty'],
    [{ q: '   ' }, 'empty'],
    [{ q: ['a', 'b'] }, 'empty'],
    [{ q: 'x'.repeat(201) }, 'too-long'],
    [{ q: 'word '.repeat(25) }, 'too-many'],
    [{ q: '-ferry' }, 'no-words'],
    [{ q: 'ferry' }, 'results'],
    [{ q: 'x'.repeat(200) }, 'results'],
    [{ q: 'ferry', sort: 'nonsense', when: 'nonsense', section: 'nothing' }, 'results'],
  ])('of %j is %s', async (raw, state) => {
    await makeStory();
    expect(await loadSearch(raw)).toMatchObject({ state });
  });

  it.each([{}, { q: 'x'.repeat(201) }, { q: 'word '.repeat(25) }, { q: '-ferry' }])(
    'has no second page where there are no results: %j',
    async (raw) => {
      expect(await loadSearch({ ...raw, page: '2' })).toBeNull();
    },
  );

  it('says that a word is too common, though another language does not leave it out', async () => {
    await makeStory({ headline: 'The ferry' });
    await makeStory({ headline: '항구', body: '항구', language: 'ko' });
    expect(await loadSearch({ q: 'the' })).toMatchObject({ state: 'no-words' });
    expect(await loadSearch({ q: 'the ferry' })).toMatchObject({ state: 'results', total: 1 });
  });

  it('has as many pages as results, ten on each', async () => {
    const section = await makeSection();
    await makeStories(Array.from({ length: 21 }, (_, i) => ({ headline: `Ferry ${i}`, section })));
    const page = async (number: string) => loadSearch({ q: 'ferry', page: number });
    expect(await page('3')).toMatchObject({ page: 3, pages: 3, total: 21, hits: [{}] });
    for (const missing of ['4', '0', '-1', '1.5', 'x', '999999'])
      expect(await page(missing)).toBeNull();
  });

  it.each([
    Array.from({ length: 24 }, (_, i) => `a${i}`).join(' '),
    Array.from({ length: 24 }, (_, i) => `a${i}`).join(' or '),
    `${'ferry or '.repeat(20)}-harbour`,
    `"${'ferry '.repeat(30).trim()}"`,
    '東'.repeat(200),
    '東 '.repeat(24),
    'ก็ '.repeat(24),
    '\u0301'.repeat(200),
    '(((((((((((ferry))))))))))) & | <-> !!! :*',
    `${'-'.repeat(150)}ferry`,
    '\ud83d\ude00'.repeat(50),
    "ferry' or 1=1 --",
  ])('is there for the hostile %j', async (q) => {
    await makeStory({ headline: 'Ferry at the harbour' });
    await makeStory({ headline: '東京', language: 'ja' });
    const search = await loadSearch({ q });
    expect(['results', 'no-words', 'too-many']).toContain(search?.state);
  });
});

it('offers stories with their addresses', async () => {
  await makeStory({ slug: 'ferry', headline: 'Ferries stand still' });
  await makeStory({ headline: 'Ferries in secret', status: 'DRAFT' });
  expect(await loadSuggestions('ferr')).toEqual([
    {
      headline: 'Ferries stand still',
      language: 'en-GB',
      url: 'http://localhost:3000/article/ferry',
    },
  ]);
});
