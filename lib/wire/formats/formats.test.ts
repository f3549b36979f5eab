import { AppError } from '@/lib/errors';
import { describe, expect, it } from 'vitest';
import { documentHtml } from '@/lib/articles/to-html';
import { readWire } from '@/lib/wire/read';
import type { WireContent } from '@/lib/wire/schema';
import {
  bytesOf,
  newsItem,
  newsMessage,
  ninjs1,
  ninjs2,
  ninjs3,
  nitf,
  pictureItem,
} from '@/lib/wire/test-items';

const read = (value: unknown) => readWire(bytesOf(value));
const one = (value: unknown): WireContent => read(value).items[0]!;
const html = (value: unknown) => documentHtml(one(value).body);

const board = {
  status: 'usable',
  kind: 'text',
  service: 'Coast News',
  headline: 'Board votes for the quay',
  standfirst: 'Six were for it.',
  language: 'en-GB',
  sentAt: '2026-11-25T07:00:00.000Z',
  ednote: 'Adds a quote.',
  usageTerms: 'No archives.',
  embargoUntil: null,
  warnings: [],
};

describe('ninjs', () => {
  it('2.0', () =>
    expect(one(ninjs2())).toMatchObject({
      ...{ format: 'ninjs', version: '4', urgency: 4, status: 'usable', language: 'en-GB' },
      ...{ headline: 'Ferry runs again', standfirst: 'From Monday.', byline: 'Bo Ek' },
      ...{ usageTerms: 'No archives.', ednote: 'Corrects the day.', dateline: 'ELLERY' },
      subjects: [{ name: 'Transport' }],
      pictures: [{ href: 'https://coast.example/f.jpg', caption: 'The ferry.', width: 900 }],
    }));

  it('3.0', () => {
    expect(one(ninjs3())).toMatchObject({
      ...board,
      ...{ format: 'ninjs', version: '1', urgency: 3, slugline: 'quay-vote' },
      ...{ byline: 'By Ann Lee and Bo Ek/Coast News', dateline: 'PORT ELLERY' },
      copyright: '© Coast News 2026',
      subjects: [
        { code: '15000000', name: 'Sport' },
        { code: '04000000', name: 'Trade' },
      ],
      pictures: [
        {
          uri: 'urn:picture:1',
          href: 'https://coast.example/l.jpg',
          caption: 'The quay.',
          byline: 'Cy Dahl',
          credit: 'Coast News',
          rights: 'Once.',
          width: 3000,
          height: 2000,
        },
      ],
    });
    expect(html(ninjs3())).toBe(
      '<p>The board voted &amp; left.</p><p>Six of <strong>nine</strong> were for it.</p>',
    );
  });

  it('2.x, whose keys are in small letters', () =>
    expect(
      one({
        uri: 'urn:2',
        version: '6',
        versioncreated: '2026-11-25T07:00:00Z',
        pubstatus: 'withheld',
        copyrightholder: 'NTB',
        headlines: [{ role: 'main', value: 'Short' }],
        bodies: [{ role: 'text', contenttype: 'text/plain', value: 'One.\n\nTwo & <three>.' }],
        by: 'NTB',
      }),
    ).toMatchObject({ status: 'withheld', service: 'NTB', headline: 'Short', version: '6' }));

  it('1.x', () => {
    expect(one(ninjs1())).toMatchObject({
      headline: 'Storm & tide',
      standfirst: 'A warning.',
      byline: 'Ann Lee',
      embargoUntil: '2099-01-01T06:00:00.000Z',
      subjects: [{ code: '17000000', name: 'Weather' }],
      pictures: [{ href: 'https://coast.example/b.jpg', caption: 'The sea.', width: 900 }],
    });
    expect(html(ninjs1())).toBe('<p>The sea rose.</p>');
  });

  it.each([
    [[ninjs3(), ninjs1()]],
    [{ items: [ninjs3(), ninjs1()] }],
    [{ data: { items: [{ item: ninjs3() }, { item: ninjs1() }] } }],
  ])('in collections', (value) => expect(read(value).items).toHaveLength(2));

  it('parts paragraphs of plain text at empty lines, else at lines', () => {
    const text = (value: string) =>
      html({ uri: 'u', bodies: [{ contenttype: 'text/plain', value }] });
    expect(text('One\ntwo.\n\nThree & <four>.')).toBe(
      '<p>One two.</p><p>Three &amp; &lt;four&gt;.</p>',
    );
    expect(text('One.\r\nTwo.')).toBe('<p>One.</p><p>Two.</p>');
  });

  it('takes the repeated headline, the sign above and the place before the text away', () => {
    const item = {
      uri: 'u',
      copyrightholder: 'TT',
      headlines: [{ value: 'A headline' }],
      body_html5:
        '<article><h1>A headline</h1><div><span>Inrikes</span> <span>TT</span></div><p>OSLO, Norway (TT) -- It rained.</p><p>TT</p></article>',
    };
    expect(html(item)).toBe('<p>It rained.</p>');
    expect(one(item).dateline).toBe('OSLO, Norway');
  });
});

