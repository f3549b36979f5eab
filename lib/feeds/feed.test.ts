import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Picture } from '@/lib/articles/schema';
import { feedText } from '@/lib/feeds/feed';
import { newsSitemap, sitemap, sitemapIndex } from '@/lib/feeds/sitemap';
import type { FeedStory } from '@/lib/feeds/schema';

const hostile = 'Cod & <chips> ]]> </script> \u2028 "quoted" \u0000 שלום';
const story: FeedStory = {
  slug: 'cod-and-chips',
  headline: hostile,
  standfirst: hostile,
  language: 'en-GB',
  body: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: hostile }] },
      { type: 'image', attrs: { src: '/prints/herring.svg', alt: 'Herring' } },
    ],
  },
  dateline: 'PORT ELLERY',
  section: { slug: 'trade', name: 'Trade & Fish', ink: 'trade' },
  authors: [{ slug: 'tamsin-reyes', name: 'Tamsin Reyes', kind: 'PERSON' }],
  topics: ['Herring'],
  corrections: [
    {
      kind: 'CORRECTION',
      wrong: '',
      text: hostile,
      signature: 'The <editors>',
      at: new Date('2026-11-25T09:00:00Z'),
    },
  ],
  hero: null,
  publishedAt: new Date('2026-11-24T09:00:00Z'),
  updatedAt: new Date('2026-11-25T10:00:00Z'),
};
const hero: Picture = {
  id: 1,
  path: '/prints/herring.svg',
  externalUrl: null,
  alt: 'Herring',
  caption: '',
  credit: '',
  width: 1200,
  height: 800,
  focalX: 0.5,
  focalY: 0.5,
};
const parts = {
  subject: { title: 'The Tidings', description: 'News & tides', path: '/' },
  publication: { origin: 'https://tidings.example', siteName: 'The Tidings' },
  locale: 'en-GB',
  stories: [story],
  now: new Date('2026-11-25T12:00:00Z'),
};
const clean = 'Cod & <chips> ]]> </script> \u2028 "quoted"  שלום';

/** The texts of an XML document by element name; throws when it is not well-formed. */
function read(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => open.push({ name, text: '' }));
  parser.on('text', (text) => void (open.at(-1) && (open.at(-1)!.text += text)));
  parser.on('cdata', (text) => void (open.at(-1)!.text += text));
  parser.on('closetag', () => {
    const { name, text } = open.pop()!;
    found.set(name, [...(found.get(name) ?? []), text]);
  });
  parser.write(xml).close();
  return found;
}

