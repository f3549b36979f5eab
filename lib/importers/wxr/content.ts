import type { DocNode } from '@/lib/articles/document';
import { documentFromHtml } from '@/lib/articles/from-html';
import { adaptedDocument, type AdaptContext } from '@/lib/importers/adapt';
import { partsOf, unfolded, withReusable } from '@/lib/importers/wxr/blocks';
import { expandShortcodes, type Attachment } from '@/lib/importers/wxr/shortcodes';

export type ContentContext = AdaptContext & {
  /** The old site's address, for relative links. */
  base: string | undefined;
  byId(id: string): Attachment | undefined;
  ofPost(id: string): Attachment[];
  /** The text of a reusable block. */
  blockOf(id: string): string | undefined;
};

/**
 * The text of a post as a document: blocks or classic text with its line ends, shortcodes, links to other posts of the
 * import as paths of this site. Throws `invalid` when it is more than a story may hold.
 */
export function contentOf(id: string, source: string, context: ContentContext): DocNode {
  const { base, leftOut, note } = context;
  const content = withReusable(source, context.blockOf, (block) =>
    leftOut('reusable blocks that are not in the file', `number ${block}`),
  );
  const parts = partsOf(content, (block, hasWords) =>
    leftOut(
      hasWords
        ? 'blocks of a plugin that keeps their words in fields'
        : 'blocks that the old site filled in itself',
      block,
    ),
  );
  const shortcodes = { ...context, postId: id };
  const blocks = parts.flatMap(({ isClassic, html }) => {
    const document = documentFromHtml(
      expandShortcodes(unfolded(html.replace(fileTwice, '')), shortcodes),
      {
        keepsLines: isClassic,
        ...(base ? { base } : {}),
      },
    );
    return document.content!.filter(({ type, content: words }) => type !== 'paragraph' || words);
  });
  if (/<script\b/i.test(content)) leftOut('scripts in texts', '');
  if (/<form\b/i.test(content)) leftOut('forms in texts (their words stay)', '');
  const frames = content.match(/<(iframe|object|embed|video|audio)\b/gi)?.length ?? 0;
  note('films, sound and frames in texts are cards or links', '', frames);
  return adaptedDocument(blocks, context);
}

/** The block of a file has its link up to three times: by name, as a button, and as a frame with the file itself. */
const fileTwice =
  /<a\s[^>]*\bwp-block-file__button\b[^>]*>[^<]*<\/a>|<object\s[^>]*\bwp-block-file__embed\b[^>]*>[^<]*<\/object>/gi;
