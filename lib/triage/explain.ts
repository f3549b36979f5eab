import { isCommon } from '@/lib/triage/common-words';
import { biasSlot, featuresOf, ruleStart, signalSlots, slotCount } from '@/lib/triage/features';
import { priorShare, score, weightOf, type Model } from '@/lib/triage/model';
import { prior, rules } from '@/lib/triage/rules';
import type { Token } from '@/lib/triage/tokens';

/** What a word adds to the logit, wherever it stands in the original. */
export type WordShare = {
  text: string;
  share: number;
  places: { start: number; end: number }[];
};
export type RuleShare = { name: string; label: string; share: number };
export type SignalShare = { phase: string; share: number };

/** Why a text has its score: all shares, `common`, `bias` and `prior` add up to `logit`. */
export type Explanation = {
  logit: number;
  words: WordShare[];
  /** What the words add that say nothing alone, such as "the". */
  common: number;
  rules: RuleShare[];
  signals: SignalShare[];
  bias: number;
  prior: number;
};

type Part = { token: Token; share: number };

// One text is explained at a time, so these are kept: for each slot how many tokens make it, and what it adds. Only the
// slots of the text at hand are read, and left at 0 behind it.
const makers = new Uint32Array(slotCount);
const shareOf = new Float64Array(slotCount);

/** Takes a score apart. Word by word, since a moderator can judge words; a pair counts half for each of its two. */
export function explain(model: Model, text: string, signals: readonly string[] = []): Explanation {
  const parts: Part[] = [];
  const numbers = new Map<Token, number>();
  const numberOf = (token: Token) => {
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbers.set(token, parts.length);
    return parts.push({ token, share: 0 }) - 1;
  };
  // What the tokens make, one after the other: a slot, and the numbers of the two tokens, the same where it is one.
  const made: number[] = [];
  let last: Token | undefined;
  let first = 0;
  const features = featuresOf(text, signals, (slot, token, second) => {
    if (token !== last) first = numberOf((last = token));
    makers[slot]!++;
    made.push(slot, first, second ? numberOf(second) : first);
  });
  const { slots, values, judged } = features;
  slots.forEach((slot, i) => (shareOf[slot] = weightOf(model, slot) * values[i]!));
  for (let i = 0; i < made.length; i += 3) {
    const slot = made[i]!;
    const half = shareOf[slot]! / makers[slot]! / 2;
    parts[made[i + 1]!]!.share += half;
    parts[made[i + 2]!]!.share += half;
  }
  const told: Explanation = {
    logit: score(model, features),
    ...wordsOf(parts, text),
    rules: rules
      .map(({ name, label }, i) => ({ name, label, share: shareOf[ruleStart + i]! }))
      .filter(({ share }) => share !== 0)
      .sort(byWeight),
    signals: signalSlots(signals)
      .map(({ phase, slot }) => ({ phase, share: makers[slot] ? 0 : shareOf[slot]! }))
      .sort(byWeight),
    bias: shareOf[biasSlot]!,
    prior: priorShare(model) * prior(judged),
  };
  for (const slot of slots) makers[slot] = shareOf[slot] = 0;
  return told;
}

const byWeight = (a: { share: number }, b: { share: number }) =>
  Math.abs(b.share) - Math.abs(a.share);

/**
 * Gathers the shares of tokens by the words of the original. Both views have tokens of their own: those that overlap
 * ("i", "d", "i", "o", "t" and "idiot") are one word. Words that say nothing alone are one sum.
 */
function wordsOf(parts: readonly Part[], text: string): { words: WordShare[]; common: number } {
  const sorted = [...parts].sort((a, b) => a.token.start - b.token.start);
  const spans: { start: number; end: number; share: number }[] = [];
  for (const { token, share } of sorted) {
    const last = spans.at(-1);
    if (last && token.start < last.end) {
      last.end = Math.max(last.end, token.end);
      last.share += share;
    } else spans.push({ start: token.start, end: token.end, share });
  }
  const words = new Map<string, WordShare>();
  let common = 0;
  for (const { start, end, share } of spans) {
    const spoken = text.slice(start, end);
    const key = spoken.toLowerCase();
    const word = words.get(key);
    if (isCommon(key)) common += share;
    else if (word) {
      word.share += share;
      word.places.push({ start, end });
    } else words.set(key, { text: spoken, share, places: [{ start, end }] });
  }
  return { words: [...words.values()].sort(byWeight), common };
}

/** Those that speak most for a rejection and those that speak most against it, the strongest first. */
export function strongest<T extends { share: number }>(shares: readonly T[], most: number) {
  const sorted = [...shares].sort((a, b) => b.share - a.share);
  return {
    worse: sorted.filter(({ share }) => share > 0).slice(0, most),
    better: sorted
      .filter(({ share }) => share < 0)
      .reverse()
      .slice(0, most),
  };
}
