import { describe, expect, it } from 'vitest';
import { storyEntry } from '@/lib/feeds/entries';
import { feedText } from '@/lib/feeds/feed';
import { feedFormats } from '@/lib/feeds/schema';
import { clean, commentFeed, feedOf, origin, story } from '@/lib/feeds/test-feed';
import { all, readXml, texts } from '@/lib/feeds/test-xml';

const rss = (parts = feedOf()) => readXml(feedText('feed.xml', parts)).children[0]!;
const atom = (parts = feedOf()) => readXml(feedText('atom.xml', parts));
type JsonItem = Record<string, unknown> & { content_html?: string };
const json = (parts = feedOf()) =>
  JSON.parse(feedText('feed.json', parts)) as Record<string, unknown> & { items: JsonItem[] };

const guid = 'tag:tidings.example,2026-11-23:story/7';
const url = 'https://tidings.example/article/cod-and-chips';
const picture = {
  url: 'https://tidings.example/media/1-abc/herring.jpg',
  type: 'image/jpeg',
  medium: 'image',
  width: '1600',
  height: '900',
};

describe('RSS 2.0', () => {
  it('holds a hostile headline as it was written, without what XML forbids', () => {
    const item = all(rss(), 'item')[0]!;
    expect(texts(item, 'title')).toEqual([clean]);
    expect(texts(item, 'description')[0]).toContain('Cod &amp; &lt;chips&gt;');
    const content = texts(item, 'content:encoded')[0]!;
    expect(content).toContain('<span class="dateline">PORT ELLERY,</span> Cod &amp; &lt;chips&gt;');
    expect(content).toContain('src="https://tidings.example/prints/herring.svg"');
    expect(content).toContain('href="https://tidings.example/topic/harbour"');
    expect(content).toContain('<strong>Correction, <time datetime="2026-11-25T09:00:00.000Z">');
  });

  it('says who wrote what when, with its picture and its comments', () => {
    const item = all(rss(), 'item')[0]!;
    expect(texts(item, 'dc:creator')).toEqual(['Tamsin Reyes', 'Jo & B']);
    expect(texts(item, 'link')).toEqual([url]);
    expect(texts(item, 'category')).toEqual(['Trade & Fish', 'Herring']);
    expect(texts(item, 'pubDate')).toEqual(['Tue, 24 Nov 2026 09:00:00 GMT']);
    expect(texts(item, 'atom:updated')).toEqual(['2026-11-25T10:00:00.000Z']);
    expect(texts(item, 'comments')).toEqual([`${url}#comments`]);
    expect(texts(item, 'wfw:commentRss')).toEqual([`${url}/feed.xml`]);
    const [content] = all(item, 'media:content');
    expect(content).toMatchObject({ attributes: picture });
    expect(texts(content!, 'media:description')).toEqual(['Herring & gulls']);
    expect(texts(content!, 'media:credit')).toEqual(['Jo Holt']);
    expect(all(item, 'enclosure')[0]!.attributes).toEqual({
      ...{ url: picture.url, type: 'image/jpeg', length: '0' },
    });
  });
});

it('a correction has the date that it has in the paper, whatever the day in Greenwich', () => {
  const late = [{ ...story.corrections[0]!, at: new Date('2026-11-26T03:30:00Z') }];
  const guidHost = 'tidings.example';
  const place = { origin, guidHost, locale: 'en-US', timeZone: 'America/New_York', isWhole: true };
  expect(storyEntry({ ...story, corrections: late }, place).html).toContain(
    '<time datetime="2026-11-26T03:30:00.000Z">November 25, 2026</time>',
  );
});

describe('Atom', () => {
  it('tells publication from change, in the words of the headline', () => {
    const entry = all(atom(), 'entry')[0]!;
    expect(texts(entry, 'published')).toEqual(['2026-11-24T09:00:00.000Z']);
    expect(texts(entry, 'updated')).toEqual(['2026-11-25T10:00:00.000Z']);
    // Looks like markup, so it is sent as HTML that shows it.
    const [title] = all(entry, 'title');
    expect(title!.attributes).toEqual({ type: 'html' });
    expect(title!.text).toContain('&lt;/script&gt;');
    const plain = { ...story, headline: 'Cod & chips < 5' };
    expect(texts(all(atom(feedOf([plain])), 'entry')[0]!, 'title')).toEqual(['Cod & chips < 5']);
    expect(all(entry, 'author').map((author) => texts(author, 'name'))).toEqual([
      ['Tamsin Reyes'],
      ['Jo & B'],
    ]);
    expect(all(entry, 'link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'alternate', type: 'text/html', href: url },
      { rel: 'replies', type: 'application/atom+xml', href: `${url}/atom.xml` },
      { rel: 'enclosure', type: 'image/jpeg', href: picture.url },
    ]);
  });

  it('gives two of one moment a millisecond between them, and moves none for a newer one', () => {
    const two = [
      { ...story, id: 9 },
      { ...story, id: 8 },
    ];
    const moments = (stories: (typeof story)[]) =>
      all(atom(feedOf(stories)), 'entry').map((entry) => texts(entry, 'updated')[0]);
    expect(moments(two)).toEqual(['2026-11-25T10:00:00.001Z', '2026-11-25T10:00:00.000Z']);
    expect(moments([{ ...story, id: 10 }, ...two]).slice(1)).toEqual(moments(two));
  });
});

