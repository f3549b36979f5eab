import { readDocument } from '@/lib/articles/document';
import { documentHtml, escapeHtml } from '@/lib/articles/to-html';
import { isPublic } from '@/lib/articles/visibility';
import { articlePath, pagePath } from '@/lib/paths';
import type { WxrHead, WxrPicture, WxrStory } from '@/lib/wxr/data';
import { xmlText } from '@/lib/xml-text';

export type WxrSite = { name: string; description: string; language: string; url: string };
type Context = {
  site: WxrSite;
  now: Date;
  /** WordPress numbers stories and pictures together: pictures come after all stories. */
  highestStory: number;
};

const text = (value: string) => escapeHtml(xmlText(value));
const cdata = (value: string) =>
  `<![CDATA[${xmlText(value).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
/** For fields that WordPress holds as HTML, such as titles and names. */
const words = (value: string) =>
  cdata(value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
const line = (name: string, value: string | number) => `    <${name}>${value}</${name}>\n`;
/** As WordPress writes moments: UTC, without a zone. */
const moment = (date: Date) => date.toISOString().slice(0, 19).replace('T', ' ');

/** The head of a WXR 1.2 file: the site, who writes for it, its sections as categories and its topics as tags. */
export function wxrHead(site: WxrSite, { authors, sections, topics }: WxrHead, now: Date): string {
  const author = ({ id, slug, name }: WxrHead['authors'][number]) =>
    `  <wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${cdata(slug)}</wp:author_login><wp:author_email></wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name><wp:author_first_name></wp:author_first_name><wp:author_last_name></wp:author_last_name></wp:author>\n`;
  const category = ({ id, slug, name, parent, description }: WxrHead['sections'][number]) =>
    `  <wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${cdata(slug)}</wp:category_nicename><wp:category_parent>${cdata(parent?.slug ?? '')}</wp:category_parent><wp:cat_name>${words(name)}</wp:cat_name><wp:category_description>${words(description)}</wp:category_description></wp:category>\n`;
  const highest = Math.max(0, ...sections.map(({ id }) => id));
  const tag = ({ id, slug, name }: WxrHead['topics'][number]) =>
    `  <wp:tag><wp:term_id>${highest + id}</wp:term_id><wp:tag_slug>${cdata(slug)}</wp:tag_slug><wp:tag_name>${words(name)}</wp:tag_name></wp:tag>\n`;
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
  <title>${text(site.name)}</title>
  <link>${text(site.url)}</link>
  <description>${text(site.description)}</description>
  <pubDate>${now.toUTCString()}</pubDate>
  <language>${text(site.language)}</language>
  <wp:wxr_version>1.2</wp:wxr_version>
  <wp:base_site_url>${text(site.url)}</wp:base_site_url>
  <wp:base_blog_url>${text(site.url)}</wp:base_blog_url>
${authors.map(author).join('')}${sections.map(category).join('')}${topics.map(tag).join('')}  <generator>https://wordpress.org/?v=6.5</generator>
`;
}

export const wxrFoot = '</channel>\n</rss>\n';

/** A picture as an attachment, which WordPress fetches from its address. */
export function pictureItem(picture: WxrPicture, { site, highestStory }: Context): string {
  const address = picture.externalUrl ?? new URL(picture.path!, site.url).href;
  const title = picture.fileName || address.split('/').at(-1)!;
  return item([
    line('title', words(title)),
    line('link', text(address)),
    line('dc:creator', cdata('')),
    `    <guid isPermaLink="false">${text(address)}</guid>\n`,
    line('description', ''),
    line('content:encoded', cdata('')),
    line('excerpt:encoded', words(picture.caption)),
    ...about(highestStory + picture.id, 'attachment', 'inherit', `picture-${picture.id}`),
    ...times(picture.createdAt, picture.createdAt),
    line('wp:comment_status', cdata('closed')),
    line('wp:attachment_url', cdata(address)),
    ...(picture.alt ? [meta('_wp_attachment_image_alt', picture.alt)] : []),
  ]);
}

/** A story as a post, a page as a page, with its comments. */
export function storyItem(story: WxrStory, context: Context): string {
  const { site, now, highestStory } = context;
  const isPage = story.kind === 'PAGE';
  const address = new URL(isPage ? pagePath(story.slug) : articlePath(story.slug), site.url).href;
  const { status, at } = publicationOf(story, now);
  const [first] = story.authors;
  return item([
    line('title', words(story.headline)),
    line('link', text(address)),
    ...(at ? [line('pubDate', at.toUTCString())] : []),
    line('dc:creator', cdata(first?.author.slug ?? '')),
    `    <guid isPermaLink="false">${text(address)}</guid>\n`,
    line('description', ''),
    line('content:encoded', cdata(contentOf(story, site))),
    line('excerpt:encoded', words(story.standfirst)),
    ...about(story.id, isPage ? 'page' : 'post', status, story.slug, story.footerOrder ?? 0),
    ...times(at ?? story.createdAt, story.updatedAt),
    line('wp:comment_status', cdata(story.commentMode === 'CLOSED' || isPage ? 'closed' : 'open')),
    ...(isPage ? [] : [term('category', story.section)]),
    ...story.topics.map(({ topic }) => term('post_tag', topic)),
    // As the plugin Co-Authors Plus keeps bylines; WordPress alone has one author.
    ...story.authors.map(({ author }) => term('author', { ...author, slug: `cap-${author.slug}` })),
    ...(story.heroId === null ? [] : [meta('_thumbnail_id', String(highestStory + story.heroId))]),
    ...withoutDeleted(story.comments).map(commentXml),
  ]);
}

