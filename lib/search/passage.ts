import type { Passage } from '@/lib/search/schema';

/** Around a hit in what Postgres returns: characters for private use, which no story means anything by. */
export const marks = { start: '\uE000', stop: '\uE001' } as const;

const neighbours = new RegExp(`${marks.stop}( +)${marks.start}`, 'g');

/** Cuts marked text into plain and hit parts; hits side by side are one. The parts are text: whoever shows them escapes them. */
export function passageOf(marked: string): Passage {
  const parts: Passage = [];
  let isHit = false;
  for (const piece of marked.replace(neighbours, '$1').split(/([\uE000\uE001])/)) {
    if (piece === marks.start) isHit = true;
    else if (piece === marks.stop) isHit = false;
    else if (piece) parts.push({ text: piece, isHit });
  }
  return parts;
}
