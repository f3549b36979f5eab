import { emptyDocument, type DocNode } from '@/lib/articles/document';
import { documentFromHtml } from '@/lib/articles/from-html';
import { storyLimits } from '@/lib/articles/schema';
import { adaptedDocument } from '@/lib/importers/adapt';
import { lexicalHtml } from '@/lib/importers/ghost/lexical';
import { mobiledocHtml } from '@/lib/importers/ghost/mobiledoc';
import { readGhost } from '@/lib/importers/ghost/parse';
import { publicationOf } from '@/lib/importers/ghost/publication';
import { ghostPost, type GhostPost } from '@/lib/importers/ghost/schema';
import { folderOf, keepMarks, unknownSite } from '@/lib/importers/ghost/site';
import { GhostSurvey, isPage, labelOf } from '@/lib/importers/ghost/survey';
import { languageIn } from '@/lib/importers/language';
import { Mapping } from '@/lib/importers/mapping';
import { ghostSource, writeMembers } from '@/lib/importers/members/mutations';
import { hostOf } from '@/lib/importers/pictures/hosts';
import { bringIn, type ImportOptions } from '@/lib/importers/run/mutations';
import type { ImportedStory } from '@/lib/importers/schema';
import { plainLine } from '@/lib/importers/words';
import { getSettings } from '@/lib/settings/data';

type Options = ImportOptions & {
  /** Opens the file anew: it is read several times. */
  open(): AsyncIterable<Uint8Array>;
  mapping?: Mapping;
  /** The old site's address, which the export does not have. */
  site?: string;
};

/**
 * Brings a Ghost export in: posts, pages, tags, bylines, and members as accounts without a password. The whole file is read
 * and checked first. Of settings, hashes and secrets nothing is taken. Throws `invalid` with a sentence about the file.
 */
export async function importGhost({ open, mapping, site, ...options }: Options): Promise<void> {
  const { report, readSoFar } = options;
  const survey = new GhostSurvey(
    (site ?? unknownSite).replace(/\/+$/, ''),
    report,
    mapping ?? new Mapping(),
  );
  for await (const row of readGhost(open)) {
    await readSoFar?.('reading');
    if (row.table !== 'posts') survey.add(row);
  }
  let items = 0;
  for await (const { table, row } of readGhost(open)) {
    if (table !== 'posts') continue;
    items++;
    await readSoFar?.('reading posts');
    const parsed = ghostPost.safeParse(row);
    if (parsed.success) survey.addPost(parsed.data);
    else {
      const why = 'posts that cannot be read';
      report.item({ kind: 'stories', key: `row ${items}`, label: '', outcome: 'leftOut', why });
      report.leftOut(why);
    }
  }
  if (site === undefined) await keepMarks(survey.entries);
  const locale = languageIn(survey.language) ?? (await getSettings()).locale;
  await bringIn(
    {
      ...{ source: ghostSource, entries: survey.entries, pictures: survey.pictures },
      named: (kind, key) => survey.named(kind, key),
      async *read(pathOf) {
        for await (const { table, row } of readGhost(open)) {
          const parsed = table === 'posts' ? ghostPost.safeParse(row) : undefined;
          if (!parsed?.success) continue;
          const post = parsed.data;
          const context = { ...options, survey, locale, pathOf };
          const make = (slug: string) => storyOf(post, slug, context);
          yield { key: survey.keyOf(post), make };
        }
      },
    },
    options,
  );
  await writeMembers(ghostSource, survey.members, options);
}

type StoryContext = Pick<ImportOptions, 'now' | 'report'> & {
  survey: GhostSurvey;
  locale: string;
  pathOf(key: string): string | undefined;
};

