import { createHash } from 'node:crypto';
import { storyLimits } from '@/lib/articles/schema';
import { slugOf } from '@/lib/articles/slug';
import { addressFor } from '@/lib/importers/addresses';
import { marked } from '@/lib/importers/marks';
import type { Mapping } from '@/lib/importers/mapping';
import type { ImportedName, ImportedPicture, ImportedStory } from '@/lib/importers/schema';
import type { Report } from '@/lib/importers/report';
import { withFootnotes, withSound } from '@/lib/importers/wxr/blocks';
import { contentOf, type ContentContext } from '@/lib/importers/wxr/content';
import { wordpressDate } from '@/lib/importers/wxr/dates';
import { discussionOf, goneFrom } from '@/lib/importers/wxr/discussion';
import { publicationOf } from '@/lib/importers/wxr/fate';
import { oldAddressesOf } from '@/lib/importers/wxr/permalinks';
import { seoOf } from '@/lib/importers/wxr/seo';
import type { WxrItem, WxrTerm } from '@/lib/importers/wxr/schema';
import { decodedSlug, plainLine } from '@/lib/importers/words';

const namesAt = 120;

const sha256 = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Of what passes while nobody changes anything: who looks at it, who has it open, what a plugin counts. */
const restless = /^_edit_(lock|last)$|^_(pingme|encloseme|wp_old_slug)$|views?(_count)?$/;

/** SHA-256 of all that the file says of an item, of its words and of its comments: the same as long as nobody changed it there. */
export const hashOf = ({ line: _line, comments, meta, ...item }: WxrItem): string =>
  `${sha256({ ...item, meta: meta.filter(({ key }) => !restless.test(key)) })}.${sha256(comments)}`;

export const headlineOf = ({ title }: WxrItem) => plainLine(title, storyLimits.headline);

/** How the report calls an item. */
export const labelOf = (item: WxrItem): string => headlineOf(item).text || `number ${item.id}`;

/** The address an item should have: its own where our rules allow it. `why` says why it is another. */
export const addressOf = (item: WxrItem): { slug: string; why?: string } =>
  addressFor({
    kind: item.type === 'page' ? 'PAGE' : 'STORY',
    ...{ own: item.slug, title: headlineOf(item).text, key: item.id },
  });

const named = (domain: string, { slug, name }: WxrTerm, longest: number): ImportedName => {
  const text = plainLine(name, longest).text || decodedSlug(slug);
  return { key: `${domain}:${slug || text}`, slug: decodedSlug(slug), name: text };
};
const uncategorized: ImportedName = {
  ...{ key: 'category:uncategorized', slug: 'uncategorized', name: 'Uncategorized' },
};

export type Terms = {
  section: ImportedName | null;
  topics: ImportedName[];
  leftOut: WxrTerm[];
};

export type TermRules = {
  mapping: Mapping;
  /** The slug of the category that plugins name by this number. */
  categoryOf(id: string): string | undefined;
};

/** Which of a post's categories comes first: the one that a plugin calls its main one, else as they stand. */
function categoriesOf({ terms, meta }: WxrItem, { categoryOf }: TermRules): WxrTerm[] {
  const all = terms.filter(({ domain }) => domain === 'category');
  const value = meta.find(({ key }) => mainCategory.test(key))?.value;
  const main = value ? categoryOf(value) : undefined;
  return [...all.filter(({ slug }) => slug === main), ...all.filter(({ slug }) => slug !== main)];
}
const mainCategory = /^(_yoast_wpseo|rank_math)_primary_category$/;

/**
 * A post's first category is its section; the others and its tags are its topics, as many as a story may have. Where the
 * mapping says what becomes of a category, it becomes that.
 */
export function termsOf(item: WxrItem, rules: TermRules): Terms {
  const isPage = item.type === 'page';
  const topics = new Map<string, ImportedName>();
  const leftOut: WxrTerm[] = [];
  let section: ImportedName | null = null;
  let isSaid = false;
  const addTopic = (topic: ImportedName, term: WxrTerm) => {
    const name = topic.name.toLowerCase();
    if (topic.name === '' || topics.has(name)) return;
    if (topics.size < storyLimits.topics) topics.set(name, topic);
    else leftOut.push(term);
  };
  const others: WxrTerm[] = [];
  for (const term of categoriesOf(item, rules)) {
    const wish = rules.mapping.find(decodedSlug(term.slug), term.name);
    if (wish?.becomes === 'skip') continue;
    const as = wish?.name ? { ...term, name: wish.name, slug: slugOf(wish.name) } : term;
    if (wish?.becomes === 'topic') addTopic(named('category', as, 60), term);
    else if (!isPage && (section === null || (wish && !isSaid))) {
      // A section that the mapping names goes before one that merely stands first.
      section = named('category', as, namesAt);
      isSaid = wish !== undefined;
    } else others.push(term);
  }
  for (const term of others) addTopic(named('category', term, 60), term);
  for (const term of item.terms) {
    if (term.domain === 'post_tag' || term.domain === 'tag')
      addTopic(named('post_tag', term, 60), term);
  }
  return {
    section: isPage ? null : (section ?? uncategorized),
    topics: [...topics.values()],
    leftOut,
  };
}

