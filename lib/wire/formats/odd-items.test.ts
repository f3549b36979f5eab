import { describe, expect, it } from 'vitest';
import { documentHtml } from '@/lib/articles/to-html';
import { wireFormatOf } from '@/lib/importers/formats';
import { readWire } from '@/lib/wire/read';
import { bytesOf, newsItem, ninjs1, nitf } from '@/lib/wire/test-items';

/** What agencies send beside the neat items. */

const all = (value: unknown) => readWire(bytesOf(value)).items;
const one = (value: unknown) => all(value)[0]!;
const html = (value: unknown) => documentHtml(one(value).body);

describe('NewsML-G2', () => {
  const withMeta = (more: string) =>
    newsItem().replace('<headline>Board votes for the quay</headline>', more);

  it.each([
    [
      'of the role for it, wherever it stands',
      '<headline role="hld:subHeadline">Below</headline><headline role="hld:main">Above</headline>',
    ],
    [
      'without a role before those of other roles',
      '<headline role="hld:subHeadline">Below</headline><headline>Above</headline>',
    ],
    [
      'in the language of the item',
      '<headline xml:lang="de">Oben</headline><headline xml:lang="en-US">Above</headline>',
    ],
  ])('the headline %s', (_, headlines) => {
    expect(one(withMeta(headlines)).headline).toBe('Above');
  });

  it('says its status by an address too', () => {
    const killed = newsItem().replace(
      'qcode="stat:usable"',
      'uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"',
    );
    expect(one(killed)).toMatchObject({ status: 'canceled', warnings: [] });
  });

  it('gives the pictures in its text with the words below them', () => {
    const body =
      '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Words.</p><figure><img src="https://coast.example/in.jpg" alt="A"/><figcaption>The quay.</figcaption></figure><figure><table><tr><td>1</td></tr></table></figure><p><img src="https://coast.example/alone.jpg" alt="A ferry"/></p></body></html></inlineXML>';
    expect(one(newsItem({ body })).pictures).toMatchObject([
      { href: 'https://coast.example/in.jpg', caption: 'The quay.', credit: 'Coast News' },
      { href: 'https://coast.example/alone.jpg', caption: 'A ferry' },
    ]);
    expect(html(newsItem({ body }))).toMatch(/^<p>Words\.<\/p><div[^>]*><table/);
  });
});

describe('NITF', () => {
  it('is known with a prefix', () => {
    const text = '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"><n:head/></n:nitf>';
    expect(wireFormatOf(text)).toBe('nitf');
  });

  it('within NewsML-G2 is NewsML-G2', () => {
    expect(wireFormatOf(newsItem({ body: '<inlineXML><nitf></nitf></inlineXML>' }))).toBe('newsml');
  });

  it.each([
    ['By Ann Lee<byttl>Coast Writer</byttl>', 'By Ann Lee'],
    ['By <person>Ann Lee</person> and <person>Bo Ek</person>', 'Ann Lee, Bo Ek'],
  ])('signed “%s”', (byline, read) => {
    const text = nitf().replace('By <person>Ann Lee</person>', byline);
    expect(one(text).byline).toBe(read);
  });

  it('has its text right in the body where there is no content', () => {
    const text = nitf({ body: '<p>One.</p><p>Two.</p>' }).replace(/<\/?body\.content>/g, '');
    expect(html(text)).toBe('<p>One.</p><p>Two.</p>');
  });

  it.each([
    ['its uno', '<nitf uno="Coast:20261125:Quay:1"', '', 'Coast:20261125:Quay:1'],
    [
      'the key that its versions share',
      '<nitf',
      '<du-key key="quay" version="2"/>',
      'du-key:Coast News/20261125/quay',
    ],
  ])('without a number is known by %s', (_, root, docdata, guid) => {
    const text = nitf({ docdata })
      .replace('<doc-id regsrc="Coast" id-string="coast-1"/>', '')
      .replace('<nitf', root);
    expect(one(text).guid).toBe(guid);
  });

  it('a correction is a version of what it corrects', () => {
    const docdata = '<correction info="Corrects the name." id-string="coast-1" regsrc="Coast"/>';
    expect(one(nitf({ id: 'coast-2', docdata }))).toMatchObject({
      guid: 'coast-2',
      replaces: ['coast-1'],
      ednote: 'Adds a quote. Corrects the name.',
      warnings: ['The agency marks this version: correction.'],
    });
  });

  it.each(['ISO-8859-1', 'windows-1252', 'UTF-8'])(
    'quotes and dashes of Windows-1252 that says it is %s',
    (encoding) => {
      const text = nitf({ body: '<p>QUOTED</p>' }).replace('UTF-8', encoding);
      const [before = '', after = ''] = text.split('QUOTED');
      const bytes = Buffer.concat([
        Buffer.from(before),
        Buffer.from([0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0xe9]),
        Buffer.from(after),
      ]);
      expect(documentHtml(readWire(bytes).items[0]!.body)).toBe('<p>“A” – é</p>');
    },
  );
});

