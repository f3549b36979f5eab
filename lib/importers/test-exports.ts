import { ghost, ghostPostRow, lexical, paragraph, words } from '@/lib/importers/ghost/test-ghost';
import { attachment, comment, post, wxr } from '@/lib/importers/wxr/test-wxr';

/** One small export of each kind, for tests. */

export const disqus = `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<category dsq:id="1"><title>General</title></category>
<thread dsq:id="11"><id/><link>https://old.example/2013/01/the-gate/?utm=1</link><title>The gate</title></thread>
<thread dsq:id="12"><id/><link>https://old.example/nowhere/</link><title>Nowhere</title></thread>
<post dsq:id="101"><message><![CDATA[<p>First &amp; best</p>]]></message><createdAt>2013-01-06T09:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Ann</name><isAnonymous>true</isAnonymous></author><thread dsq:id="11"/></post>
<post dsq:id="102"><message><![CDATA[<p>Buy</p>]]></message><createdAt>2013-01-06T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>true</isSpam><author><name>Spammer</name></author><thread dsq:id="11"/><parent dsq:id="101"/></post>
<post dsq:id="103"><message><![CDATA[<script>x</script>Reply]]></message><createdAt>2013-01-06T11:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Ben</name></author><thread dsq:id="11"/><parent dsq:id="102"/></post>
<post dsq:id="104"><message><![CDATA[Lost]]></message><createdAt>2013-01-06T11:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Cy</name></author><thread dsq:id="12"/></post>
</disqus>`;

const said = (id: string, over: object) => ({
  ...{ id, storyID: 's1', authorID: 'u1', status: 'APPROVED' },
  ...{ revisions: [{ body: 'Old' }, { body: `<div>Words of ${id}</div>` }] },
  ...{ createdAt: { $date: '2020-02-02T10:00:00.000Z' } },
  ...over,
});
export const coral = JSON.stringify({
  comments: [
    said('c1', {}),
    said('c2', { parentID: 'c1', status: 'PREMOD', createdAt: '2020-02-02T11:00:00.000Z' }),
    said('c3', { status: 'REJECTED' }),
    said('c4', { storyID: 's9' }),
  ],
  stories: [{ id: 's1', url: 'https://old.example/article/the-gate' }],
  users: [{ id: 'u1', username: 'ann', email: 'ann@mail.example' }],
});

/** Coral's own table, as "my comments" are downloaded, with what a comment answers. */
export const coralTable = `Comment ID,Published Timestamp,Article URL,Comment Text,Media,Author,ParentID,Status
c1,"1/31/2021, 14:03:22",https://old.example/article/the-gate,"Words, ""quoted""
on two lines",,Ann,,APPROVED
c2,"2/1/2021, 09:00:00",https://old.example/article/the-gate,Reply,giphy: https://media.example/g.gif,Ben,c1,APPROVED
c3,"2/1/2021, 10:00:00",https://old.example/nowhere,Lost,,Cy,,APPROVED
`;

/** As Ghost writes it, with a line end in a note, a comma in a name and a member who was deleted. */
export const members = `id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers
m1,ann@mail.example,Ann,"likes ""quotes""\nand lines",true,false,cus_1,2022-10-30T19:10:09.000Z,,"VIP, first",
m2,Bo@Mail.example,"Bo, the ferryman",,false,true,,2022-10-30T19:10:09.000Z,,,Gold
m3,gone@mail.example,Gone,,false,false,,2022-10-30T19:10:09.000Z,2023-01-01T00:00:00.000Z,,
m4,nobody,Nobody,,true,false,,2022-10-30T19:10:09.000Z,,,
`;

export const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Other &amp; Co</title><link>https://other.example/</link><language>da-DK</language>
<item><title>Tom &amp;amp; Ann&nbsp;sail</title><link>https://other.example/1</link><guid>g1</guid><pubDate>Sat, 05 Jan 2013 17:00:00 GMT</pubDate><dc:creator>Agnete Roe</dc:creator><category>Harbour</category><description>Sum.</description><content:encoded><![CDATA[<p>Words <a href="/x">here</a>.</p><script>x</script>]]></content:encoded></item>
<item><title>Second</title><link>https://other.example/2</link><description>&lt;b&gt;Bold&lt;/b&gt;</description></item>
</channel></rss>`;

export const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Other</title><link rel="self" href="https://other.example/feed"/><link href="https://other.example/"/>
<entry><id>tag:1</id><title type="html">A &amp;lt; B</title><link href="https://other.example/a"/><updated>2013-01-05T17:00:00Z</updated><author><name>Bo</name></author><category term="sea"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b> three</p></div></content></entry></feed>`;

export const exports = {
  wxr: wxr(
    post({
      content: '<!-- wp:paragraph --><p>A</p><!-- /wp:paragraph -->\n\n[gallery ids="90"] b',
      comments: [comment()],
    }),
    post({ id: '11', slug: 'next', title: 'Næste & <b>x</b>', content: 'One\n\nTwo' }),
    attachment(),
  ),
  ghost: ghost({
    posts: [
      ghostPostRow({
        lexical: lexical(paragraph(words('A', 1)), {
          type: 'image',
          src: 'https://a.example/i.jpg',
        }),
      }),
    ],
    members: [{ id: 'm1', email: 'ann@mail.example', name: 'Ann' }],
  }),
  ...{ members, disqus, coral, feed: rss },
} as const;

/** A post of Ghost's older editor. */
export const mobiledoc = ghost({
  posts: [
    ghostPostRow({
      mobiledoc: JSON.stringify({
        version: '0.3.1',
        atoms: [['soft-return', '', {}]],
        cards: [
          ['image', { src: 'https://a.example/i.jpg', caption: 'A <b>quay</b>', alt: 'Quay' }],
          ['html', { html: '<script>x</script><p>Safe</p>' }],
          ['bookmark', { url: 'https://b.example/', metadata: { title: 'B' } }],
        ],
        markups: [['a', ['href', 'https://c.example/']], ['strong']],
        sections: [
          [
            1,
            'p',
            [
              [0, [0, 1], 2, 'We'],
              [1, [], 0, 0],
              [0, [], 0, ' are.'],
            ],
          ],
          ...[
            [10, 0],
            [10, 1],
            [10, 2],
            [3, 'ul', [[[0, [], 0, 'One']]]],
          ],
        ],
      }),
    }),
  ],
});

/** A text as a file is read. */
export const fileOf = (text: string | Uint8Array) =>
  async function* () {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    for (let at = 0; at < bytes.length; at += 4_096) yield bytes.subarray(at, at + 4_096);
  };
