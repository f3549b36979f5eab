import { beforeEach, describe, expect, it } from 'vitest';
import { documentHtml } from '@/lib/articles/to-html';
import type { DocNode } from '@/lib/articles/document';
import { db } from '@/lib/db';
import { importFile } from '@/lib/importers/file/mutations';
import { Report } from '@/lib/importers/report';
import { fileOf } from '@/lib/importers/test-exports';
import { resetDatabase } from '@/scripts/testing/database';

/** Feeds of all ages and makers. */

beforeEach(() => resetDatabase());

const now = new Date('2024-01-01T00:00:00Z');

/** What became of the first item of a feed. */
async function first(feed: string) {
  await importFile({ open: fileOf(feed), now, isDryRun: false, report: new Report() });
  const { body, authors, topics, ...row } = await db.story.findFirstOrThrow({
    orderBy: { id: 'asc' },
    select: {
      ...{ headline: true, standfirst: true, language: true, sourceUrl: true, body: true },
      ...{ createdAt: true },
      authors: { select: { author: { select: { name: true } } }, orderBy: { position: 'asc' } },
      topics: { select: { topic: { select: { name: true } } }, orderBy: { position: 'asc' } },
    },
  });
  return {
    ...row,
    html: documentHtml(body as unknown as DocNode),
    authors: authors.map(({ author }) => author.name),
    topics: topics.map(({ topic }) => topic.name),
  };
}

const rss = (item: string, more = '') =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"${more}><channel><title>Other</title><link>https://other.example/</link><item>${item}</item></channel></rss>`;
const atom = (entry: string, more = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${more}><title>Other</title><link href="https://other.example/"/><author><name>Cy Dahl</name></author><entry><id>tag:1</id><title>One</title><updated>2020-01-01T10:00:00Z</updated>${entry}</entry></feed>`;

it('RSS 1.0: language, subjects and time of Dublin Core', async () => {
  const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://other.example/"><title>Autre</title><link>https://other.example/</link><dc:language>fr</dc:language></channel>
<item rdf:about="https://other.example/1"><title>Le quai</title><link>https://other.example/1</link><description>Des mots.</description><dc:creator>Zoé</dc:creator><dc:date>2005-03-01T10:00+01:00</dc:date><dc:subject>Mer</dc:subject><dc:subject>Port</dc:subject></item></rdf:RDF>`;
  expect(await first(feed)).toMatchObject({
    ...{ headline: 'Le quai', language: 'fr', authors: ['Zoé'], topics: ['Mer', 'Port'] },
    createdAt: new Date('2005-03-01T09:00:00Z'),
  });
});

describe('RSS 0.91', () => {
  const feed = (doctype: string) =>
    `<?xml version="1.0"?>\n<!DOCTYPE ${doctype}>\n<rss version="0.91"><channel><title>Old</title><link>http://old.example/</link><language>en-us</language><item><title>First</title><link>http://old.example/a.html</link></item></channel></rss>`;

  it('has a line of its own that declares nothing here', async () => {
    const netscape =
      'rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"';
    expect(await first(feed(netscape))).toMatchObject({ headline: 'First', language: 'en-US' });
  });

  it('is refused with declarations in it', async () => {
    const own =
      'rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "x" [<!ENTITY a "aaaa">]';
    await expect(first(feed(own))).rejects.toThrow('document type');
  });
});

describe('RSS 2.0', () => {
  it.each([
    ['a permalink', '<guid>https://other.example/1</guid>', 'https://other.example/1'],
    ['a number', '<guid isPermaLink="false">https://other.example/1</guid>', null],
    ['a relative address', '<guid>g</guid><link>/a/1</link>', 'https://base.example/a/1'],
  ])('an item known by %s', async (_, names, sourceUrl) => {
    const feed = rss(`<title>A</title>${names}`, ' xml:base="https://base.example/x/"');
    expect((await first(feed)).sourceUrl).toBe(sourceUrl);
  });

  it('an item with words alone is called as they begin', async () => {
    const text =
      'The ferry sails again, the board says, and nobody is late for the first crossing.';
    expect(await first(rss(`<description>${text}</description>`))).toMatchObject({
      headline: 'The ferry sails again, the board says, and nobody is late for the first…',
      html: `<p>${text}</p>`,
    });
  });

  it('blank lines part paragraphs where there is no markup', async () => {
    const item = '<title>A</title><link>https://other.example/1</link>';
    const { html } = await first(
      rss(`${item}<description>One.\n \nTwo.\nStill two.</description>`),
    );
    expect(html).toBe('<p>One.</p><p>Two. Still two.</p>');
  });

  it('pictures and sound stand beside the text', async () => {
    const item = `<title>A</title><guid>g</guid><description>Words.</description>
<media:group><media:content url="https://other.example/a.jpg" medium="image"><media:title>Not the title</media:title><media:description>The quay.</media:description></media:content></media:group>
<enclosure url="https://other.example/a.mp3" type="audio/mpeg" length="1"/>`;
    const { html, headline } = await first(rss(item));
    expect(headline).toBe('A');
    expect(html).toContain('href="https://other.example/a.jpg"');
    expect(html).toContain('<figcaption><span>The quay.</span></figcaption>');
    expect(html).toContain(
      '<p>Words.</p><p><a href="https://other.example/a.mp3" rel="noopener">https://other.example/a.mp3</a></p>',
    );
  });

  it('a text with pictures gets no other', async () => {
    const item = `<title>A</title><guid>g</guid><description>&lt;p>Words.&lt;/p>&lt;img src="https://other.example/in.jpg"></description><enclosure url="https://other.example/out.jpg" type="image/jpeg" length="1"/>`;
    const { html } = await first(rss(item));
    expect(html).toContain('in.jpg');
    expect(html).not.toContain('out.jpg');
  });

  it('an episode says what it is in words of its own', async () => {
    const item =
      '<title>Ep 1</title><guid isPermaLink="false">e</guid><itunes:title>Other title</itunes:title><itunes:summary>About the quay.</itunes:summary><itunes:author>Eva Holm</itunes:author>';
    expect(await first(rss(item))).toMatchObject({
      ...{ headline: 'Ep 1', html: '<p>About the quay.</p>', authors: ['Eva Holm'] },
    });
  });
});