const item = (lines: string[]) => `  <item>\n${lines.join('')}  </item>\n`;
const term = (domain: string, { slug, name }: { slug: string; name: string }) =>
  `    <category domain="${domain}" nicename="${text(slug)}">${words(name)}</category>\n`;
const meta = (key: string, value: string) =>
  `    <wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>\n`;
const about = (id: number, type: string, status: string, slug: string, order = 0) => [
  line('wp:post_id', id),
  line('wp:post_name', cdata(slug)),
  line('wp:status', cdata(status)),
  line('wp:post_parent', 0),
  line('wp:menu_order', order),
  line('wp:post_type', cdata(type)),
  line('wp:post_password', cdata('')),
  line('wp:is_sticky', 0),
  line('wp:ping_status', cdata('closed')),
];
const times = (at: Date, changed: Date) => [
  line('wp:post_date', cdata(moment(at))),
  line('wp:post_date_gmt', cdata(moment(at))),
  line('wp:post_modified', cdata(moment(changed))),
  line('wp:post_modified_gmt', cdata(moment(changed))),
];

/** What readers cannot see yet must not be public on the other site either; what was taken down is a draft. */
function publicationOf(story: WxrStory, now: Date): { status: string; at: Date | null } {
  const { status, publishedAt, embargoUntil } = story;
  if (isPublic(story, now)) return { status: 'publish', at: publishedAt };
  if ((status === 'PUBLISHED' || status === 'SCHEDULED') && publishedAt) {
    const at = embargoUntil && embargoUntil > publishedAt ? embargoUntil : publishedAt;
    return { status: 'future', at };
  }
  const isInReview = ['IN_REVIEW', 'CHANGES_ASKED', 'APPROVED'].includes(status);
  return { status: isInReview ? 'pending' : 'draft', at: null };
}

/** The text with what WordPress has no field for at its end: what was told live, the source and the corrections. */
function contentOf(story: WxrStory, site: WxrSite): string {
  const { body, sourceWriter, sourceOrganisation, sourceUrl, corrections } = story;
  const { coverage, livePosts } = story;
  const source = [sourceWriter, sourceOrganisation].filter(Boolean).join(', ');
  const name = escapeHtml(source || (sourceUrl ?? ''));
  const ends = [
    // Without coverage readers have none of them.
    ...(coverage ? livePosts.map((post) => postHtml(post, site)) : []),
    ...(name
      ? [`<p>Source: ${sourceUrl ? `<a href="${escapeHtml(sourceUrl)}">${name}</a>` : name}</p>`]
      : []),
    ...corrections.map(
      ({ kind, text: said, createdAt }) =>
        `<p><strong>${kind[0]}${kind.slice(1).toLowerCase()}, ${createdAt.toISOString().slice(0, 10)}:</strong> ${escapeHtml(said)}</p>`,
    ),
  ];
  const html = documentHtml(readDocument(body), { origin: site.url, of: story });
  return [html, ...ends].join('\n');
}

/** A post of a story that is told live. */
function postHtml(post: WxrStory['livePosts'][number], site: WxrSite): string {
  const { headline, body, signature, publishedAt } = post;
  const head = [`${moment(publishedAt).slice(0, 16)} UTC`, headline].filter(Boolean).join(': ');
  return [
    `<p><strong>${escapeHtml(head)}</strong></p>`,
    documentHtml(readDocument(body), { origin: site.url }),
    ...(signature ? [`<p><em>${escapeHtml(signature)}</em></p>`] : []),
  ].join('\n');
}

type Comment = WxrStory['comments'][number];

/** Comments that are not deleted; an answer to a deleted one answers what that one answered, as it would stand alone else. */
function withoutDeleted(comments: readonly Comment[]): Comment[] {
  const deleted = new Map(
    comments.filter(({ status }) => status === 'DELETED').map(({ id, parentId }) => [id, parentId]),
  );
  const standing = (id: number | null): number | null =>
    id !== null && deleted.has(id) ? standing(deleted.get(id)!) : id;
  return comments
    .filter(({ id }) => !deleted.has(id))
    .map((comment) => ({ ...comment, parentId: standing(comment.parentId) }));
}

const approved = { APPROVED: '1', PENDING: '0', SPAM: 'spam', REJECTED: 'trash', DELETED: 'trash' };

function commentXml(comment: Comment): string {
  const { id, parentId, body, createdAt, status } = comment;
  const name = comment.guestName ?? comment.author?.name ?? 'Former member';
  const fields: [string, string | number][] = [
    ['id', id],
    ['author', cdata(name)],
    ['author_email', cdata('')],
    ['author_url', ''],
    ['author_IP', cdata('')],
    ['date', cdata(moment(createdAt))],
    ['date_gmt', cdata(moment(createdAt))],
    ['content', cdata(escapeHtml(body))],
    ['approved', cdata(approved[status])],
    ['type', cdata('comment')],
    ['parent', parentId ?? 0],
    ['user_id', 0],
  ];
  const inside = fields.map(
    ([field, value]) => `<wp:comment_${field}>${value}</wp:comment_${field}>`,
  );
  return `    <wp:comment>${inside.join('')}</wp:comment>\n`;
}