describe('NewsML-G2', () => {
  it('a text item', () => {
    expect(one(newsItem())).toMatchObject({
      ...board,
      ...{ format: 'newsml', guid: 'tag:coast.example,2026:item:1', version: '1', urgency: 2 },
      ...{ byline: 'By Ann Lee', dateline: 'PORT ELLERY, Nov 25', slugline: 'QUAY-VOTE' },
      copyright: '© Coast News',
      credit: 'Coast News',
      subjects: [
        { code: '15000000', name: 'Sport' },
        { code: 'home', name: 'Home' },
      ],
    });
    expect(html(newsItem())).toBe(
      '<p>The board voted &amp; left.</p><p>Six were <em>for</em> it.</p>',
    );
  });

  it('a text as NITF within', () => {
    const body = `<inlineXML contenttype="application/nitf+xml">${nitf().slice(nitf().indexOf('<nitf'))}</inlineXML>`;
    expect(one(newsItem({ body }))).toMatchObject({ ...board, byline: 'By Ann Lee' });
    expect(html(newsItem({ body }))).toContain('<h2>After the vote</h2>');
  });

  it('a message: its package joins texts and pictures, and needs no place of its own', () => {
    const pack = `<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:p" version="1"><itemMeta><itemClass qcode="ninat:composite"/><provider literal="Coast"/></itemMeta>
      <groupSet root="G"><group id="G" role="x:main"><itemRef residref="tag:coast.example,2026:item:1"/><itemRef residref="tag:coast.example,2026:picture:1"/></group></groupSet></packageItem>`;
    const { items, faults } = read(newsMessage(newsItem(), pictureItem(), pack));
    expect(faults).toEqual([]);
    expect(items.map(({ kind }) => kind)).toEqual(['text', 'picture']);
    expect(items[0]!.pictures).toMatchObject([
      { href: 'https://coast.example/h.jpg', caption: 'The quay.', byline: 'Cy Dahl', width: 4000 },
    ]);
  });

  it.each([
    ['2026-12-01T08:00:00+01:00', '2026-12-01T07:00:00.000Z'],
    [
      '2026-12-01T07:30:00Z</expires><expires>2026-12-01T08:00:00+01:00',
      '2026-12-01T07:00:00.000Z',
    ],
    ['soon</expires><expires>2026-12-01T07:00:00Z', '2026-12-01T07:00:00.000Z'],
    ['soon', null],
  ])('may be used until it expires, the first time: %s', (expires, at) =>
    expect(one(newsItem({ more: `<expires>${expires}</expires>` })).expiresAt).toBe(at),
  );

  it('says that its end of use cannot be read', () =>
    expect(one(newsItem({ more: '<expires>soon</expires>' })).warnings).toEqual([
      'The time at which it expires “soon” is no date and time.',
    ]));

  it('kills, embargoes, plain text', () => {
    expect(one(newsItem({ status: 'stat:canceled' })).status).toBe('canceled');
    expect(one(newsItem({ embargo: '2099-01-01T08:00:00+02:00' })).embargoUntil).toBe(
      '2099-01-01T06:00:00.000Z',
    );
    const body = '<inlineData contenttype="text/plain">One.\n\nTwo &amp;amp; three.</inlineData>';
    expect(html(newsItem({ body }))).toBe('<p>One.</p><p>Two &amp;amp; three.</p>');
  });
});

