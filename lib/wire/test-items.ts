/** Items in the shapes in which agencies send them, made for the tests. */

type Parts = Record<string, unknown>;

/** ninjs 3.0; `more` goes over it. */
export const ninjs3 = (more: Parts = {}): Parts => ({
  uri: 'urn:newsml:coast.example:20261125:1',
  type: 'text',
  version: '1',
  versionCreated: '2026-11-25T08:00:00+01:00',
  pubStatus: 'usable',
  urgency: 3,
  copyrightHolder: 'Coast News',
  copyrightNotice: '© Coast News 2026',
  usageTerms: 'No archives.',
  edNote: 'Adds a quote.',
  language: 'en-GB',
  slugline: 'quay-vote',
  by: 'By Ann Lee and Bo Ek/Coast News',
  located: 'PORT ELLERY',
  headlines: [{ role: 'main', value: 'Board votes for the quay' }],
  descriptions: [{ role: 'summary', contentType: 'text/plain', value: 'Six were for it.' }],
  bodies: [
    { role: 'text', contentType: 'text/plain', value: 'Plain.' },
    {
      role: 'html',
      contentType: 'text/html',
      value: '<p>The board voted &amp; left.</p><p>Six of <b>nine</b> were for it.</p>',
    },
  ],
  subjects: [
    { literal: '15000000', name: 'Sport', uri: 'http://cv.example/15000000' },
    { literal: '04000000', name: 'Trade' },
  ],
  associations: [
    {
      name: 'a1',
      type: 'picture',
      uri: 'urn:picture:1',
      by: 'Cy Dahl',
      copyrightHolder: 'Coast News',
      usageTerms: 'Once.',
      descriptions: [{ role: 'caption', value: 'The quay.' }],
      renditions: [
        {
          name: 'small',
          contentType: 'image/jpeg',
          href: 'https://coast.example/s.jpg',
          width: 300,
          height: 200,
        },
        {
          name: 'large',
          contentType: 'image/jpeg',
          href: 'https://coast.example/l.jpg',
          width: 3000,
          height: 2000,
        },
      ],
    },
  ],
  ...more,
});

/** ninjs 1.4, which names things by other keys. */
export const ninjs1 = (more: Parts = {}): Parts => ({
  uri: 'http://coast.example/items/7',
  type: 'text',
  version: '2',
  versioncreated: '2026-11-25T07:00:00Z',
  embargoed: '2099-01-01T06:00:00Z',
  pubstatus: 'usable',
  urgency: 5,
  byline: 'Ann Lee',
  headline: 'Storm & tide',
  description_text: 'A warning.',
  body_xhtml: '<div><p>The sea rose.</p></div>',
  located: 'ELLERY',
  copyrightholder: 'Coast News',
  subject: [{ code: '17000000', name: 'Weather' }],
  associations: {
    lead: {
      type: 'picture',
      uri: 'urn:picture:2',
      byline: 'Cy Dahl',
      description_caption: 'The sea.',
      renditions: {
        big: {
          href: 'https://coast.example/b.jpg',
          mimetype: 'image/jpeg',
          width: 900,
          height: 600,
        },
      },
    },
  },
  ...more,
});

/** ninjs 2.0: lists as of 3.0, in the small letters of 1.x. */
export const ninjs2 = (more: Parts = {}): Parts => ({
  uri: 'urn:newsml:coast.example:20261125:9',
  standard: {
    name: 'ninjs',
    version: '2.0',
    schema: 'https://iptc.org/std/ninjs/ninjs-schema_2.0.json',
  },
  type: 'text',
  version: '4',
  versioncreated: '2026-11-25T09:00:00Z',
  pubstatus: 'usable',
  urgency: 4,
  language: 'en-GB',
  by: 'Bo Ek',
  located: 'ELLERY',
  copyrightholder: 'Coast News',
  usageterms: 'No archives.',
  ednote: 'Corrects the day.',
  headlines: [{ role: 'main', value: 'Ferry runs again' }],
  descriptions: [{ role: 'summary', contenttype: 'text/plain', value: 'From Monday.' }],
  bodies: [
    { role: 'main', contenttype: 'text/html', charcount: 20, value: '<p>The ferry runs.</p>' },
  ],
  subjects: [{ name: 'Transport', uri: 'http://cv.example/04015000', creator: 'editor' }],
  associations: [
    {
      name: 'main',
      type: 'picture',
      uri: 'urn:picture:9',
      headlines: [{ value: 'The ferry' }],
      descriptions: [{ role: 'caption', value: 'The ferry.' }],
      renditions: [
        {
          name: 'big',
          href: 'https://coast.example/f.jpg',
          contenttype: 'image/jpeg',
          width: 900,
          height: 600,
        },
      ],
    },
  ],
  ...more,
});