describe('feeds', () => {
  it('RSS is well-formed and holds a hostile headline as it was written', () => {
    const found = read(feedText('feed.xml', parts));
    expect(found.get('title')).toEqual(['The Tidings', clean]);
    expect(found.get('link')).toContain('https://tidings.example/article/cod-and-chips');
    const content = found.get('content:encoded')![0]!;
    expect(content).toContain('<span class="dateline">PORT ELLERY,</span> Cod &amp; &lt;chips&gt;');
    expect(content).toContain('src="https://tidings.example/prints/herring.svg"');
  });

  it('Atom is well-formed and tells publication from change', () => {
    const found = read(feedText('atom.xml', parts));
    expect(found.get('title')).toEqual(['The Tidings', clean]);
    expect(found.get('published')).toEqual(['2026-11-24T09:00:00.000Z']);
    expect(found.get('updated')).toEqual(['2026-11-25T10:00:00.000Z', '2026-11-25T10:00:00.000Z']);
    expect(found.get('name')).toEqual(['Tamsin Reyes']);
  });

  it('JSON Feed 1.1 says of the same story who wrote it, in which language and with what picture', () => {
    const both = [...story.authors, { slug: 'jo-b', name: 'Jo & B', kind: 'PERSON' as const }];
    const stories = [{ ...story, authors: both, hero, language: 'ar' }];
    const subject = { title: 'Trade – The Tidings', description: 'Fish', path: '/section/trade' };
    const feed = JSON.parse(feedText('feed.json', { ...parts, subject, stories })) as {
      items: { content_html: string }[];
    };
    expect(feed).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Trade – The Tidings',
      description: 'Fish',
      home_page_url: 'https://tidings.example/section/trade',
      feed_url: 'https://tidings.example/section/trade/feed.json',
      language: 'en-GB',
      authors: [{ name: 'The Tidings', url: 'https://tidings.example/' }],
      items: [
        {
          id: 'https://tidings.example/article/cod-and-chips',
          url: 'https://tidings.example/article/cod-and-chips',
          title: clean,
          summary: clean,
          content_html: feed.items[0]!.content_html,
          image: 'https://tidings.example/prints/herring.svg',
          date_published: '2026-11-24T09:00:00.000Z',
          date_modified: '2026-11-25T10:00:00.000Z',
          authors: [
            { name: 'Tamsin Reyes', url: 'https://tidings.example/author/tamsin-reyes' },
            { name: 'Jo & B', url: 'https://tidings.example/author/jo-b' },
          ],
          tags: ['Trade & Fish', 'Herring'],
          language: 'ar',
        },
      ],
    });
    expect(feed.items[0]!.content_html).toContain('Cod &amp; &lt;chips&gt;');
    expect(feed.items[0]!.content_html).toContain(
      'src="https://tidings.example/prints/herring.svg"',
    );
  });

  it('JSON Feed leaves out what a story has not', () => {
    const bare = { ...story, authors: [], topics: [] };
    const { items } = JSON.parse(feedText('feed.json', { ...parts, stories: [bare] })) as {
      items: object[];
    };
    expect(items).toHaveLength(1);
    expect(items[0]).not.toHaveProperty('authors');
    expect(items[0]).not.toHaveProperty('image');
    expect(items[0]).toHaveProperty('tags', ['Trade & Fish']);
  });

  it.each(['feed.xml', 'atom.xml', 'feed.json'] as const)(
    '%s takes a story without a byline',
    (format) => {
      const text = feedText(format, { ...parts, stories: [{ ...story, authors: [] }] });
      expect(text).toContain('https://tidings.example/article/cod-and-chips');
      expect(text).not.toContain('Tamsin Reyes');
    },
  );

  it('stays the same byte for byte while nothing changes', () => {
    const later = { ...parts, now: new Date('2026-11-25T13:00:00Z') };
    expect(feedText('feed.xml', later)).toBe(feedText('feed.xml', parts));
  });

  it('an empty feed is a feed', () => {
    expect(read(feedText('feed.xml', { ...parts, stories: [] })).get('title')).toEqual([
      'The Tidings',
    ]);
  });
});

describe('sitemaps', () => {
  const at = new Date('2026-11-24T09:00:00Z');

  it('list addresses with the time of their last change', () => {
    const found = read(
      sitemap([
        { url: 'https://t.example/article/a&b', changedAt: at },
        { url: 'https://t.example/', changedAt: null },
      ]),
    );
    expect(found.get('loc')).toEqual(['https://t.example/article/a&b', 'https://t.example/']);
    expect(found.get('lastmod')).toEqual(['2026-11-24T09:00:00.000Z']);
    expect(
      read(sitemapIndex([{ url: 'https://t.example/sitemap/1.xml', changedAt: null }])).get('loc'),
    ).toEqual(['https://t.example/sitemap/1.xml']);
  });

  it('the one for news names paper, language, time and headline', () => {
    const found = read(
      newsSitemap('A & B', [
        {
          url: 'https://t.example/article/a',
          headline: hostile,
          language: 'ar-EG',
          publishedAt: at,
        },
      ]),
    );
    expect(found.get('news:name')).toEqual(['A & B']);
    expect(found.get('news:language')).toEqual(['ar']);
    expect(found.get('news:title')).toEqual([clean]);
  });
});