describe('NITF', () => {
  it('3.5', () => {
    expect(one(nitf())).toMatchObject({
      ...board,
      ...{ format: 'nitf', guid: 'coast-1', urgency: 4, slugline: 'quay-vote' },
      ...{ byline: 'Ann Lee', dateline: 'PORT ELLERY' },
      subjects: [
        { code: '15000000', name: 'Sport' },
        { code: '', name: 'Harbour' },
      ],
      pictures: [
        {
          href: 'https://coast.example/n.jpg',
          caption: 'The quay.',
          byline: 'Cy Dahl',
          width: 800,
        },
      ],
    });
    expect(html(nitf())).toBe(
      '<p>The board <em>voted</em> &amp; left.</p><h2>After the vote</h2><p>Ann Lee said so.</p><blockquote><p>A promise.</p></blockquote>',
    );
  });

  it('an embargo is when it may be released', () =>
    expect(one(nitf({ docdata: '<date.release norm="20990101T060000Z"/>' })).embargoUntil).toBe(
      '2099-01-01T06:00:00.000Z',
    ));
});

describe('what is odd', () => {
  it.each([
    [
      'a time',
      { versionCreated: 'yesterday' },
      'The time of the version “yesterday” is no date and time.',
    ],
    [
      'a time without a zone',
      { versionCreated: '2026-11-25T08:00:00' },
      'The time of the version “2026-11-25T08:00:00” has no time zone: taken for UTC.',
    ],
    ['an urgency', { urgency: 12 }, 'The urgency “12” is not a number from 1 to 9.'],
    [
      'a language',
      { language: 'not a language' },
      'The language “not a language” is none that is known.',
    ],
    ['no headline', { headlines: [] }, 'It has no headline.'],
    ['no text', { bodies: [] }, 'It has no text of its own.'],
    [
      'a kill that is perhaps none',
      { headlines: [{ value: 'Kill the third paragraph' }] },
      'It speaks of a kill, but does not say plainly that it is one: nothing was taken down. Read it, and withdraw the story if it is meant.',
    ],
  ])('%s is said', (_, more, warning) => expect(one(ninjs3(more)).warnings).toContain(warning));

  it('an embargo or a status that cannot be read withholds the item', () => {
    expect(one(ninjs3({ embargoed: 'noon' })).status).toBe('withheld');
    expect(one(ninjs3({ pubStatus: 'perhaps' })).status).toBe('withheld');
    expect(one(ninjs3({ embargoed: '2099-01-01' })).embargoUntil).toBe('2099-01-02T00:00:00.000Z');
  });

  it.each([
    ['{"uri":', 'malformed', /^It is not valid JSON/],
    ['', 'invalid', /^It is empty/],
    ['{"headline":"x"}', 'invalid', /^It has no “uri”/],
    ['[]', 'invalid', /^There is no item in it/],
    ['<rss/>', 'invalid', /^This is not NewsML-G2 or NITF: it begins with <rss>/],
    ['<nitf><p></nitf>', 'invalid', /^It is not well-formed XML \(line 1\)/],
    ['<nitf><body/></nitf>', 'invalid', /^It has no <doc-id/],
    [newsItem({ guid: '' }), 'invalid', /^<newsItem> has no guid/],
  ])('refuses %j in a sentence', (text, code, message) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) as string }),
    );
  });
});