type Newsml = {
  guid?: string;
  version?: string;
  status?: string;
  embargo?: string;
  body?: string;
  more?: string;
};

/** A NewsML-G2 text item. */
export const newsItem = ({
  guid = 'tag:coast.example,2026:item:1',
  version = '1',
  status = 'stat:usable',
  embargo = '',
  body = '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>The board voted &amp; left.</p><p>Six were <em>for</em> it.</p></body></html></inlineXML>',
  more = '',
}: Newsml = {}) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="${version}"
  standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="en-GB">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
  <rightsInfo><copyrightHolder literal="Coast"><name>Coast News</name></copyrightHolder>
    <copyrightNotice>© Coast News</copyrightNotice><usageTerms>No archives.</usageTerms></rightsInfo>
  <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:COAST"><name>Coast News</name></provider>
    <versionCreated>2026-11-25T08:00:00+01:00</versionCreated>
    ${embargo ? `<embargoed>${embargo}</embargoed>` : ''}<pubStatus qcode="${status}"/>
    <service qcode="svc:home"><name>Home</name></service><edNote>Adds a quote.</edNote>${more}</itemMeta>
  <contentMeta><urgency>2</urgency><contentCreated>2026-11-25T07:30:00Z</contentCreated>
    <located qcode="city:1"><name>Port Ellery</name></located><creditline>Coast News</creditline>
    <by>By Ann Lee</by><dateline>PORT ELLERY, Nov 25</dateline><slugline>QUAY-VOTE</slugline>
    <headline>Board votes for the quay</headline><description role="drol:summary">Six were for it.</description>
    <language tag="en-GB"/><subject type="cpnat:abstract" qcode="medtop:15000000"><name>Sport</name></subject></contentMeta>
  <contentSet>${body}</contentSet></newsItem>`;

/** A NewsML-G2 picture item. */
export const pictureItem = (guid = 'tag:coast.example,2026:picture:1') =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="1"><itemMeta>
    <itemClass qcode="ninat:picture"/><provider literal="Coast"/><versionCreated>2026-11-25T07:00:00Z</versionCreated></itemMeta>
    <contentMeta><by>Cy Dahl</by><headline>Quay</headline><description role="drol:caption">The quay.</description></contentMeta>
    <contentSet><remoteContent rendition="rnd:thumbnail" href="https://coast.example/t.jpg" contenttype="image/jpeg" width="100" height="80"/>
    <remoteContent rendition="rnd:highRes" href="https://coast.example/h.jpg" contenttype="image/jpeg" width="4000" height="3000"/></contentSet></newsItem>`;

/** A NewsML-G2 message with these items. */
export const newsMessage = (...items: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-11-25T08:01:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`;

/** A NITF 3.5 document. */
export const nitf = ({
  id = 'coast-1',
  status = 'usable',
  docdata = '',
  body = '<p lede="true">The board <em>voted</em> &#38; left.</p><hl2>After the vote</hl2><p><person>Ann Lee</person> said so.</p><bq><block><p>A promise.</p></block></bq><media media-type="image"><media-reference source="https://coast.example/n.jpg" mime-type="image/jpeg" width="800" height="600"/><media-caption><p>The quay.</p></media-caption><media-producer>Cy Dahl</media-producer></media>',
}: {
  id?: string;
  status?: string;
  docdata?: string;
  body?: string;
} = {}) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.5//EN" "http://www.nitf.org/IPTC/NITF/3.5/dtd/nitf-3-5.dtd">
<nitf xml:lang="en-GB"><head><title>Quay</title><tobject tobject.type="news"><tobject.subject tobject.subject.refnum="15000000" tobject.subject.type="Sport"/></tobject>
<docdata management-status="${status}"><doc-id regsrc="Coast" id-string="${id}"/><urgency ed-urg="4"/>
<date.issue norm="20261125T080000+0100"/><doc.copyright year="2026" holder="Coast News"/>
<key-list><keyword key="Harbour"/></key-list><fixture fix-id="quay-vote"/><ed-msg info="Adds a quote."/>${docdata}</docdata></head>
<body><body.head><hedline><hl1>Board votes for the quay</hl1><hl2>Six were for it.</hl2></hedline><rights>No archives.</rights>
<byline>By <person>Ann Lee</person></byline><distributor><org>Coast News</org></distributor><dateline><location>PORT ELLERY</location><story.date norm="20261125">Nov 25</story.date></dateline></body.head>
<body.content>${body}</body.content><body.end><tagline>Ends</tagline></body.end></body></nitf>`;

export const bytesOf = (value: unknown): Uint8Array =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
