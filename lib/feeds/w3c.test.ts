import { describe, expect, it } from 'vitest';
import { feedText } from '@/lib/feeds/feed';
import { feedFormats, type FeedFormat, type FeedParts } from '@/lib/feeds/schema';
import { commentFeed, feedOf, origin, story } from '@/lib/feeds/test-feed';
import { all, readXml, texts, type Node } from '@/lib/feeds/test-xml';

// What the W3C feed validator (validator.w3.org/feed/docs) complains about in a feed such as ours; the name of its message
// stands with each rule. A headline that is itself HTML is the writer's; here it is an ordinary one.
const ordinary = { ...story, headline: 'Cod & chips', standfirst: 'Fish "and" more' };
const arabic = { ...ordinary, id: 8, slug: 'قصة', language: 'ar', authors: [], hero: null };
const feeds: [string, FeedParts, string][] = [
  ['stories', feedOf([ordinary, arabic], { hub: 'https://hub.example/' }), ''],
  ['summaries', feedOf([ordinary, arabic], { isWhole: false }), ''],
  ['nothing', feedOf([]), ''],
  ['words that look like HTML', oddFeed(), '/topic/chips'],
  ['comments', withPlainTitles(commentFeed()), '/article/cod-and-chips'],
];
function oddFeed(): FeedParts {
  const words = 'R&D <p> AT&T, 5 < 6 &amp; so on';
  const hero = { ...story.hero!, caption: words, credit: words };
  const odd = { ...story, headline: words, standfirst: words, topics: [words], hero };
  return feedOf([{ ...odd, authors: [{ slug: 'a', name: words, kind: 'PERSON' }] }], {
    subject: { title: words, description: words, path: '/topic/chips' },
    publication: { origin, siteName: words },
    brand: {
      ...{ nameplate: null, icons: null },
      small: { path: '/mark/1/small.png', width: 144, height: 40 },
    },
  });
}
function withPlainTitles(parts: FeedParts): FeedParts {
  return { ...parts, entries: parts.entries.map((one) => ({ ...one, title: 'Ann on “Cod”' })) };
}

const namespaces = [
  'http://www.w3.org/2005/Atom',
  'http://purl.org/rss/1.0/modules/content/',
  'http://purl.org/dc/elements/1.1/',
  'http://search.yahoo.com/mrss/',
  'http://purl.org/syndication/thread/1.0',
  'http://wellformedweb.org/CommentAPI/',
];
const xml = (format: FeedFormat, parts: FeedParts) => feedText(format, parts);
const every = (node: Node): Node[] => [node, ...node.children.flatMap(every)];
const isAbsolute = (value: string) => /^https?:\/\//.test(value) && URL.canParse(value);
const tagUri = /^tag:[a-z0-9.-]+,\d{4}-\d{2}-\d{2}:[a-z]+\/\d+$/;
const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

