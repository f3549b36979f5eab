import type { JSONContent } from '@tiptap/core';
import type { DocNode } from '@/lib/articles/document';
import { documentVersion } from '@/lib/articles/document/migrate';

/**
 * The editor's document as it is kept: without attributes that say nothing, and without empty paragraphs at the end, one
 * of which the editor holds for the cursor.
 */
export function tidy(document: JSONContent): DocNode {
  const clean = kept(document);
  const content = clean.content ?? [];
  while (content.length > 1 && content.at(-1)!.type === 'paragraph' && !content.at(-1)!.content) {
    content.pop();
  }
  return { ...clean, version: documentVersion };
}

function kept({ type, attrs, content, marks, text }: JSONContent): DocNode {
  const said = Object.entries(attrs ?? {}).filter(
    // A fact box has its title, even when that is still empty.
    ([, value]) =>
      value !== null &&
      value !== undefined &&
      value !== false &&
      (value !== '' || type === 'factBox'),
  );
  return {
    // The editor's schema has the nodes and marks of a story only.
    type: type as DocNode['type'],
    ...(said.length && { attrs: Object.fromEntries(said) }),
    ...(content?.length && { content: content.map(kept) }),
    ...(marks?.length && {
      marks: marks.map(({ type: mark, attrs: of }) => ({
        type: mark,
        ...(mark === 'link' && { attrs: { href: of?.href as string } }),
      })) as NonNullable<DocNode['marks']>,
    }),
    ...(text !== undefined && { text }),
  };
}