describe('ninjs', () => {
  const bulletin = (more: object) => ({
    ...{ uri: 'urn:bulletin', type: 'composite', versioncreated: '2026-11-25T07:00:00Z' },
    ...{ headline: 'Morning', copyrightholder: 'Coast News' },
    associations: {
      first: { uri: 'urn:1', type: 'text', headline: 'One', body_text: 'First words.' },
      second: {
        ...{ uri: 'urn:2', type: 'text', headline: 'Two', body_text: 'Second words.' },
        ...{ pubstatus: 'usable', embargoed: null },
      },
      related: { uri: 'urn:3', type: 'text', headline: 'Only named' },
    },
    ...more,
  });

  it('the texts of a bulletin are items', () => {
    expect(all(bulletin({})).map(({ guid, kind }) => [guid, kind])).toEqual([
      ['urn:bulletin', 'package'],
      ['urn:1', 'text'],
      ['urn:2', 'text'],
    ]);
  });

  it('what holds for a bulletin holds for its texts', () => {
    const items = all(bulletin({ embargoed: '2099-01-01T06:00:00Z', pubstatus: 'withheld' }));
    expect(items.map(({ status, embargoUntil }) => [status, embargoUntil])).toEqual([
      ['withheld', '2099-01-01T06:00:00.000Z'],
      ['withheld', '2099-01-01T06:00:00.000Z'],
      ['usable', '2099-01-01T06:00:00.000Z'],
    ]);
    expect(items[1]!.service).toBe('Coast News');
  });

  it('one on each line', () => {
    const lines = [ninjs1({ uri: 'urn:1' }), ninjs1({ uri: 'urn:2' })].map((item) =>
      JSON.stringify(item),
    );
    expect(all(`${lines.join('\n')}\n`).map(({ guid }) => guid)).toEqual(['urn:1', 'urn:2']);
    expect(() => all(`${lines[0]}\n{"uri":`)).toThrow('It is not valid JSON');
  });

  it('a picture whose address and size are written otherwise', () => {
    const picture = {
      ...{ uri: 'urn:p', type: 'picture', versioncreated: '2026-11-25T07:00:00Z' },
      renditions: { big: { href: '//coast.example/b.jpg', width: '900', height: '600' } },
    };
    expect(one(picture).pictures).toMatchObject([
      { href: 'https://coast.example/b.jpg', width: 900, height: 600 },
    ]);
  });
});

describe('what is marked as under embargo', () => {
  const until = '2099-01-01T06:00:00Z';
  const release = (norm: string) =>
    nitf({ status: 'embargoed', docdata: `<date.release norm="${norm}"/>` });
  it.each<[string, unknown, string, string | null]>([
    ['a status alone', ninjs1({ pubstatus: 'embargoed', embargoed: null }), 'withheld', null],
    [
      'a status with a moment',
      ninjs1({ pubstatus: 'embargoed', embargoed: until }),
      'usable',
      until,
    ],
    ['a status of NewsML-G2', newsItem({ status: 'stat:embargoed' }), 'withheld', null],
    ['a status of NITF', nitf({ status: 'embargoed' }), 'withheld', null],
    ['one released when it was sent', release('20261125T080000+0100'), 'withheld', null],
    ['one released later', release('20990101T060000Z'), 'usable', until],
    ['ninjs by a yes', ninjs1({ embargoed: true }), 'withheld', null],
    ['ninjs by a list', ninjs1({ embargoed: [until] }), 'withheld', null],
    ['ninjs by another name', ninjs1({ embargoed: undefined, embargo: {} }), 'withheld', null],
    ['NewsML-G2 by nothing', newsItem({ more: '<embargoed/>' }), 'withheld', null],
    [
      'NewsML-G2 by nil',
      newsItem({ more: '<embargoed xmlns:x="urn:x" x:nil="true"></embargoed>' }),
      'withheld',
      null,
    ],
    ['ninjs by nothing', ninjs1({ embargoed: ' ' }), 'usable', null],
    ['ninjs by a no', ninjs1({ embargoed: false }), 'usable', null],
  ])('%s: without an end that can be read it is withheld', (_, value, status, at) => {
    const warning = 'There is an embargo whose end cannot be read: the item is withheld.';
    const item = one(value);
    expect([item.status, item.embargoUntil && new Date(item.embargoUntil)]).toEqual([
      status,
      at && new Date(at),
    ]);
    expect(item.warnings.includes(warning)).toBe(status === 'withheld');
  });
});

