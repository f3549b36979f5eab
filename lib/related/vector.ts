/** Pure arithmetic of related stories, after the measurements in docs/related.md. */

export type Vector = { ids: ArrayLike<number>; weights: ArrayLike<number> };
/** One that is being made. */
type Fresh = { ids: number[]; weights: number[] };

/** How much a headline counts beside the body: its words are counted three times more. */
const headlineExtra = 3;
/** Words that find candidates; the whole vector scores them. */
const heaviest = 40;
/** The same words in the same weights: a notice that comes every week, a correction sent out as a new story. */
const sameCosine = 0.9;

/** Occurrences in headline and body as one term frequency weight, 1 + ln(tf). */
export const termWeight = (inHeadline: number, inBody: number) =>
  1 + Math.log(inBody + inHeadline * (1 + headlineExtra));

/** An archive of fewer stories says nothing about how rare a word is. */
const smallestArchive = 20;

/**
 * How telling a word is in an archive of `total` stories of which `holders` had it when they were counted. A word that was
 * not counted is new: as telling as one that a single story has. Never below zero.
 */
export function idf(total: number, holders: number): number {
  const stories = Math.max(total, smallestArchive);
  return Math.log(stories / Math.max(1, Math.min(holders, stories)));
}

/** The vector with length one. A text whose every word is everywhere has no direction: it is empty. */
export function normalise({ ids, weights }: Fresh): Fresh {
  const length = Math.hypot(...weights);
  if (length === 0) return { ids: [], weights: [] };
  return { ids, weights: weights.map((weight) => weight / length) };
}

/** Its forty heaviest words, for the table that finds candidates. */
export function heaviestTerms({ ids, weights }: Vector): Fresh {
  const order = Array.from(ids, (_, i) => i)
    .sort((a, b) => weights[b]! - weights[a]! || ids[a]! - ids[b]!)
    .slice(0, heaviest);
  return { ids: order.map((i) => ids[i]!), weights: order.map((i) => weights[i]!) };
}

/** What compares one vector of length one with many others. */
export function comparer({ ids, weights }: Vector) {
  const own = new Map<number, number>();
  for (let i = 0; i < ids.length; i++) own.set(ids[i]!, weights[i]!);
  return {
    /** The cosine with another one. */
    cosine(other: Vector): number {
      let sum = 0;
      for (let i = 0; i < other.ids.length; i++) {
        const weight = own.get(other.ids[i]!);
        if (weight !== undefined) sum += weight * other.weights[i]!;
      }
      return Math.min(1, sum);
    },
    /** The words that carry it, weightiest first. */
    shared(other: Vector): number[] {
      const parts: { id: number; part: number }[] = [];
      for (let i = 0; i < other.ids.length; i++) {
        const id = other.ids[i]!;
        const weight = own.get(id);
        if (weight !== undefined) parts.push({ id, part: weight * other.weights[i]! });
      }
      // Equal ones stay in the order of the words, which is the same from either side.
      return parts.sort((x, y) => y.part - x.part).map(({ id }) => id);
    },
  };
}

/** Where a language model puts a text, of length one. */
export type Point = { model: string; at: ArrayLike<number> };

const denseShare = 0.4;
/** Models put any two texts of one language somewhat near to each other: below this it says nothing. */
const denseFloor = 0.5;

/** The cosine of the words with what a model says beside it; as it is unless the same model read both texts. */
export function blend(cosine: number, a: Point | null, b: Point | null): number {
  if (!a || !b || a.model !== b.model || a.at.length !== b.at.length) return cosine;
  let dense = 0;
  for (let i = 0; i < a.at.length; i++) dense += a.at[i]! * b.at[i]!;
  const said = Math.min(1, Math.max(0, (dense - denseFloor) / (1 - denseFloor)));
  return (1 - denseShare) * cosine + denseShare * said;
}

/** From here on old is old: keeps exp() in the database from underflow. */
export const longestGapDays = 365;

/**
 * How close in time two stories were told: 1 on the same day, a half after `halfLifeDays`, soon near 0. The power of 1.5 keeps
 * the first days together and lets go sooner after them: news of one event comes at once, then stops.
 */
export const closeness = (days: number, halfLifeDays: number) =>
  2 ** -((Math.min(Math.abs(days), longestGapDays) / halfLifeDays) ** 1.5);

/** Stories told close together belong together: from 1 on the same day down to a half for old background, never less. */
export const proximity = (days: number, halfLifeDays: number) =>
  0.5 + 0.5 * closeness(days, halfLifeDays);

/** FNV-1a over UTF-16 units, as a signed 32-bit number (Postgres int). */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** Of a text with fewer runs all are kept: a quarter of them would say too little. */
const fewRuns = 80;
/** Characters that are about five words, where no space parts words. */
const runCharacters = 8;

/**
 * The runs of a text, five words each, as hashes in order: wire copy under a new headline has the same ones. Of characters
 * where words are not parted by spaces. Of a long text a sample, every fourth by hash.
 */
export function shinglesOf(text: string, isUnparted: boolean): number[] {
  const units = isUnparted ? /[\p{L}\p{M}\p{N}]/gu : /[\p{L}\p{N}]+/gu;
  const [length, between] = isUnparted ? [runCharacters, ''] : [5, ' '];
  const words = text.toLowerCase().match(units) ?? [];
  const found = new Set<number>();
  for (let i = 0; i + length <= words.length; i++)
    found.add(hash(words.slice(i, i + length).join(between)));
  const all = [...found].sort((a, b) => a - b);
  return all.length < fewRuns ? all : all.filter(isSampled);
}

const isSampled = (run: number) => (run & 3) === 0;

type Runs = ArrayLike<number>;

/** Whether nothing but a sample of a text's runs is kept; said of none as well. */
function isSample(runs: Runs): boolean {
  for (let i = 0; i < runs.length; i++) if (!isSampled(runs[i]!)) return false;
  return true;
}

/** Both texts' runs; or of both the sample, where of one that is all that is kept. */
function comparable(a: Runs, b: Runs): [Runs, Runs] {
  const [ofA, ofB] = [isSample(a), isSample(b)];
  const of = (runs: Runs, isAll: boolean) => (isAll ? runs : Array.from(runs).filter(isSampled));
  return ofA === ofB ? [a, b] : [of(a, ofA), of(b, ofB)];
}
/** Whether two texts are one: more than half of the smaller one's runs stand in the other, or all words weigh alike. */
export function isNearCopy(a: Runs, b: Runs, cosine = 0): boolean {
  if (cosine >= sameCosine) return true;
  const [one, other] = comparable(a, b);
  const [small, large] = one.length < other.length ? [one, other] : [other, one];
  if (small.length < 5) return false; // too little to tell by
  // Both are in order: one walk through them.
  let [shared, i] = [0, 0];
  for (let at = 0; at < small.length; at++) {
    const run = small[at]!;
    while (i < large.length && large[i]! < run) i++;
    if (large[i] === run) shared++;
  }
  return shared / small.length > 0.5;
}