/** The picture that an attachment is. */
export function pictureOf(item: WxrItem): ImportedPicture {
  const url = item.attachmentUrl || item.guid;
  const ending = /\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '';
  const type = { jpg: 'jpeg', svg: 'svg+xml', tif: 'tiff', ico: 'x-icon' }[ending] ?? ending;
  const alt = item.meta.find(({ key }) => key === '_wp_attachment_image_alt')?.value ?? '';
  return {
    ...{ key: item.id || url, url, mime: `image/${type}` },
    alt: plainLine(alt, 1_000).text,
    caption: plainLine(item.excerpt, 2_000).text,
  };
}

export type StoryContext = {
  now: Date;
  language: string;
  /** The address that was found free. */
  slug: string;
  isPicture(id: string): boolean;
  rules: TermRules;
  authorKeys: string[];
  /** Of the reusable blocks that it shows (markBlocks). */
  mark: string;
  content: Omit<ContentContext, 'leftOut' | 'note'>;
  report: Report;
};

/** A post or page as a story of this paper; what is not as it was goes to the report. Throws `invalid` when its text cannot be kept. */
export function storyOf(item: WxrItem, context: StoryContext): ImportedStory {
  const { now, report, content } = context;
  const label = labelOf(item);
  const note = (what: string) => report.note(what, label);
  const headline = headlineOf(item);
  if (!headline.text) report.note('posts without a title, called “Untitled”', `number ${item.id}`);
  if (headline.isCut) note(`titles cut to ${storyLimits.headline} characters`);
  const seo = seoOf(item, content.base);
  const standfirst = plainLine(item.excerpt || seo.description, storyLimits.standfirst);
  if (standfirst.isCut) note(`summaries cut to ${storyLimits.standfirst} characters`);
  const publication = publicationOf(item, now);
  for (const words of publication.notes) note(`became drafts (${asClause(words)})`);
  if (publication.isLocal) note('times without their zone, taken for UTC');
  const notes = [...publication.notes, ...seo.notes];
  if (item.isSticky) {
    note('posts that were kept on top of the front page');
    notes.push('Was kept on top of the front page.');
  }
  if (seo.origin) note('posts whose original is on another site, which search engines are told');
  const terms = termsOf(item, context.rules);
  for (const { name } of terms.leftOut)
    report.leftOut(`topics beyond the ${storyLimits.topics} a story may have`, name);
  const hero = item.meta.find(({ key }) => key === '_thumbnail_id')?.value;
  const heroKey = hero && context.isPicture(hero) ? hero : null;
  if (hero && !heroKey) report.leftOut('main pictures that are not in the file', label);
  const kept = item.meta.find(({ key }) => key === 'footnotes')?.value ?? '';
  const enclosures = item.meta.filter(({ key }) => key === 'enclosure').map(({ value }) => value);
  const text = withSound(withFootnotes(item.content, kept), enclosures);
  const body = contentOf(item.id, text, {
    ...content,
    leftOut: (what, detail, by) => report.leftOut(what, detail || label, by),
    note: (what, detail, by) => report.note(what, detail || label, by),
  });
  const comments = discussionOf(item.comments, {
    at: publication.createdAt,
    leftOut: (why, example) => report.leftOut(why, example),
    note: (what, example) => report.note(what, example),
  });
  if (item.type === 'page') {
    report.note('comments on pages: kept, but pages show none here', label, comments.length);
  }
  const format = item.terms.find(({ domain }) => domain === 'post_format');
  if (format)
    report.note('post formats, which this site does not have', format.name || format.slug);
  return {
    ...{
      key: item.id,
      hash: marked(hashOf(item), context.mark),
      kind: item.type === 'page' ? 'PAGE' : 'STORY',
    },
    slug: context.slug,
    headline: headline.text || 'Untitled',
    standfirst: standfirst.text,
    ...{ body, language: context.language },
    ...{ status: publication.status, publishedAt: publication.publishedAt },
    createdAt: publication.createdAt,
    updatedAt: updatedAt(item, publication.createdAt, now),
    sectionKey: terms.section?.key ?? null,
    topicKeys: terms.topics.map(({ key }) => key),
    authorKeys: context.authorKeys,
    heroKey,
    commentMode: item.commentStatus === 'closed' ? 'CLOSED' : 'DEFAULT',
    note: notes.map((words) => `Imported from WordPress. ${words}`).join('\n'),
    comments,
    gone: goneFrom(item.comments, comments),
    oldAddresses: oldAddressesOf(item, (address) => content.pathOf(address) !== undefined),
    ...(seo.origin && { origin: seo.origin }),
  };
}

/** A sentence of the newsroom's note inside one of the report's. */
const asClause = (sentence: string) => `w${sentence.slice(1, -1)}`;

function updatedAt({ modifiedGmt }: WxrItem, createdAt: Date, now: Date): Date {
  const at = wordpressDate(modifiedGmt);
  return at && at >= createdAt && at <= now ? at : createdAt;
}