describe('Atom', () => {
  it('addresses are added to the nearest base, the feed’s author signs, its language counts', async () => {
    const entry =
      '<link href="one.html"/><content type="xhtml" xml:base="https://other.example/texts/"><div xmlns="http://www.w3.org/1999/xhtml"><p><a href="rel.html">Words</a></p></div></content>';
    const feed = atom(entry, ' xml:lang="de" xml:base="https://other.example/blog/"');
    expect(await first(feed)).toMatchObject({
      ...{ sourceUrl: 'https://other.example/blog/one.html', language: 'de' },
      authors: ['Cy Dahl'],
      html: '<p><a href="https://other.example/texts/rel.html" rel="noopener">Words</a></p>',
    });
  });

  it.each([
    [
      'plain text',
      '<content type="text/plain">One &lt;b>.\n\nTwo.</content>',
      '<p>One &lt;b&gt;.</p><p>Two.</p>',
    ],
    [
      'a picture in letters, for which the summary stands',
      '<content type="image/png">iVBORw0KGgo=</content><summary>Words.</summary>',
      '<p>Words.</p>',
    ],
    [
      'HTML of 0.3',
      '<content type="text/html" mode="escaped">&lt;p>Words.&lt;/p></content>',
      '<p>Words.</p>',
    ],
    [
      'elements of 0.3',
      '<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words.</p></div></content>',
      '<p>Words.</p>',
    ],
  ])('content: %s', async (_, content, html) => {
    expect((await first(atom(content))).html).toBe(html);
  });

  it('content elsewhere is where the entry leads', async () => {
    const entry = '<content type="text/html" src="https://other.example/full.html"/>';
    expect((await first(atom(entry))).sourceUrl).toBe('https://other.example/full.html');
  });

  it('with prefixes, and with the times of 0.3', async () => {
    const feed =
      '<a:feed xmlns:a="http://purl.org/atom/ns#"><a:title>Old</a:title><a:link href="https://other.example/"/><a:entry><a:id>1</a:id><a:title>One</a:title><a:issued>2003-12-13T08:29:29-04:00</a:issued><a:modified>2003-12-14T00:00:00Z</a:modified></a:entry></a:feed>';
    expect(await first(feed)).toMatchObject({
      headline: 'One',
      createdAt: new Date('2003-12-13T12:29:29Z'),
    });
  });
});

describe('what careless templates write', () => {
  const entry = (title: string) =>
    first(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${title}<id>1</id><content type="html">Words.</content></entry></feed>`,
    );

  it.each([
    ['<title>The &eacute;migr&eacute; &Epsilon; &#XE9;</title>', 'The émigré Ε é'],
    ['<title>The <b>gate</b> again</title>', 'The gate again'],
    ['<title type="">The gate</title>', 'The gate'],
    ['<title type="text/html" mode="base64">VGhlIDxiPmdhdGU8L2I+</title>', 'The gate'],
    ['<media:title>The gate</media:title>', 'The gate'],
  ])('%s', async (title, headline) => {
    expect((await entry(title)).headline).toBe(headline);
  });

  it('what a feed puts into a text for itself is none of it', async () => {
    const text =
      '&lt;p>Fine &lt;img src="https://s.example/1f642.png" alt="🙂" class="wp-smiley" style="height: 1em;" /> day.&lt;/p>&lt;div class="feedflare">&lt;a href="https://f.example/share">&lt;img src="https://f.example/f.gif">&lt;/a>&lt;/div>&lt;img src="https://f.example/count" height="1" width="1" alt=""/>';
    const { html } = await first(
      rss(
        `<title>A</title><guid>g</guid><description>${text}</description><enclosure url="https://other.example/out.jpg" type="image/jpeg" length="1"/>`,
      ),
    );
    expect(html).toContain('<p>Fine 🙂 day.</p>');
    expect(html).toContain('out.jpg');
    expect(html).not.toContain('f.example');
  });

  it('a thin border makes no picture a counter', async () => {
    const text =
      '&lt;img src="https://f.example/real.jpg" style="border-width:1px" width="1200">Words.';
    const { html } = await first(
      rss(`<title>A</title><guid>g</guid><description>${text}</description>`),
    );
    expect(html).toContain('real.jpg');
  });

  it('names of modules that nobody declared', async () => {
    const item = '<item><title>A</title><guid>g</guid><dc:creator>Ann Lee</dc:creator></item>';
    const feed = `<rss version="2.0"><channel><title>Other</title><itunes:type>x</itunes:type>${item}</channel></rss>`;
    expect(await first(feed)).toMatchObject({ authors: ['Ann Lee'] });
  });
});
