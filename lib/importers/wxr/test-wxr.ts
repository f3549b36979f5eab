import type { WxrComment, WxrItem } from '@/lib/importers/wxr/schema';

/** WordPress exports for tests: a file from its parts, and parts as the parser gives them. */

export const post = (over: Partial<WxrItem> = {}): WxrItem => ({
  ...{ line: 1, id: '10', type: 'post', title: 'The gate', creator: 'roe', parent: '0' },
  link: 'https://old.example/2013/01/the-gate/',
  guid: 'https://old.example/?p=10',
  ...{
    content: 'Words.',
    excerpt: '',
    date: '2013-01-05 18:00:00',
    dateGmt: '2013-01-05 17:00:00',
  },
  ...{ modifiedGmt: '', pubDate: '', commentStatus: 'open', slug: 'the-gate', status: 'publish' },
  ...{ menuOrder: '0', password: '', isSticky: false, attachmentUrl: '' },
  ...{ terms: [], meta: [], comments: [] },
  ...over,
});

export const comment = (over: Partial<WxrComment> = {}): WxrComment => ({
  ...{ id: '1', author: 'Ann', content: 'Aye.', approved: '1', type: '', parent: '0' },
  ...{ date: '2013-01-06 10:00:00', dateGmt: '2013-01-06 09:00:00' },
  ...over,
});

export const attachment = (over: Partial<WxrItem> = {}): WxrItem =>
  post({
    ...{
      id: '90',
      type: 'attachment',
      status: 'inherit',
      slug: 'quay',
      title: 'quay',
      content: '',
    },
    attachmentUrl: 'https://old.example/files/quay.jpg',
    link: 'https://old.example/quay/',
    ...over,
  });

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const commentXml = (c: WxrComment) => `<wp:comment>
<wp:comment_id>${c.id}</wp:comment_id><wp:comment_author>${cdata(c.author)}</wp:comment_author>
<wp:comment_author_email>ann@mail.example</wp:comment_author_email><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
<wp:comment_date>${c.date}</wp:comment_date><wp:comment_date_gmt>${c.dateGmt}</wp:comment_date_gmt>
<wp:comment_content>${cdata(c.content)}</wp:comment_content><wp:comment_approved>${c.approved}</wp:comment_approved>
<wp:comment_type>${c.type}</wp:comment_type><wp:comment_parent>${c.parent}</wp:comment_parent>
<wp:commentmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:commentmeta></wp:comment>`;

const itemXml = (i: WxrItem) => `<item>
<title>${cdata(i.title)}</title><link>${i.link}</link><pubDate>${i.pubDate}</pubDate><dc:creator>${cdata(i.creator)}</dc:creator>
<guid isPermaLink="false">${i.guid}</guid><description></description>
<content:encoded>${cdata(i.content)}</content:encoded><excerpt:encoded>${cdata(i.excerpt)}</excerpt:encoded>
<wp:post_id>${i.id}</wp:post_id><wp:post_date>${i.date}</wp:post_date><wp:post_date_gmt>${i.dateGmt}</wp:post_date_gmt>
<wp:post_modified_gmt>${i.modifiedGmt}</wp:post_modified_gmt><wp:comment_status>${i.commentStatus}</wp:comment_status>
<wp:post_name>${i.slug}</wp:post_name><wp:status>${i.status}</wp:status><wp:post_parent>${i.parent}</wp:post_parent>
<wp:menu_order>${i.menuOrder}</wp:menu_order><wp:post_type>${i.type}</wp:post_type><wp:post_password>${i.password}</wp:post_password>
<wp:is_sticky>${i.isSticky ? 1 : 0}</wp:is_sticky><wp:attachment_url>${i.attachmentUrl}</wp:attachment_url>
${i.terms.map((t) => `<category domain="${t.domain}" nicename="${t.slug}">${cdata(t.name)}</category>`).join('')}
${i.meta.map((m) => `<wp:postmeta><wp:meta_key>${m.key}</wp:meta_key><wp:meta_value>${cdata(m.value)}</wp:meta_value></wp:postmeta>`).join('')}
${i.comments.map(commentXml).join('\n')}
</item>`;

export const head = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.5.4" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Old Site</title><link>https://old.example</link><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url><wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_login>roe</wp:author_login><wp:author_email>roe@mail.example</wp:author_email><wp:author_display_name>${cdata('Agnete Roe')}</wp:author_display_name></wp:author>
<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>harbour</wp:category_nicename><wp:cat_name>${cdata('Harbour')}</wp:cat_name></wp:category>
<image><url>https://old.example/i.png</url><title>An image</title></image>
`;
export const foot = '</channel></rss>\n';

/** A whole export. */
export const wxr = (...items: WxrItem[]): string => head + items.map(itemXml).join('\n') + foot;

/** The text as a file is read, `size` bytes at a time. */
export async function* bytes(text: string, size = 65_536): AsyncGenerator<Uint8Array> {
  const all = new TextEncoder().encode(text);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}
