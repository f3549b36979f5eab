import { Mapping, readMapping } from '@/lib/importers/mapping';
import { hashesOf } from '@/lib/importers/schema';
import { describe, expect, it } from 'vitest';
import { Report } from '@/lib/importers/report';
import { addressOf, hashOf, pictureOf, storyOf, termsOf } from './story';
import type { WxrItem } from './schema';
import { attachment, comment, post } from './test-wxr';

const cat = (slug: string, name: string) => ({ domain: 'category', slug, name });
const tag = (slug: string, name: string) => ({ domain: 'post_tag', slug, name });

describe('addresses', () => {
  const rules = 'addresses changed to fit the rules here';
  const moved = 'pages moved, because their address does not fit the rules here';
  it.each<[Partial<WxrItem>, string, string | undefined]>([
    [{}, 'the-gate', undefined],
    [{ slug: '%ce%b5%cf%80%ce%af' }, 'επί', undefined],
    [{ slug: 'a__b!' }, 'a-b', rules],
    [{ slug: '', title: 'Gale &amp; storm' }, 'gale-storm', undefined],
    [{ slug: '', title: '🚢' }, 'story-10', undefined],
    [{ type: 'page', slug: 'about' }, 'about', undefined],
    [
      { type: 'page', slug: 'search' },
      'search-page',
      'pages moved, because the site itself answers there',
    ],
    [{ type: 'page', slug: '', title: 'Our Team' }, 'our-team', undefined],
    [{ type: 'page', slug: '', title: '🚢' }, 'page-10', undefined],
    [{ type: 'page', slug: '%ce%b5%cf%80%ce%af' }, 'επί', undefined],
    [{ type: 'page', slug: '💫', title: '🚢' }, 'page-10', moved],
  ])('%j', (over, slug, why) =>
    expect(addressOf(post(over))).toEqual(why ? { slug, why } : { slug }),
  );
});

const rules = { mapping: new Mapping(), categoryOf: () => undefined };

it('the first category is the section, the others and the tags are topics', () =>
  expect(
    termsOf(
      post({
        terms: [
          tag('gale', 'Gale'),
          cat('harbour', 'Harbour &amp; quay'),
          cat('news', 'News'),
          tag('news-2', 'NEWS'),
          { domain: 'post_format', slug: 'aside', name: 'Aside' },
        ],
      }),
      rules,
    ),
  ).toEqual({
    section: { key: 'category:harbour', slug: 'harbour', name: 'Harbour & quay' },
    topics: [
      { key: 'category:news', slug: 'news', name: 'News' },
      { key: 'post_tag:gale', slug: 'gale', name: 'Gale' },
    ],
    leftOut: [],
  }));

it('a story has a section at least, a page none, and both twelve topics at most', () => {
  const many = Array.from({ length: 15 }, (_, i) => tag(`t${i}`, `T${i}`));
  const story = termsOf(post({ terms: many }), rules);
  expect([story.section?.name, story.topics.length, story.leftOut.map(({ name }) => name)]).toEqual(
    ['Uncategorized', 12, ['T12', 'T13', 'T14']],
  );
  expect(termsOf(post({ type: 'page', terms: [cat('a', 'A')] }), rules)).toMatchObject({
    section: null,
    topics: [{ name: 'A' }],
  });
});

it('the mapping says what becomes of a category, and a plugin which one is the main one', () => {
  const mapping = readMapping('news,section,The News\nharbour,topic\nmisc,skip');
  const categoryOf = (id: string) => (id === '7' ? 'sport' : undefined);
  const terms = [
    cat('harbour', 'Harbour'),
    cat('sea', 'Sea'),
    cat('misc', 'Misc'),
    cat('news', 'News'),
  ];
  expect(termsOf(post({ terms }), { mapping, categoryOf })).toEqual({
    section: { key: 'category:the-news', slug: 'the-news', name: 'The News' },
    topics: [{ key: 'category:harbour', slug: 'harbour', name: 'Harbour' }],
    leftOut: [],
  });
  const meta = [{ key: '_yoast_wpseo_primary_category', value: '7' }];
  const both = post({ meta, terms: [cat('sea', 'Sea'), cat('sport', 'Sport')] });
  expect(termsOf(both, { ...rules, categoryOf })).toMatchObject({
    section: { name: 'Sport' },
    topics: [{ name: 'Sea' }],
  });
});

it('a picture keeps its address and its words', () =>
  expect(
    pictureOf(
      attachment({
        excerpt: 'The <b>quay</b>',
        meta: [{ key: '_wp_attachment_image_alt', value: 'A &amp; b' }],
      }),
    ),
  ).toEqual({
    ...{ key: '90', url: 'https://old.example/files/quay.jpg', mime: 'image/jpeg' },
    ...{ alt: 'A & b', caption: 'The quay' },
  }));

