import {
  documentLimits,
  emptyDocument,
  documentSchema,
  type DocNode,
} from '@/lib/articles/document';
import { embedOf } from '@/lib/articles/embeds';
import { documentFromHtml } from '@/lib/articles/from-html';
import { AppError } from '@/lib/errors';
import { partsOf } from '@/lib/importers/wxr/blocks';
import { expandShortcodes, type Attachment } from '@/lib/importers/wxr/shortcodes';

export type ContentContext = {
  /** The old site's address, for relative links. */
  base: string | undefined;
  /** Where a link to the old site leads here; undefined when it leads elsewhere. */
  pathOf(href: string): string | undefined;
  byId(id: string): Attachment | undefined;
  /** The picture of the old site's library that an address shows, in whatever size. */
  byUrl(url: string): Attachment | undefined;
  ofPost(id: string): Attachment[];
  leftOut(what: string, detail: string, by?: number): void;
  note(what: string, detail: string, by?: number): void;
};

/**
 * The text of a post as a document: blocks or classic text with its line ends, shortcodes, links to other posts of the
 * import as paths of this site. Throws `invalid` when it is more than a story may hold.
 */
export function contentOf(id: string, content: string, context: ContentContext): DocNode {
  const { base, leftOut, note } = context;
  const parts = partsOf(content, (block) =>
    leftOut('blocks that the old site filled in itself', block),
  );
  const shortcodes = { ...context, postId: id };
  const blocks = parts.flatMap(({ isClassic, html }) => {
    const document = documentFromHtml(expandShortcodes(html.replace(fileButton, ''), shortcodes), {
      keepsLines: isClassic,
      ...(base ? { base } : {}),
    });
    return document.content!.filter(({ type, content: words }) => type !== 'paragraph' || words);
  });
  if (/<script\b/i.test(content)) leftOut('scripts in texts', '');
  if (/<form\b/i.test(content)) leftOut('forms in texts (their words stay)', '');
  const frames = content.match(/<(iframe|object|embed|video|audio)\b/gi)?.length ?? 0;
  note('films, sound and frames in texts are cards or links', '', frames);
  if (blocks.length === 0) return emptyDocument();
  const document = {
    type: 'doc',
    content: blocks.map((block) => embedded(adapted(block, context))),
  } as const;
  const parsed = documentSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'invalid',
    `The text is more than a story may hold (${documentLimits.characters} characters).`,
  );
}

/** The block of a file has its link twice: by name, and as a button. */
const fileButton = /<a\s[^>]*\bwp-block-file__button\b[^>]*>[^<]*<\/a>/gi;

const address = /^https?:\/\/\S+$/;

/** A paragraph that is an address and nothing else: the old site showed what stands there. */
function embedded(block: DocNode): DocNode {
  const [only, ...others] = block.content ?? [];
  if (block.type !== 'paragraph' || only?.type !== 'text' || others.length) return block;
  const url = only.text!.trim();
  return address.test(url) && url.length <= 2_000 && embedOf(url)?.frame
    ? { type: 'embed', attrs: { url } }
    : block;
}

/** The node with its links as they are here. */
function adapted(node: DocNode, context: ContentContext): DocNode {
  if (node.type === 'image') {
    const src = String(node.attrs?.src);
    if (!/^https?:/.test(src)) return node;
    context.note('pictures in texts are links until they are fetched (--media)', '');
    // The library's own size: what was shown was cut for the old design.
    const own = context.byUrl(src);
    if (!own) return node;
    const { width: _width, height: _height, ...attrs } = node.attrs!;
    const alt = attrs.alt || own.alt;
    return { ...node, attrs: { ...attrs, src: own.url, ...(alt ? { alt } : {}) } };
  }
  if (node.type === 'text') return withLinks(node, context);
  return node.content
    ? { ...node, content: node.content.map((child) => adapted(child, context)) }
    : node;
}

function withLinks(node: DocNode, context: ContentContext): DocNode {
  const marks = (node.marks ?? []).flatMap((mark) => {
    if (mark.type !== 'link') return [mark];
    const href = String(mark.attrs?.href);
    // The places it led to have lost their names.
    if (href.startsWith('#')) return [];
    const path = context.pathOf(href);
    if (path) context.note('links to posts of the old site lead to their new addresses', '');
    return path ? [{ ...mark, attrs: { href: path } }] : [mark];
  });
  // The old site showed a film in place of a bare address.
  const text = node.text!;
  const isBare = marks.length === 0 && address.test(text.trim()) && text.length <= 2_000;
  if (isBare) marks.push({ type: 'link', attrs: { href: text.trim() } });
  const { marks: _before, ...rest } = node;
  return marks.length ? { ...rest, marks } : rest;
}