function storyOf(post: GhostPost, slug: string, context: StoryContext): ImportedStory {
  const { survey, report, now, locale } = context;
  const label = labelOf(post);
  const headline = plainLine(post.title, storyLimits.headline);
  if (!headline.text) report.note('posts without a title, called “Untitled”', label);
  const meta = survey.metaOf(post);
  const standfirst = plainLine(
    post.custom_excerpt || meta.meta_description,
    storyLimits.standfirst,
  );
  if (headline.isCut || standfirst.isCut) report.note('titles and summaries that were cut', label);
  const { notes, ...publication } = publicationOf(post, now, meta.email_only);
  if (meta.meta_title)
    notes.push(`Its title for search engines was “${plainLine(meta.meta_title, 200).text}”.`);
  if (post.featured) notes.push('Was featured on the old site.');
  if (post.codeinjection_head || post.codeinjection_foot)
    report.leftOut('code that posts put into their pages (code injection)', label);
  const terms = survey.termsOf(post);
  for (const name of terms.leftOut)
    report.leftOut(`topics beyond the ${storyLimits.topics} a story may have`, name);
  const page = isPage(post);
  const origin = originOf(post, survey.site);
  if (origin && survey.site === unknownSite)
    report.note(
      'posts that name the address of their original, which may be their own: say with --site where the old site was',
      label,
    );
  const key = survey.keyOf(post);
  return {
    ...{ key, hash: survey.hashOf(key), kind: page ? 'PAGE' : 'STORY', slug },
    headline: headline.text || 'Untitled',
    standfirst: standfirst.text,
    body: bodyOf(post, label, context),
    language: languageIn(post.locale) ?? locale,
    ...publication,
    sectionKey: page ? null : terms.section.key,
    topicKeys: terms.topics.map(({ key }) => key),
    authorKeys: survey.authorKeysOf(post),
    heroKey: survey.pictureUrl(post.feature_image),
    commentMode: 'DEFAULT',
    note: notes.map((words) => `Imported from Ghost. ${words}`).join('\n'),
    comments: [],
    gone: [],
    oldAddresses: post.slug ? [`${folderOf(survey.site)}/${post.slug}/`] : [],
    ...(origin && survey.site !== unknownSite && { origin }),
  };
}

/** Where the original of a post is, by its canonical address, unless that is on the old site itself. */
function originOf({ canonical_url: url }: GhostPost, site: string): ImportedStory['origin'] {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, href } = new URL(url);
  const isElsewhere = /^https?:$/.test(protocol) && hostOf(href) !== hostOf(site);
  return isElsewhere ? { organisation: hostname, url: href, isCanonical: true } : undefined;
}

function bodyOf(post: GhostPost, label: string, { survey, report, pathOf }: StoryContext): DocNode {
  const leftOut = (card: string) => report.leftOut('cards that are nothing here', card);
  const pieces =
    (post.lexical && lexicalHtml(post.lexical, leftOut)) ||
    (post.mobiledoc && mobiledocHtml(post.mobiledoc, leftOut)) ||
    null;
  if (!pieces && (post.lexical || post.mobiledoc))
    report.note('texts that could not be read, taken from the page they made', label);
  const site = (html: string) => html.replaceAll('__GHOST_URL__', survey.site);
  const blocks = (pieces ?? [post.html])
    .filter(Boolean)
    .flatMap((html) =>
      documentFromHtml(site(html), { base: `${survey.site}/` }).content!.filter(
        ({ type, content }) => type !== 'paragraph' || content,
      ),
    );
  const isKnown = (node: DocNode) =>
    node.type !== 'image' || !String(node.attrs?.src).startsWith(unknownSite);
  const known = withPictures(blocks, isKnown);
  if (known.lost > 0)
    report.leftOut(
      'pictures on a site that the export does not name: say it with --site',
      label,
      known.lost,
    );
  if (known.blocks.length === 0) return emptyDocument();
  return adaptedDocument(known.blocks, {
    pathOf: (href) => {
      const key = survey.links.find(href);
      if (key !== undefined) return pathOf(key);
      if (!href.startsWith(`${unknownSite}/`)) return undefined;
      const path = href.slice(unknownSite.length);
      // Files do not come along: here, the link leads nowhere.
      if (path.startsWith('/content/'))
        report.note(
          'links to files on a site that the export does not name: say it with --site',
          label,
        );
      return path;
    },
    byUrl: () => undefined,
    leftOut: (what, detail, by) => report.leftOut(what, detail || label, by),
    note: (what, detail, by) => report.note(what, detail || label, by),
  });
}

/** The blocks without the pictures that are not wanted, and how many those were. */
function withPictures(
  blocks: readonly DocNode[],
  isWanted: (node: DocNode) => boolean,
): { blocks: DocNode[]; lost: number } {
  let lost = 0;
  const kept = blocks.flatMap((block): DocNode[] => {
    if (!isWanted(block)) {
      lost++;
      return [];
    }
    if (!block.content) return [block];
    const inner = withPictures(block.content, isWanted);
    lost += inner.lost;
    return inner.blocks.length > 0 ? [{ ...block, content: inner.blocks }] : [];
  });
  return { blocks: kept, lost };
}
