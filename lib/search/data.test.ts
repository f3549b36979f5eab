import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { runDueJobs } from '@/lib/jobs/run';
import { searchStories, suggestStories, type Found } from '@/lib/search/data';
import { learnWords, rebuildWords } from '@/lib/search/index/mutations';
import type { SearchHit, SearchNarrow } from '@/lib/search/schema';
import { makeAuthor, makeSection, makeStories, makeStory, makeTopic } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

const now = new Date('2026-11-25T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const seconds = (later: number) => new Date(now.getTime() + later * 1000);
const daysAgo = (days: number) => hoursAgo(24 * days);
const slugs = (found: Found | null) => found?.hits.map(({ story }) => story.slug) ?? [];
const marked = (parts: SearchHit['extract']) =>
  parts.filter(({ isHit }) => isHit).map(({ text }) => text);
const search = (q: string, more: Partial<Parameters<typeof searchStories>[0]> = {}) =>
  searchStories({ now, q, order: 'best', take: 10, ...more });
const exact = async (q: string) => slugs(await search(q, { isExact: true }));

describe('what is found, and in which order', () => {
  beforeEach(async () => {
    const body = 'Nothing about it here, only the tide and the herring, and the price of both.';
    await makeStory({
      slug: 'in-text',
      headline: 'Harbour news',
      body: 'Far down in the text stands the lighthouse, where nobody looks for it.',
      publishedAt: hoursAgo(1),
    });
    await makeStory({
      slug: 'in-headline',
      headline: 'The lighthouse gets a lamp',
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
    await makeStory({
      slug: 'in-topic',
      headline: 'A bulb',
      body,
      topics: [await makeTopic({ name: 'Lighthouse keepers' })],
      publishedAt: hoursAgo(1),
    });
  });

  it('puts a headline before a standfirst before a topic before the text', async () => {
    const found = await search('lighthouse');
    expect(slugs(found)).toEqual(['in-headline', 'in-standfirst', 'in-topic', 'in-text']);
    expect(found).toMatchObject({ total: 4, isCapped: false, mode: 'all', didYouMean: null });
  });

  it('prefers a headline that has all the words, as they were typed and with little else', async () => {
    const body = 'The ferry strikes. Ferry, strikes: the ferry strikes, and who strikes the ferry.';
    for (const [slug, headline] of [
      ['in-text-often', 'News of the week'],
      ['other-form', 'The ferry strike'],
      ['long', 'What the ferry strikes did to the bread, the post and the school on the island'],
      ['short', 'Ferry strikes again'],
    ] as const)
      await makeStory({
        ...{ slug, headline, publishedAt: daysAgo(1) },
        body: slug === 'in-text-often' ? body : 'Nothing of the kind.',
      });
    expect(slugs(await search('strikes ferry'))).toEqual([
      'short',
      'other-form',
      'long',
      'in-text-often',
    ]);
  });

  it('can go by time instead, and by pages', async () => {
    const order = 'newest' as const;
    expect(slugs(await search('lighthouse', { order, take: 3 }))).toEqual([
      'in-topic',
      'in-text',
      'in-standfirst',
    ]);
    expect(slugs(await search('lighthouse', { order, take: 3, skip: 3 }))).toEqual(['in-headline']);
  });

  it('marks the words in headline and extract, in the form they have there', async () => {
    const [first, second] = (await search('lighthouse'))!.hits;
    expect(marked(first!.headline)).toEqual(['lighthouse']);
    expect(marked(second!.extract)).toEqual(['Lighthouses']);
    // The standfirst's own beginning is not cut.
    expect(second!.extract[0]).toEqual({ text: 'Lighthouses', isHit: true });
  });

  it('reads quotation marks, minus and or', async () => {
    expect(await exact('"gets a lamp"')).toEqual(['in-headline']);
    expect(await exact('“gets a lamp”')).toEqual(['in-headline']);
    expect(await exact('"lamp gets"')).toEqual([]);
    expect(await exact('lamp -gets')).toEqual(['in-standfirst']);
    expect((await exact('gets or nobody')).sort()).toEqual(['in-headline', 'in-text']);
  });

  it('finds a story by its author and topic together with its words, also after they are renamed', async () => {
    const author = await makeAuthor({ name: 'Maren Holt' });
    await makeStory({ slug: 'by-maren', headline: 'A gale', authors: [author], publishedAt: now });
    expect(await exact('maren gale')).toEqual(['by-maren']);
    await db.authorProfile.update({ where: { id: author.id }, data: { name: 'Maren Quay' } });
    await runDueJobs();
    expect(await exact('quay gale')).toEqual(['by-maren']);
    expect(await exact('holt gale')).toEqual([]);
    await db.storyAuthor.deleteMany({ where: { authorId: author.id } });
    expect(await exact('quay gale')).toEqual([]);
    expect(await exact('gale')).toEqual(['by-maren']);
  });

  it('prefers the newer of two that match alike', async () => {
    const same = { headline: 'Dredger at work', body: 'The dredger works.' };
    await makeStory({ ...same, slug: 'old', publishedAt: daysAgo(200) });
    await makeStory({ ...same, slug: 'new', publishedAt: daysAgo(1) });
    await makeStory({ ...same, slug: 'older', publishedAt: daysAgo(4000) });
    expect(slugs(await search('dredger'))).toEqual(['new', 'old', 'older']);
  });

  it.each([
    'the',
    '',
    '&|!()',
    '\\',
    '%',
    '"',
    '-',
    '--',
    '-lamp',
    '-"gets a lamp"',
    'or',
    "''",
    '()()',
    ':*',
    '<->',
    '""',
  ])('has nothing to look for in %j', async (q) => expect(await search(q)).toBeNull());

  it.each([
    "';drop table story;--",
    'zzzqq:*',
    '!zzzqq',
    'zzzqq & | !',
    '<-> zzzqq',
    '\u0000zzzqq',
    '\ud800zzzqq',
    'https://zzzqq.example/?a=b&c[]=%00',
  ])('finds nothing for %j and breaks on nothing', async (q) => {
    expect(await search(q, { isExact: true })).toMatchObject({ hits: [], total: 0 });
  });
});

it('never finds what is not public, nor counts it', async () => {
  const headline = 'A secret lighthouse';
  await makeStory({ headline, status: 'DRAFT' });
  await makeStory({ headline, status: 'IN_REVIEW' });
  await makeStory({ headline, status: 'SCHEDULED', publishedAt: hoursAgo(-1) });
  await makeStory({ headline, status: 'UNPUBLISHED', publishedAt: hoursAgo(1) });
  await makeStory({ headline, status: 'WITHDRAWN', publishedAt: hoursAgo(1) });
  await makeStory({ headline, publishedAt: hoursAgo(1), embargoUntil: hoursAgo(-1) });
  await makeStory({ headline, kind: 'PAGE', publishedAt: hoursAgo(1) });
  expect(await search('lighthouse')).toMatchObject({
    hits: [],
    total: 0,
    facets: { sections: [], topics: [], authors: [], when: { week: 0, older: 0 } },
  });
  expect(await suggestStories(now, 'secret')).toEqual([]);
});

it('hands markup over as text', async () => {
  await makeStory({
    headline: '<img src=x onerror=alert(1)> lighthouse',
    publishedAt: hoursAgo(1),
  });
  const [hit] = (await search('lighthouse'))!.hits;
  const text = hit!.headline.map((part) => part.text).join('');
  expect(text).toBe('<img src=x onerror=alert(1)> lighthouse');
});

describe('languages', () => {
  beforeEach(async () => {
    const at = { publishedAt: hoursAgo(1) };
    await makeStory({ ...at, slug: 'fr', language: 'fr', headline: 'Les élèves de l’école' });
    await makeStory({ ...at, slug: 'de', language: 'de', headline: 'Die Häuser am Hafen' });
    await makeStory({
      ...at,
      slug: 'ja',
      language: 'ja',
      headline: '東京の港で新しい灯台',
      body: '新しい灯台は来年の春に完成する。',
    });
    await makeStory({ ...at, slug: 'zh', language: 'zh', headline: '北港码头重建工程开始' });
    await makeStory({ ...at, slug: 'th', language: 'th', headline: 'ท่าเรือแห่งใหม่เปิดแล้ว' });
    await makeStory({
      ...at,
      slug: 'ko',
      language: 'ko',
      headline: '부산에서 새 등대가 문을 열다',
    });
    await makeStory({ ...at, slug: 'ar', language: 'ar', headline: 'السفينة في الميناء الجديد' });
    await makeStory({ ...at, slug: 'en', language: 'en-GB', headline: 'Café at the old pier' });
  });

  it.each([
    ['ecole', 'fr'],
    ['école élève', 'fr'],
    ['haus', 'de'],
    ['Hafen Häuser', 'de'],
    ['灯台', 'ja'],
    ['"新しい灯台"', 'ja'],
    ['東京 灯台', 'ja'],
    ['東', 'ja'],
    ['码头', 'zh'],
    ['北港 工程', 'zh'],
    ['ท่าเรือ', 'th'],
    ['부산', 'ko'],
    ['등대', 'ko'],
    ['ميناء', 'ar'],
    ['سفينة', 'ar'],
    ['cafe', 'en'],
    ['CAFÉ piers', 'en'],
    ['ｃａｆｅ', 'en'],
  ])('%s finds the story in %s', async (q, slug) => expect(await exact(q)).toEqual([slug]));

  it.each(['台灯', '港東', '头码', '산부', '灯台 -東京', '"東京灯台"'])(
    '%s finds none: its letters stand otherwise',
    async (q) => expect(await exact(q)).toEqual([]),
  );

  it('marks words of scripts without spaces', async () => {
    const [hit] = (await search('灯台'))!.hits;
    expect(marked(hit!.headline)).toEqual(['灯台']);
    expect(marked(hit!.extract)).toEqual(['灯台']);
  });
});

describe('narrowing', () => {
  let narrowed: (narrow: SearchNarrow) => Promise<string[]>;
  beforeEach(async () => {
    const [harbour, trade] = [
      await makeSection({ slug: 'harbour', name: 'Harbour', ink: 'harbour' }),
      await makeSection({ slug: 'trade', name: 'Trade', ink: 'trade' }),
    ];
    const topic = await makeTopic({ slug: 'gales', name: 'Gales' });
    const author = await makeAuthor({ slug: 'maren-holt', name: 'Maren Holt' });
    const headline = 'Herring';
    await makeStories([
      { slug: 'a', headline, section: harbour, topics: [topic], publishedAt: daysAgo(1) },
      { slug: 'b', headline, section: harbour, authors: [author], publishedAt: daysAgo(20) },
      { slug: 'c', headline, section: trade, topics: [topic], publishedAt: daysAgo(100) },
      { slug: 'd', headline, section: trade, publishedAt: daysAgo(1000) },
    ]);
    narrowed = async (narrow) => slugs(await search('herring', { narrow, order: 'newest' }));
  });

  it('keeps to a section, a topic, an author, a time', async () => {
    expect(await narrowed({ section: 'harbour' })).toEqual(['a', 'b']);
    expect(await narrowed({ topic: 'gales' })).toEqual(['a', 'c']);
    expect(await narrowed({ author: 'maren-holt' })).toEqual(['b']);
    expect(await narrowed({ when: 'week' })).toEqual(['a']);
    expect(await narrowed({ when: 'month' })).toEqual(['a', 'b']);
    expect(await narrowed({ when: 'year' })).toEqual(['a', 'b', 'c']);
    expect(await narrowed({ when: 'older' })).toEqual(['d']);
    expect(await narrowed({ section: 'trade', topic: 'gales' })).toEqual(['c']);
    expect(await narrowed({ section: 'nothing' })).toEqual([]);
  });

  it('counts each choice among what the other choices leave', async () => {
    expect((await search('herring'))!.facets).toEqual({
      sections: [
        { slug: 'harbour', name: 'Harbour', ink: 'harbour', count: 2 },
        { slug: 'trade', name: 'Trade', ink: 'trade', count: 2 },
      ],
      topics: [{ slug: 'gales', name: 'Gales', count: 2 }],
      authors: [{ slug: 'maren-holt', name: 'Maren Holt', count: 1 }],
      when: { week: 1, month: 2, year: 3, older: 1 },
      isCapped: false,
    });
    const { facets, total } = (await search('herring', { narrow: { section: 'harbour' } }))!;
    expect(total).toBe(2);
    expect(facets.sections.map(({ slug, count }) => [slug, count])).toEqual([
      ['harbour', 2],
      ['trade', 2],
    ]);
    expect(facets.topics).toEqual([{ slug: 'gales', name: 'Gales', count: 1 }]);
    expect(facets.when).toEqual({ week: 1, month: 2, year: 2, older: 0 });
  });
});

it('counts what was chosen though eight others have more', async () => {
  const [sections, topics, authors] = [
    await Promise.all(Array.from({ length: 9 }, (_, i) => makeSection({ slug: `s${i}` }))),
    await Promise.all(
      Array.from({ length: 9 }, (_, i) => makeTopic({ slug: `t${i}`, name: `T${i}` })),
    ),
    await Promise.all(Array.from({ length: 9 }, (_, i) => makeAuthor({ slug: `a${i}` }))),
  ];
  // Eight of them have two stories, the ninth has one.
  const stories = [...Array(9).keys(), ...Array(8).keys()].map((i) => ({
    ...{ headline: 'Herring', publishedAt: daysAgo(1), section: sections[i]! },
    ...{ topics: [topics[i]!], authors: [authors[i]!] },
  }));
  await makeStories(stories);
  const counted = async (narrow: SearchNarrow) => {
    const { facets } = (await search('herring', { narrow }))!;
    return [facets.sections, facets.topics, facets.authors].map((choices) =>
      choices.map(({ slug, count }) => `${slug} ${count}`).join(' '),
    );
  };
  expect((await counted({}))[1]).toBe('t0 2 t1 2 t2 2 t3 2 t4 2 t5 2 t6 2 t7 2');
  expect((await counted({ topic: 't8' }))[1]).toBe('t0 2 t1 2 t2 2 t3 2 t4 2 t5 2 t6 2 t8 1');
  expect((await counted({ section: 's8' }))[0]).toMatch(/ s8 1$/);
  expect((await counted({ author: 'a8' }))[2]).toMatch(/ a8 1$/);
});

describe('pages by cursor', () => {
  it.each(['best', 'newest'] as const)(
    'of the %s neither skip nor repeat a story, though one comes in between',
    async (order) => {
      await makeStories(
        [1, 2, 3, 4, 5, 6, 7].map((i) => ({
          slug: `s${i}`,
          headline: i % 2 ? 'Herring' : 'Fish',
          body: 'Herring here.',
          publishedAt: hoursAgo(i),
        })),
      );
      const whole = slugs(await search('herring', { order }));
      const seen: string[] = [];
      let after: Parameters<typeof search>[1] = {};
      for (let page = 0; page < 4; page++) {
        const found: Found = (await search('herring', { order, take: 2, ...after }))!;
        seen.push(...slugs(found));
        after = { now: seconds(60), after: { now, ...found.ranked.at(-1)! } };
        // A minute later, with one more story, the reader goes on.
        if (page === 0) await makeStory({ headline: 'Herring', publishedAt: seconds(30) });
      }
      expect(seen).toEqual(whole);
    },
  );
});

it('a cursor of the newest that names no moment begins with the newest', async () => {
  await makeStory({ slug: 'gale', headline: 'Gale', publishedAt: hoursAgo(1) });
  for (const score of [8_640_000_000_000_000n, 999_999_999_999_999_999n])
    expect(
      slugs(await search('gale', { order: 'newest', after: { now, score, id: 2_147_483_647 } })),
    ).toEqual(['gale']);
});

describe('other spellings', () => {
  beforeEach(async () => {
    await makeStory({
      slug: 'ferry',
      headline: 'Ferry strike at the Harbour',
      body: 'The xylophone played on.',
      publishedAt: hoursAgo(1),
    });
    await makeStory({ slug: 'mole', headline: 'A wall in the sea', publishedAt: hoursAgo(2) });
    await rebuildWords(now);
  });

  it.each(['fery', 'ferrry', 'fetry', 'frery', 'Ferri strike', 'xylophne', 'strke harbuor'])(
    '%s finds the story by another spelling',
    async (q) => {
      const found = await search(q);
      expect(slugs(found)).toEqual(['ferry']);
    },
  );

  it('says which, keeping the rest as it was typed', async () => {
    expect(await search('"at the" Fery -mole')).toMatchObject({
      used: '"at the" ferry -mole',
      didYouMean: '"at the" ferry -mole',
      mode: 'all',
    });
  });

  it('leaves words in quotation marks and left-out words as they are', async () => {
    expect(await search('"fery"')).toMatchObject({ total: 0, didYouMean: null });
    expect(await search('wall -fery')).toMatchObject({ total: 1, didYouMean: null });
  });

  it('falls back to stories with some of the words, and says so', async () => {
    const found = await search('ferry wall zebra');
    expect(found).toMatchObject({ mode: 'some', used: 'ferry wall zebra', total: 2 });
    expect(await search('ferry wall zebra', { isExact: true })).toMatchObject({
      mode: 'all',
      total: 0,
    });
  });

  it('adds stories with some of the words below one or two hits, uncounted', async () => {
    await makeStory({ slug: 'ferries', headline: 'Ferries, a harbour', publishedAt: hoursAgo(3) });
    await makeStory({ slug: 'secret', headline: 'Ferry strike', status: 'DRAFT' });
    const found = await search('ferry strike harbour');
    expect(found).toMatchObject({ total: 1, mode: 'all', facets: { when: { week: 1 } } });
    const partly = async (q: string, more: Parameters<typeof search>[1] = {}) => {
      const { hits, partly: some } = (await search(q, more))!;
      return [hits, some].map((part) => part.map(({ story }) => story.slug).join(' '));
    };
    // All but one of the words; where nothing has those, any of them.
    expect(await partly('ferry strike harbour')).toEqual(['ferry', 'ferries']);
    expect(await partly('xylophone strike harbour')).toEqual(['ferry', 'ferries mole']);
    expect(await partly('strike wall or harbour')).toEqual(['ferry', 'mole ferries']);
    const { partly: some } = (await search('ferry strike harbour'))!;
    expect(marked(some[0]!.headline)).toEqual(['Ferries', 'harbour']);
    // What must not be there is not there either, and one word has no parts.
    expect(await partly('strike harbour -sea')).toEqual(['ferry', 'ferries']);
    expect(await partly('strike')).toEqual(['ferry', '']);
    // Also below what another spelling found; neither to a program nor on a second page.
    expect(await partly('stirke harbour')).toEqual(['ferry', 'ferries mole']);
    expect(await partly('strike harbour', { isExact: true })).toEqual(['ferry', '']);
    expect(await partly('strike harbour', { skip: 10 })).toEqual(['', '']);
    expect(await partly('strike harbour', { narrow: { when: 'older' } })).toEqual(['', '']);
  });

  it('has nothing below three hits', async () => {
    const headline = 'Ferry strike';
    await makeStories([1, 2].map((i) => ({ headline, publishedAt: hoursAgo(i) })));
    await makeStory({ headline: 'Ferry', publishedAt: hoursAgo(9) });
    const { total, partly } = (await search('ferry strike'))!;
    expect([total, partly]).toEqual([3, []]);
  });

  it.each(['DRAFT', 'IN_REVIEW', 'SCHEDULED', 'UNPUBLISHED', 'WITHDRAWN'] as const)(
    'never offers a word that only a story has which is %s, even when it was learnt once',
    async (status) => {
      const story = await makeStory({
        headline: 'Quicksilver',
        publishedAt: hoursAgo(1),
        status: 'PUBLISHED',
      });
      await learnWords(story.id, now);
      expect(await search('quicksliver')).toMatchObject({ didYouMean: 'quicksilver' });
      await db.story.update({
        where: { id: story.id },
        data: { status, publishedAt: status === 'SCHEDULED' ? hoursAgo(-1) : hoursAgo(1) },
      });
      expect(await search('quicksliver')).toMatchObject({ didYouMean: null, hits: [] });
      await rebuildWords(now);
      expect(await db.searchWord.findUnique({ where: { word: 'quicksilver' } })).toBeNull();
    },
  );

  it('learns nothing from a story before its readers', async () => {
    const embargoed = await makeStory({
      headline: 'Quicksilver',
      publishedAt: hoursAgo(1),
      embargoUntil: hoursAgo(-1),
    });
    await learnWords(embargoed.id, now);
    await rebuildWords(now);
    expect(await db.searchWord.findUnique({ where: { word: 'quicksilver' } })).toBeNull();
    expect(await search('quicksliver')).toMatchObject({ didYouMean: null });
  });
});

describe('while somebody types', () => {
  beforeEach(async () => {
    await makeStory({ slug: 'ferry', headline: 'Ferries stand still', publishedAt: hoursAgo(2) });
    await makeStory({ slug: 'fern', headline: 'Ferns at the mole', publishedAt: hoursAgo(1) });
    await makeStory({ slug: 'ja', headline: '東京の港', language: 'ja', publishedAt: hoursAgo(3) });
  });
  const typed = async (q: string) => (await suggestStories(now, q)).map(({ slug }) => slug);

  it.each([
    ['fer', ['fern', 'ferry']],
    ['ferrie', ['ferry']],
    ['still fe', ['ferry']],
    ['FERNS AT', ['fern']],
    ['東', ['ja']],
    ['東京', ['ja']],
    ['東京の', ['ja']],
    ['京東', []],
    ['f', []],
    ['', []],
    [`fer':*`, ['fern', 'ferry']],
    ['fer & !', ['fern', 'ferry']],
  ])('%j offers %j', async (q, slugs) => expect(await typed(q)).toEqual(slugs));
});