describe.each(feeds)('a feed of %s', (_, parts, place) => {
  const channel = readXml(xml('feed.xml', parts)).children[0]!;
  const feed = readXml(xml('atom.xml', parts));
  const items = all(channel, 'item');
  const entries = all(feed, 'entry');

  it('BadCharacters, NotUTF8: is UTF-8 without controls, U+FFFD and the like', () => {
    for (const format of ['feed.xml', 'atom.xml'] as const) {
      const text = xml(format, parts);
      expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/);
      expect(text).not.toMatch(/(?![\n\t])\p{Cc}|\ufffd|\ufffe|\uffff/u);
      expect(text.isWellFormed()).toBe(true);
    }
  });

  it('UnknownNamespace: uses those that the validator knows, each declared', () => {
    const used = [channel, feed].flatMap(every).map(({ full }) => full.split(' ')[0]!);
    expect(used.filter((one) => one !== '' && !namespaces.includes(one))).toEqual([]);
  });

  it('MissingDescription, MissingTitle, MissingLink: has what a channel must', () => {
    for (const name of ['title', 'link', 'description'])
      expect(texts(channel, name)).toHaveLength(1);
    expect(texts(channel, 'title')[0]).not.toBe('');
    for (const name of ['id', 'title', 'updated']) expect(texts(feed, name)).toHaveLength(1);
  });

  it('MissingAtomSelfLink, SelfDoesntMatchLocation: says where it is itself', () => {
    const selves = (node: Node, name: string) =>
      node.children.filter((one) => one.name === name && one.attributes.rel === 'self');
    expect(selves(channel, 'atom:link').map(({ attributes }) => attributes.href)).toEqual([
      `https://tidings.example${place}/feed.xml`,
    ]);
    expect(selves(feed, 'link').map(({ attributes }) => attributes.href)).toEqual([
      `https://tidings.example${place}/atom.xml`,
    ]);
  });

  it('InvalidRFC2822Date, InvalidRFC3339Date: writes moments as each format does', () => {
    for (const name of ['pubDate', 'lastBuildDate'])
      for (const { text } of all(channel, name)) expect(text).toMatch(rfc822);
    for (const name of ['published', 'updated'])
      for (const { text } of all(feed, name)) expect(text).toMatch(rfc3339);
    for (const { text } of all(channel, 'atom:updated')) expect(text).toMatch(rfc3339);
  });

  it('MissingGuid, DuplicateValue, DuplicateEntries, InvalidTAG: one guid each, which is no address', () => {
    const guids = all(channel, 'guid');
    expect(guids).toHaveLength(items.length);
    expect(guids.every(({ attributes }) => attributes.isPermaLink === 'false')).toBe(true);
    const ids = entries.flatMap((entry) => texts(entry, 'id'));
    expect(ids).toEqual(guids.map(({ text }) => text));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(tagUri);
  });

  it('DuplicateUpdated: no two entries of one moment', () => {
    const moments = entries.flatMap((entry) => texts(entry, 'updated'));
    expect(new Set(moments).size).toBe(entries.length);
  });

  it('InvalidContact: has no <author>, which in RSS is a mail address', () => {
    expect(all(channel, 'author')).toEqual([]);
  });

  it('MissingElement author, DuplicateElement: Atom has an author for every entry', () => {
    expect(feed.children.filter(({ name }) => name === 'author')).toHaveLength(1);
    for (const { children } of all(feed, 'author'))
      expect(children.filter(({ name }) => name === 'name')).toHaveLength(1);
  });

  it('NeedDescriptionBeforeContent, MissingTextualContent: the summary stands before the text', () => {
    for (const { children } of items) {
      const names = children.map(({ name }) => name);
      expect(names).toContain('description');
      if (names.includes('content:encoded'))
        expect(names.indexOf('description')).toBeLessThan(names.indexOf('content:encoded'));
    }
    for (const entry of entries) expect(texts(entry, 'summary')[0]).not.toBe('');
  });

  it('ContainsRelRef, InvalidFullLink: every address is absolute, in the text too', () => {
    const links = [channel, feed]
      .flatMap(every)
      .flatMap(({ name, text, attributes }) => [
        ...(['link', 'comments', 'wfw:commentRss', 'uri'].includes(name) && text ? [text] : []),
        ...[attributes.href, attributes.url].filter((one) => one !== undefined),
      ]);
    const inText = [...all(channel, 'content:encoded'), ...all(feed, 'content')].flatMap(
      ({ text }) => [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, value]) => value!),
    );
    expect(links.length).toBeGreaterThan(3);
    expect([...links, ...inText].filter((value) => !isAbsolute(value))).toEqual([]);
  });

  it('SecurityRisk, SecurityRiskAttr, DangerousStyleAttr: no script, handler, frame or style in a text', () => {
    for (const { text } of [...all(channel, 'content:encoded'), ...all(feed, 'content')])
      expect(text).not.toMatch(/<(script|style|iframe|object|form|input|video)\b| on\w+=| style=/i);
  });

  it('ContainsHTML: titles and summaries are words', () => {
    for (const { children } of [...items, ...entries])
      for (const { name, text, attributes } of children)
        if (name === 'title' || (name === 'summary' && attributes.type !== 'html'))
          expect(text).not.toMatch(/<\/\w+>/);
  });

  it('CharacterData: RSS writes "&" and "<" of a text as numbers', () => {
    const plain = 'title|category|dc:creator|copyright';
    const written = xml('feed.xml', parts).replace(/<item>[^]*<\/item>/, (items) =>
      items.replace(/<(description|content:encoded|media:content)[ >][^]*?<\/\1>/g, ''),
    );
    const found = [...written.matchAll(new RegExp(`<(${plain}|description)>([^<]*)</`, 'g'))].map(
      ([, , text]) => text!,
    );
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter((text) => /&(amp|lt);/.test(text))).toEqual([]);
  });

  it('ContainsUndeclaredHTML: a text that could be HTML says that it is none', () => {
    const said = new Set(['title', 'subtitle', 'rights', 'summary', 'media:description']);
    const guessed = [channel, feed]
      .flatMap(every)
      .filter(({ name }) => said.has(name))
      .filter(({ attributes: { type }, text }) => type !== 'html' && /<[/a-z]|&#?\w/i.test(text));
    // RSS has no way to say it of its titles.
    const inRss = [channel, ...all(channel, 'image'), ...items].flatMap((node) =>
      node.children.filter(({ name }) => name === 'title'),
    );
    expect(guessed.filter((one) => !inRss.includes(one))).toEqual([]);
  });

  it('MissingAttribute, InvalidMIMEType, InvalidIntegerAttribute: an enclosure is whole', () => {
    for (const { attributes } of all(channel, 'enclosure')) {
      expect(attributes.type).toMatch(/^image\/[a-z+]+$/);
      expect(attributes.length).toMatch(/^\d+$/);
    }
    for (const { attributes } of [...all(channel, 'media:content'), ...all(feed, 'media:content')])
      expect(attributes).toMatchObject({ medium: 'image', width: '1600', height: '900' });
  });

  it('InvalidLanguage: languages are codes', () => {
    const said = [...texts(channel, 'language'), ...all(channel, 'dc:language').map((n) => n.text)];
    for (const tag of said) expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });

  it('MissingSelf, DuplicateAtomLink: of each relation and type one link', () => {
    for (const node of [feed, ...entries]) {
      const links = node.children.filter(({ name }) => name === 'link');
      const kinds = links.map(({ attributes }) => `${attributes.rel} ${attributes.type}`);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(kinds).toContain('alternate text/html');
    }
  });

  it('is also a JSON feed that has all it must', () => {
    const {
      version,
      title,
      items: of,
    } = JSON.parse(xml(feedFormats[2], parts)) as {
      version: string;
      title: string;
      items: { id: string; content_html?: string; content_text?: string }[];
    };
    expect([version, title]).toEqual(['https://jsonfeed.org/version/1.1', parts.subject.title]);
    expect(of).toHaveLength(items.length);
    for (const one of of) {
      expect(one.id).toMatch(tagUri);
      expect(one.content_html ?? one.content_text).toMatch(/\S/);
    }
  });
});
