import { createHash } from 'node:crypto';
import { documentFromHtml } from '@/lib/articles/from-html';
import { storyLimits } from '@/lib/articles/schema';
import { slugOf } from '@/lib/articles/slug';
import { adaptedDocument } from '@/lib/importers/adapt';
import { addressFor } from '@/lib/importers/addresses';
import { itemOf, type FeedItem } from '@/lib/importers/feed/item';
import { languageIn } from '@/lib/importers/language';
import { Mapping } from '@/lib/importers/mapping';
import { bringIn, type ImportOptions } from '@/lib/importers/run/mutations';
import type { ImportedName, ImportedStory, PlannedStory } from '@/lib/importers/schema';
import { plainLine } from '@/lib/importers/words';
import { readXml, valueOf, type Wish } from '@/lib/importers/xml';
import { getSettings } from '@/lib/settings/data';

type Options = ImportOptions & {
  open(): AsyncIterable<Uint8Array>;
  mapping?: Mapping;
  site?: string;
};

const wish: Wish = {
  roots: ['rss', 'feed', 'RDF'],
  what: 'a feed',
  isRecord: (path: readonly string[]) => {
    const [root, , name] = path;
    if (path.length === 2) return root !== 'rss';
    return root === 'rss' && path.length === 3 && (name === 'item' || headNames.has(name!));
  },
};
const headNames = new Set(['title', 'link', 'language']);
const isItem = (name: string) => name === 'item' || name === 'entry';

/** Brings the items of an RSS or Atom feed in as drafts that name where they come from. Throws `invalid` with a sentence about the file. */
export async function importFeed({ open, site, ...options }: Options): Promise<void> {
  const { report, now } = options;
  const mapping = options.mapping ?? new Mapping();
  const feed = { title: '', link: site ?? '', language: '', base: '', author: '' };
  const onRoot = ({ base = '', lang = '' }: Record<string, string>) => {
    feed.base = base;
    feed.language = lang;
  };
  const entries: PlannedStory[] = [];
  const names = new Map<string, ImportedName>();
  const seen = new Set<string>();
  for await (const record of readXml(open, { ...wish, onRoot })) {
    await options.readSoFar?.('reading');
    if (record.name === 'channel') {
      feed.title ||= valueOf(record, 'title');
      feed.link ||= valueOf(record, 'link');
      feed.language ||= valueOf(record, 'language');
    } else if (record.name === 'author') feed.author ||= valueOf(record, 'name');
    else if (record.name === 'title') feed.title ||= record.text.trim();
    else if (record.name === 'language') feed.language ||= record.text.trim();
    else if (record.name === 'link' && !/self|hub/.test(record.attributes.rel ?? ''))
      feed.link ||= record.text.trim() || (record.attributes.href ?? '');
    if (!isItem(record.name)) continue;
    const item = itemOf(record, feed);
    if (!item.key || seen.has(item.key)) {
      const why = item.key ? 'items that the file has twice' : 'items without a number or address';
      const label = titleOf(item);
      report.item({ kind: 'stories', key: item.key, label, outcome: 'leftOut', why });
      report.leftOut(why, label);
      continue;
    }
    seen.add(item.key);
    entries.push(planOf(item, { names, mapping }));
  }
  const host = URL.canParse(feed.link) ? new URL(feed.link).origin : '';
  const paper = plainLine(feed.title, 120).text || host || 'Another site';
  // Nobody wrote it without a name: where an item names no person, the feed signs.
  const sign = (plan: PlannedStory): PlannedStory => {
    if (plan.authorKeys.length) return plan;
    const key = `author:${slugOf(paper) || paper}`;
    if (!names.has(key)) names.set(key, { key, slug: slugOf(paper), name: paper });
    return { ...plan, authorKeys: [key] };
  };
  const { locale } = await getSettings();
  const language = languageIn(feed.language) ?? locale;
  await bringIn(
    {
      ...{ source: `feed ${host || feed.title || 'without a name'}`, pictures: new Map() },
      entries: entries.map(sign),
      named: (_, key) => names.get(key),
      async *read() {
        for await (const record of readXml(open, wish)) {
          if (!isItem(record.name)) continue;
          const item = itemOf(record, feed);
          const make = (slug: string): ImportedStory => {
            const plan = sign(planOf(item, { names, mapping }));
            const own = languageIn(item.language) ?? language;
            return draftOf(item, { ...plan, slug }, { language: own, now, paper, report });
          };
          yield { key: item.key, make };
        }
      },
    },
    options,
  );
}

/** What an item is called: without a title of its own, by how its text begins. */
const titleOf = ({ title, html }: FeedItem): string =>
  plainLine(title, storyLimits.headline).text || plainLine(html, 80).text;

type Terms = { names: Map<string, ImportedName>; mapping: Mapping };

function planOf(item: FeedItem, { names, mapping }: Terms): PlannedStory {
  const label = titleOf(item) || item.key;
  let sectionKey: string | null = null;
  const topicKeys: string[] = [];
  const put = (kind: string, called: string) => {
    const name = plainLine(called, 60).text;
    const key = `${kind}:${slugOf(name) || name}`;
    if (name && !names.has(key)) names.set(key, { key, slug: slugOf(name), name });
    return name ? key : null;
  };
  for (const category of item.categories) {
    const said = mapping.find(slugOf(category), category);
    if (said?.becomes === 'skip') continue;
    const key = put('term', said?.name || category);
    if (key && said?.becomes === 'section') sectionKey ??= key;
    else if (key && topicKeys.length < storyLimits.topics && !topicKeys.includes(key))
      topicKeys.push(key);
  }
  sectionKey ??= put('term', 'News');
  const authorKeys = item.authors.flatMap((author) => put('author', author) ?? []);
  const words = createHash('sha256').update(JSON.stringify(item)).digest('hex');
  return {
    key: item.key,
    hash: `${words}.`,
    kind: 'STORY',
    label,
    moved: undefined,
    sectionKey,
    topicKeys,
    authorKeys,
    slug: addressFor({ kind: 'STORY', own: '', title: label, key: item.key }).slug,
    comments: { all: 0, wanted: 0 },
  };
}

type DraftContext = Pick<ImportOptions, 'now' | 'report'> & { language: string; paper: string };

function draftOf(
  item: FeedItem,
  { label, comments: _comments, moved: _moved, ...plan }: PlannedStory,
  { language, now, paper, report }: DraftContext,
): ImportedStory {
  const place = URL.canParse(item.link) ? item.link : undefined;
  const base = URL.canParse(item.base) ? item.base : undefined;
  const blocks = documentFromHtml(item.html, base ? { base } : {}).content!;
  const body = adaptedDocument(
    blocks.filter(({ type, content }) => type !== 'paragraph' || content),
    {
      ...{ pathOf: () => undefined, byUrl: () => undefined },
      leftOut: (what, detail, by) => report.leftOut(what, detail || label, by),
      note: (what, detail, by) => report.note(what, detail || label, by),
    },
  );
  const at = item.at && item.at < now ? item.at : now;
  return {
    ...plan,
    ...{ body, language, status: 'DRAFT', publishedAt: null, createdAt: at, updatedAt: at },
    headline: titleOf(item) || 'Untitled',
    standfirst: plainLine(item.summary, storyLimits.standfirst).text,
    ...{ heroKey: null, commentMode: 'DEFAULT', comments: [], gone: [], oldAddresses: [] },
    note: `From a feed${item.link ? `: ${item.link}` : ''}.`,
    ...(place &&
      /^https?:/i.test(place) && {
        origin: { organisation: paper, url: place, isCanonical: false },
      }),
  };
}
