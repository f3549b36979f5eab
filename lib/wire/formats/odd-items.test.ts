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
        pubstatus: 'usable',
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