it('JSON Feed 1.1 says of the same story who wrote it, in which language and with what picture', () => {
  const subject = { title: 'Trade – The Tidings', description: 'Fish', path: '/section/trade' };
  const feed = json(feedOf([{ ...story, language: 'ar' }], { subject }));
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
        id: guid,
        url,
        title: `${clean}\ufffd`,
        summary: `${clean}\ufffd`,
        content_html: feed.items[0]!.content_html,
        image: picture.url,
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
});

describe('every format', () => {
  it('knows a story by the same guid, whatever its address and its headline are', () => {
    const moved = { ...story, slug: 'fish', headline: 'Fish' };
    for (const stories of [[story], [moved]]) {
      expect(texts(all(rss(feedOf(stories)), 'item')[0]!, 'guid')).toEqual([guid]);
      expect(texts(all(atom(feedOf(stories)), 'entry')[0]!, 'id')).toEqual([guid]);
      expect(json(feedOf(stories)).items[0]!.id).toBe(guid);
    }
  });

  it('holds the summary alone where the settings say so', () => {
    const stories = [{ ...story, standfirst: '' }];
    const parts = feedOf(stories, { isWhole: false });
    expect(all(rss(parts), 'content:encoded')).toEqual([]);
    expect(all(atom(parts), 'content')).toEqual([]);
    const [item] = json(parts).items;
    expect(item).not.toHaveProperty('content_html');
    // Nobody has written one: the beginning of the text.
    expect(item!.content_text).toBe(item!.summary);
    expect(item!.summary).toMatch(/^Cod & <chips>/);
  });

  it('names the hub of the settings, and none otherwise', () => {
    const parts = feedOf([story], { hub: 'https://hub.example/' });
    const hubs = (node: ReturnType<typeof rss>, name: string) =>
      all(node, name).filter(({ attributes }) => attributes.rel === 'hub');
    expect(hubs(rss(parts), 'atom:link').map(({ attributes }) => attributes.href)).toEqual([
      'https://hub.example/',
    ]);
    expect(hubs(atom(parts), 'link')).toHaveLength(1);
    expect(json(parts).hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/' }]);
    expect(hubs(rss(), 'atom:link')).toEqual([]);
    expect(json()).not.toHaveProperty('hubs');
  });

  it('takes a story without byline, topics and picture', () => {
    const bare = { ...story, authors: [], topics: [], hero: null };
    for (const format of feedFormats) {
      const text = feedText(format, feedOf([bare]));
      expect(text).toContain(url);
      expect(text).not.toContain('Tamsin Reyes');
      expect(text).not.toContain('/media/');
    }
    expect(json(feedOf([bare])).items[0]).not.toHaveProperty('authors');
  });

  it('stays the same byte for byte while nothing changes', () => {
    const later = { now: new Date('2026-11-25T13:00:00Z') };
    for (const format of feedFormats)
      expect(feedText(format, feedOf([story], later))).toBe(feedText(format, feedOf()));
  });

  it('is a feed when it is empty', () => {
    expect(texts(rss(feedOf([])), 'title')).toEqual(['The Tidings']);
    expect(texts(atom(feedOf([])), 'title')).toEqual(['The Tidings']);
    expect(json(feedOf([])).items).toEqual([]);
  });

  it('carries comments with what each answers', () => {
    const [reply, first] = all(rss(commentFeed()), 'item');
    expect(texts(first!, 'guid')).toEqual(['tag:tidings.example,2026-11-24:comment/31']);
    expect(texts(first!, 'link')).toEqual([`${url}?comment=31#comment-31`]);
    expect(texts(first!, 'dc:creator')).toEqual(['Ann & Co']);
    expect(texts(first!, 'content:encoded')[0]).toContain('<em>Never</em> again.');
    expect(all(first!, 'thr:in-reply-to')[0]!.attributes).toMatchObject({ ref: guid, href: url });
    expect(all(reply!, 'thr:in-reply-to')[0]!.attributes).toMatchObject({
      ref: 'tag:tidings.example,2026-11-24:comment/31',
      href: `${url}?comment=31#comment-31`,
    });
    expect(json(commentFeed()).items.map(({ id }) => id)).toEqual([
      'tag:tidings.example,2026-11-24:comment/32',
      'tag:tidings.example,2026-11-24:comment/31',
    ]);
  });
});