describe('attacks', () => {
  const nested = (n: number) => `${'<p>'.repeat(n)}x${'</p>'.repeat(n)}`;
  it.each([
    [
      'an external entity',
      '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>&x;</nitf>',
      /document type of its own/,
    ],
    [
      'an entity bomb',
      '<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><nitf>&b;</nitf>',
      /document type of its own/,
    ],
    ['10,000 levels of XML', `<nitf>${nested(10_000)}</nitf>`, /more than 100 deep/],
    [
      '10,000 levels of JSON',
      `{"uri":"u","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      /deeper than 100/,
    ],
    [
      '10,000 levels of markup',
      JSON.stringify({ uri: 'u', body_xhtml: '<div>'.repeat(10_000) }),
      /deep/i,
    ],
  ])('%s is refused', (_, text, message) => expect(() => read(text)).toThrow(message));

  it('markup comes out harmless', () => {
    const value =
      '<p onclick="x()">Words <a href="javascript:alert(1)">here</a></p><script>alert(1)</script><iframe src="javascript:x"></iframe><img src="x" onerror="alert(1)">';
    expect(html(ninjs3({ bodies: [{ contentType: 'text/html', value }] }))).toBe(
      '<p>Words here</p>',
    );
    expect(one(ninjs3({ headlines: [{ value: '<b>Tom</b> & Ann' }] })).headline).toBe(
      '<b>Tom</b> & Ann',
    );
  });
});

describe('encodings', () => {
  const xml = (encoding: string) =>
    nitf().replace('UTF-8', encoding).replaceAll('The quay', 'Ærlig kø');
  const caption = (bytes: Uint8Array) => readWire(bytes).items[0]!.pictures[0]!.caption;
  it.each([
    ['as declared', Buffer.from(xml('ISO-8859-1'), 'latin1')],
    ['UTF-8 that says it is another', Buffer.from(xml('ISO-8859-1'))],
    ['Latin that says it is UTF-8', Buffer.from(xml('UTF-8'), 'latin1')],
    [
      'UTF-16 with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml('UTF-16'), 'utf16le')]),
    ],
    [
      'UTF-8 with a mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(xml('UTF-8'))]),
    ],
  ])('%s', (_, bytes) => expect(caption(bytes)).toBe('Ærlig kø.'));

  it('control characters and half characters are gone', () =>
    expect(one(ninjs3({ headlines: [{ value: 'A\u0000\u0007b \ud800c' }] })).headline).toBe(
      'A b \ufffdc',
    ));
});

/** The same numbers each time. */
function* numbers(seed: number): Generator<number, never> {
  for (let n = seed; ; n = (n * 1_103_515_245 + 12_345) % 2_147_483_648) yield n / 2_147_483_648;
}

it.each([
  ['ninjs', JSON.stringify([ninjs3(), ninjs1()])],
  ['ninjs 2', JSON.stringify(ninjs2())],
  ['NewsML', newsMessage(newsItem(), pictureItem())],
  ['NITF', nitf()],
])('1,000 mutations of %s are items or sentences', (_, text) => {
  const random = numbers(20_261_125);
  const next = (below: number) => Math.floor(random.next().value * below);
  const source = Buffer.from(text);
  let refused = 0;
  // Looked at once at the end: an assertion for each of their parts costs more than the reading.
  const broken: object[] = [];
  for (let round = 0; round < 1_000; round++) {
    const bytes = Buffer.from(source);
    for (let i = next(4) + 1; i > 0; i--) bytes[next(bytes.length)] = next(256);
    const cut = next(4) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes;
    try {
      for (const { guid, headline, body } of readWire(cut).items)
        if (guid === '' || headline === '' || body.type !== 'doc')
          broken.push({ round, guid, headline, body });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused++;
    }
  }
  expect(broken).toEqual([]);
  expect(refused).toBeGreaterThan(100);
});
