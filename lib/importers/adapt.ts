import {
  documentLimits,
  documentSchema,
  emptyDocument,
  type DocNode,
} from '@/lib/articles/document';
import { embedOf } from '@/lib/articles/embeds';
import { AppError } from '@/lib/errors';

export type AdaptContext = {
  /** Where a link to the old site leads here; undefined when it leads elsewhere. */
  pathOf(href: string): string | undefined;
  /** The picture of the old site's library that an address shows, in whatever size. */
  byUrl(url: string): { url: string; alt: string } | undefined;
  leftOut(what: string, detail: string, by?: number): void;
  note(what: string, detail: string, by?: number): void;
};

/** Blocks from another site as a document of ours: links lead to where posts are now, bare addresses are what they show. Throws `invalid` when it is more than a story may hold. */
export function adaptedDocument(blocks: readonly DocNode[], context: AdaptContext): DocNode {
  if (blocks.length === 0) return emptyDocument();
  const parsed = documentSchema.safeParse({
    type: 'doc',
    content: blocks.map((block) => embedded(adapted(block, context))),
  });
  if (parsed.success) return parsed.data;
  throw new AppError(
    'invalid',
    `The text is more than a story may hold (${documentLimits.characters} characters).`,
  );
}

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

/** Where a picture really is that WordPress.com and Jetpack show in a size of their own: "https://i0.wp.com/old.example/a.jpg?ssl=1". */
const withoutPhoton = (src: string) =>
  src.replace(/^https?:\/\/i\d\.wp\.com\/([^?#]+).*$/, 'https://$1');

/** The node with its links as they are here. */
function adapted(node: DocNode, context: AdaptContext): DocNode {
  if (node.type === 'image') {
    const src = withoutPhoton(String(node.attrs?.src));
    if (!/^https?:/.test(src)) return node;
    context.note('pictures in texts are links until they are fetched', '');
    // The library's own size: what was shown was cut for the old design.
    const own = context.byUrl(src);
    if (!own) return { ...node, attrs: { ...node.attrs, src } };
    const { width: _width, height: _height, ...attrs } = node.attrs!;
    const alt = attrs.alt || own.alt;
    return { ...node, attrs: { ...attrs, src: own.url, ...(alt ? { alt } : {}) } };
  }
  if (node.type === 'text') return withLinks(node, context);
  return node.content
    ? { ...node, content: node.content.map((child) => adapted(child, context)) }
    : node;
}

function withLinks(node: DocNode, context: AdaptContext): DocNode {
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
