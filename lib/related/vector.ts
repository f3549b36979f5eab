/** Pure arithmetic of related stories, after the measurements in docs/architecture.md ("Related stories"). */

export type Vector = { ids: number[]; weights: number[] };

/** How much a headline counts beside the body: its words are counted three times more. */
const headlineExtra = 3;
/** Words that find candidates; the whole vector scores them. */
const heaviest = 40;

/** Occurrences in headline and body as one term frequency weight, 1 + ln(tf). */
export const termWeight = (inHeadline: number, inBody: number) =>
  1 + Math.log(inBody + inHeadline * (1 + headlineExtra));

/** How telling a word is in an archive of `total` stories of which `holders` have it. Never below zero. */
export const idf = (total: number, holders: number) =>
  Math.log(Math.max(1, total) / Math.max(1, Math.min(holders, total)));

/** The vector with length one. A text whose every word is everywhere has no direction: it is empty. */
export function normalise({ ids, weights }: Vector): Vector {
  const length = Math.hypot(...weights);
  if (length === 0) return { ids: [], weights: [] };
  return { ids, weights: weights.map((weight) => weight / length) };
}

/** Its forty heaviest words, for the table that finds candidates. */
export function heaviestTerms({ ids, weights }: Vector): Vector {
  const order = ids
    .map((_, i) => i)
    .sort((a, b) => weights[b]! - weights[a]! || ids[a]! - ids[b]!)
    .slice(0, heaviest);
  return { ids: order.map((i) => ids[i]!), weights: order.map((i) => weights[i]!) };
}

/** Cosine of two vectors of length one, with the shared words, weightiest first. */
export function compare(a: Vector, b: Vector): { cosine: number; shared: number[] } {
  const inA = new Map(a.ids.map((id, i) => [id, a.weights[i]!]));
  const shared: { id: number; part: number }[] = [];
  let cosine = 0;
  b.ids.forEach((id, i) => {
    const weight = inA.get(id);
    if (weight === undefined) return;
    const part = weight * b.weights[i]!;
    cosine += part;
    shared.push({ id, part });
  });
  shared.sort((x, y) => y.part - x.part || x.id - y.id);
  return { cosine: Math.min(1, cosine), shared: shared.map(({ id }) => id) };
}

/** Days in which half of the advantage of being told at the same time is gone. */
const halfLifeDays = 3;

/** Stories told close together belong together: from 1 on the same day down to a half for old background, never less. */
export const proximity = (days: number) =>
  0.5 + 0.5 * 2 ** (-Math.min(Math.abs(days), 365) / halfLifeDays);

/** FNV-1a over UTF-16 units, as a signed 32-bit number (Postgres int). */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** A sample (every fourth by hash) of the five-word runs of a text: wire copy under a new headline has the same ones. */
export function shinglesOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<number>();
  for (let i = 0; i + 5 <= words.length; i++) {
    const h = hash(words.slice(i, i + 5).join(' '));
    if ((h & 3) === 0) found.add(h);
  }
  return [...found].sort((a, b) => a - b);
}

/** Whether one text holds more than half of the other. */
export function isNearCopy(a: readonly number[], b: readonly number[]): boolean {
  const smaller = Math.min(a.length, b.length);
  if (smaller < 5) return false; // too little to tell by
  const inA = new Set(a);
  return b.filter((h) => inA.has(h)).length / smaller > 0.5;
}