describe('what stands around a text', () => {
  const withText = (text: string, more: object = {}) =>
    ninjs1({ body_xhtml: `<p>${text}</p>`, located: undefined, ...more });
  it.each<[string, string, string]>([
    ['HARBOUR, Norway (CN) -- The ferry sails.', 'HARBOUR, Norway', 'The ferry sails.'],
    ['PORT ELLERY, Me. (CN) _ The ferry sails.', 'PORT ELLERY, Me.', 'The ferry sails.'],
    ['Port Ellery, Jan 2 (CN).- The ferry sails.', 'Port Ellery', 'The ferry sails.'],
    [
      'PORT ELLERY, Me., Dec. 03, 2019 (CN WIRE) -- The ferry sails.',
      'PORT ELLERY, Me.',
      'The ferry sails.',
    ],
    ['Port Ellery (cn) - The ferry sails.', 'Port Ellery', 'The ferry sails.'],
    ['PORT ELLERY, Nov 26 CN - The ferry sails.', 'PORT ELLERY', 'The ferry sails.'],
    ['Brussels (OA) - a word of ours.', '', 'Brussels (OA) - a word of ours.'],
    // A person of a party, a sum of a currency.
    ['Ann Lee (CDU) – once a pilot – left.', '', 'Ann Lee (CDU) – once a pilot – left.'],
    ['Ellery, Nov 26 USD - two words.', '', 'Ellery, Nov 26 USD - two words.'],
  ])('%s', (text, dateline, left) => {
    expect(one(withText(text, { copyrightholder: 'Coast News' }))).toMatchObject({ dateline });
    expect(html(withText(text, { copyrightholder: 'Coast News' }))).toBe(`<p>${left}</p>`);
  });

  it.each([
    ['London (dpa) - ', 'London'],
    ['SYDNEY March 22 CN -', 'SYDNEY March 22'],
    ['NEW YORK', 'NEW YORK'],
    ['20170102T222800+0000', ''],
    ['2013-03-04 11:40:31 GMT+00:00', ''],
  ])('the dateline %j is %j', (located, dateline) => {
    const item = ninjs1({ located, copyrightholder: 'Coast News', creditline: 'dpa' });
    expect(one(item)).toMatchObject({ dateline });
  });

  it('no headline as a standfirst, no dash behind the credit, no comma behind the byline', () => {
    const item = {
      ...ninjs1({ description_text: 'Storm & tide' }),
      ...{ headline: 'Storm & tide', creditline: 'CN–', byline: 'By Ann Lee,' },
    };
    expect(one(item)).toMatchObject({ standfirst: '', credit: 'CN', byline: 'By Ann Lee' });
  });
});

describe('ninjs of Superdesk', () => {
  it('is known by its guid, signed by those listed, and finds its pictures', () => {
    const item = {
      ...{ guid: 'tag:coast.example:2026:1', type: 'text', version: '3', pubstatus: 'usable' },
      ...{ versioncreated: '2026-11-25T07:00:00+0000', headline: 'Storm', source: 'Coast News' },
      ...{ body_html: '<p>It blew.</p>', byline: '', keywords: ['harbour', 'storm'] },
      authors: [{ name: 'Ann Lee', role: 'writer' }, { name: 'Bo Ek' }],
      embargoed: '2026-12-01T08:00:00+00:00',
      associations: {
        featuremedia: {
          ...{ guid: 'tag:coast.example:2026:2', type: 'picture', byline: 'Cy Dahl' },
          ...{ description_text: 'The quay.' },
          renditions: { original: { href: 'https://coast.example/q.jpg', mimetype: 'image/jpeg' } },
        },
      },
    };
    expect(wireFormatOf(JSON.stringify(item))).toBe('ninjs');
    expect(all({ total: 1, items: [item] })).toMatchObject([
      {
        ...{ guid: 'tag:coast.example:2026:1', version: '3', service: 'Coast News' },
        ...{ byline: 'Ann Lee, Bo Ek', embargoUntil: '2026-12-01T08:00:00.000Z' },
        subjects: [
          { code: '', name: 'harbour' },
          { code: '', name: 'storm' },
        ],
        pictures: [
          {
            uri: 'tag:coast.example:2026:2',
            href: 'https://coast.example/q.jpg',
            byline: 'Cy Dahl',
          },
        ],
      },
    ]);
  });
});

