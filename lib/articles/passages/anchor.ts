import { documentText, type DocNode } from '@/lib/articles/document';
import type { Anchor } from '@/lib/articles/passages/schema';

export type Place = { block: number; from: number; to: number };

/** The words of each top-level block of a document. */
export const blockTexts = (body: DocNode): string[] =>
  (body.content ?? []).map((block) => documentText({ type: 'doc', content: [block] }));

/** Where in `text` the words stand that are nearest to `near`; -1 when they do not. */
function nearest(text: string, quote: string, near: number): number {
  let best = -1;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (best === -1 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best;
}

/**
 * Where the marked words are now: in their block, else in the nearest block that has them, wherever text was put in, taken
 * out or moved around them. Null when nobody has written those words any more.
 */
export function placeOf(body: DocNode, { block, from, quote }: Anchor): Place | null {
  const texts = blockTexts(body);
  const byDistance = texts
    .map((text, i) => ({ text, i }))
    .sort((a, b) => Math.abs(a.i - block) - Math.abs(b.i - block));
  for (const { text, i } of byDistance) {
    const at = nearest(text, quote, from);
    if (at !== -1) return { block: i, from: at, to: at + quote.length };
  }
  return null;
}
