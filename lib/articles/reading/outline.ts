import type { DocNode } from '@/lib/articles/document';

/** A heading of the text as a place to go to. */
export type Heading = { id: string; text: string; level: number };

/** Fewer headings need no list, and a short text is seen at a glance. */
const worthListing = { headings: 3, words: 600 } as const;

const wordsIn = (node: DocNode): string =>
  node.text ?? (node.type === 'hardBreak' ? ' ' : (node.content ?? []).map(wordsIn).join(''));

/** Letters of any script, as in addresses; nothing that a link would have to escape beyond them. */
const anchorOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/**
 * The headings of a document in their order, each with the id that its element has (`documentHtml` with `anchors`). Two
 * with the same words get different ids; ids begin with "h-", so that none is an id of the page.
 */
export function headingsOf(document: DocNode): Map<DocNode, Heading> {
  const found = new Map<DocNode, Heading>();
  const taken = new Set<string>();
  const walk = (node: DocNode) => {
    if (node.type === 'heading') {
      const text = wordsIn(node).replace(/\s+/g, ' ').trim();
      const anchor = `h-${anchorOf(text)}`;
      let id = anchor;
      for (let times = 2; taken.has(id); times += 1) id = `${anchor}-${times}`;
      taken.add(id);
      if (text) found.set(node, { id, text, level: Number(node.attrs?.level ?? 2) });
      return;
    }
    for (const child of node.content ?? []) walk(child);
  };
  walk(document);
  return found;
}

/** The table of contents of a story: its headings of the upper level, or none where it is short. */
export function outlineOf({ body, wordCount }: { body: DocNode; wordCount: number }): Heading[] {
  if (wordCount < worthListing.words) return [];
  const all = [...headingsOf(body).values()];
  const upper = Math.min(...all.map(({ level }) => level));
  const shown = all.filter(({ level }) => level === upper);
  return shown.length >= worthListing.headings ? shown : [];
}