describe('NITF as it is sent', () => {
  const document = (docdata: string, content = '<p>It blew.</p>') =>
    `<nitf><head><docdata>${docdata}</docdata></head><body><body.head><hedline><hl1>Storm</hl1></hedline><distributor>Coast News</distributor></body.head><body.content>${content}</body.content></body></nitf>`;

  it('without a number is known by agency, day and headline', () => {
    const docdata = '<doc-id regsrc="CN"/><date.issue norm="20261125T070000Z"/>';
    expect(one(document(docdata))).toMatchObject({
      guid: 'nitf:Coast News/20261125/Storm',
      warnings: ['It has no number: it is known by its agency, its day and its headline.'],
    });
    expect(() => all(document('<doc-id regsrc="CN"/>'))).toThrow(/^It has no <doc-id/);
  });

  it.each([
    ['20261125T070000Z', null],
    ['20261125T065959Z', null],
    ['20261125T070001Z', '2026-11-25T07:00:01.000Z'],
    ['YYYYMMDD000000-HHMM', null],
  ])('sent at seven and to be released at %s is under embargo until %s', (norm, until) => {
    const docdata = `<doc-id id-string="1"/><date.issue norm="20261125T070000Z"/><date.release norm="${norm}"/>`;
    expect(one(document(docdata))).toMatchObject({ embargoUntil: until, status: 'usable' });
  });

  it('joins the lines that a printer broke, not those of a poem or a table', () => {
    const broken =
      '<p>   The board of the harbour has voted for a new quay in <br/>front of the old one, which stays open for another <br/>year.</p><p>Red sky<br/>at night</p>';
    expect(html(document('<doc-id id-string="1"/>', broken))).toBe(
      '<p>The board of the harbour has voted for a new quay in front of the old one, which stays open for another year.</p><p>Red sky<br>at night</p>',
    );
  });

  it('has its terms of use in attributes too', () => {
    const rights = '<doc.rights owner="CN" type="Right to show it" limitations="until it ends"/>';
    expect(one(document(`<doc-id id-string="1"/>${rights}`)).usageTerms).toBe(
      'Right to show it until it ends',
    );
  });
});

describe('NewsML-G2 as it is sent', () => {
  it('says who provides it by an address, and names of people, not codes', () => {
    const item = newsItem()
      .replace(
        /<provider[^]*?(\/>|<\/provider>)/,
        '<provider uri="http://www.coast.example/about/"/>',
      )
      .replace(/<copyrightHolder[^]*?(\/>|<\/copyrightHolder>)/, '')
      .replace(
        /<by>[^]*?<\/by>/,
        '<creator qcode="ad:lee.ann"/><creator><name>lee.ann</name></creator><creator><name>Bo Ek</name></creator>',
      )
      .replace('</contentMeta>', '<subject type="cpnat:geoArea" qcode="loc:17591"/></contentMeta>');
    expect(one(item)).toMatchObject({ service: 'coast.example', byline: 'Bo Ek', places: [] });
  });

  it('leaves out the head of a page, and pictures that are nowhere', () => {
    const body =
      '<inlineXML contenttype="application/xhtml+xml"><html><body><header><ul><li>Sport</li></ul><h1>Board votes</h1></header><section><p>Words.</p><img src="https://coast.example/count" width="1" height="1"/></section></body></html></inlineXML><remoteContent contenttype="image/jpeg" href="tag:coast.example:1"/><remoteContent contenttype="image/jpeg"/>';
    expect(html(newsItem({ body }))).toBe('<p>Words.</p>');
    expect(one(newsItem({ body })).pictures).toMatchObject([
      { uri: 'tag:coast.example:1', href: null },
    ]);
  });

  it('takes a plain text out of the tags around it', () => {
    const body =
      '<inlineData contenttype="text/plain"><![CDATA[\n<p>\n   The board has\nvoted.\n   It left.\n</p>]]></inlineData>';
    expect(html(newsItem({ body }))).toBe('<p>The board has voted.</p><p>It left.</p>');
  });

  it('of before is refused by its name', () =>
    expect(() => all('<NewsML><NewsItem/></NewsML>')).toThrow(/^This is NewsML 1,/));
});