it('its hash tells a change, and not where it stands in the file or who has it open', () => {
  const open = [{ key: '_edit_lock', value: '1' }];
  expect(hashOf(post({ meta: open }))).toBe(hashOf(post()));
  const words = (of: WxrItem) => hashesOf(hashOf(of)).words;
  expect(words(post({ comments: [comment()] }))).toBe(words(post()));
  expect(hashOf(post({ line: 7 }))).toBe(hashOf(post()));
  expect(hashOf(post({ title: 'The gates' }))).not.toBe(hashOf(post()));
  expect(hashOf(post({ comments: [comment()] }))).not.toBe(hashOf(post()));
});

describe('a story', () => {
  function read(over: Partial<WxrItem>) {
    const report = new Report();
    const story = storyOf(post(over), {
      ...{ now: new Date('2020-01-01T00:00:00Z'), language: 'en-GB', slug: 'given', report },
      isPicture: (id) => id === '90',
      rules,
      ...{ authorKeys: ['roe'], mark: '' },
      content: {
        base: undefined,
        pathOf: () => undefined,
        byId: () => undefined,
        byUrl: () => undefined,
        ofPost: () => [],
        blockOf: () => undefined,
      },
    });
    return {
      story,
      said: report
        .lines(false)
        .filter((line) => line.includes(' × '))
        .map((line) => line.trim()),
    };
  }

  it('is the whole post', () => {
    const { story, said } = read({
      ...{
        title: 'Gale &#8217;13',
        excerpt: 'It <i>blew</i>.',
        content: 'Words.',
        commentStatus: 'closed',
      },
      ...{ modifiedGmt: '2014-01-01 00:00:00', terms: [cat('news', 'News'), tag('gale', 'Gale')] },
      ...{ meta: [{ key: '_thumbnail_id', value: '90' }], comments: [comment()] },
    });
    expect(story).toMatchObject({
      ...{ key: '10', kind: 'STORY', slug: 'given', headline: 'Gale ’13', standfirst: 'It blew.' },
      ...{ status: 'PUBLISHED', language: 'en-GB', commentMode: 'CLOSED', note: '', heroKey: '90' },
      ...{ sectionKey: 'category:news', topicKeys: ['post_tag:gale'], authorKeys: ['roe'] },
      publishedAt: new Date('2013-01-05T17:00:00Z'),
      createdAt: new Date('2013-01-05T17:00:00Z'),
      updatedAt: new Date('2014-01-01T00:00:00Z'),
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] }],
      },
      comments: [{ key: '1', status: 'APPROVED' }],
    });
    expect(said).toEqual([]);
  });

  it('says what is not as it was', () => {
    const { story, said } = read({
      ...{ title: '', password: 'sesame', isSticky: true, dateGmt: '', creator: '', type: 'page' },
      ...{ excerpt: 'word '.repeat(100), meta: [{ key: '_thumbnail_id', value: '91' }] },
      ...{ comments: [comment(), comment({ id: '2', type: 'pingback' })] },
      terms: [{ domain: 'post_format', slug: 'post-format-aside', name: 'Aside' }],
    });
    expect(story).toMatchObject({
      ...{
        headline: 'Untitled',
        status: 'DRAFT',
        publishedAt: null,
        authorKeys: ['roe'],
        heroKey: null,
      },
      ...{ kind: 'PAGE', sectionKey: null, commentMode: 'DEFAULT' },
      note: [
        'Imported from WordPress. Was protected by a password on the old site.',
        'Imported from WordPress. Was kept on top of the front page.',
      ].join('\n'),
    });
    expect(story.note + story.headline).not.toContain('sesame');
    expect(story.standfirst).toBe(`${'word '.repeat(79).trim()}…`);
    expect(said.sort()).toEqual([
      '1 × became drafts (was protected by a password on the old site): "number 10"',
      '1 × comments on pages: kept, but pages show none here: "number 10"',
      '1 × main pictures that are not in the file: "number 10"',
      '1 × pingbacks (links from other blogs, not comments): "Ann"',
      '1 × post formats, which this site does not have: "Aside"',
      '1 × posts that were kept on top of the front page: "number 10"',
      '1 × posts without a title, called “Untitled”: "number 10"',
      '1 × summaries cut to 400 characters: "number 10"',
      '1 × times without their zone, taken for UTC: "number 10"',
    ]);
  });

  it('has a title of at most 160 characters', () => {
    const { story, said } = read({ title: 'Storm '.repeat(40) });
    expect(story.headline).toBe(`${'Storm '.repeat(26).trim()}…`);
    expect(said[0]).toMatch(/^1 × titles cut to 160 characters/);
  });
});
