import { biasSlot, featuresOf, ruleStart, signalSlots, type Features } from '@/lib/triage/features';
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

/** Why a text has its score: all shares, `bias` and `prior` add up to `logit`. */
export type Explanation = {
  logit: number;
  words: WordShare[];
  rules: RuleShare[];
  signals: SignalShare[];
  bias: number;
  prior: number;
};

type Part = { token: Token; share: number };

/** Takes a score apart. Word by word, since a moderator can judge words; a pair counts half for each of its two. */
export function explain(model: Model, text: string, signals: readonly string[] = []): Explanation {
  const makers = new Map<number, [Token, Token?][]>();
  const features = featuresOf(text, signals, (slot, token, second) => {
    const known = makers.get(slot);
    if (known) known.push([token, second]);
    else makers.set(slot, [[token, second]]);
  });
  const shares = sharesBySlot(model, features);
  const parts: Part[] = [];
  for (const [slot, tokens] of makers) {
    const share = (shares.get(slot) ?? 0) / tokens.length;
    for (const [token, second] of tokens) {
      parts.push({ token, share: second ? share / 2 : share });
      if (second) parts.push({ token: second, share: share / 2 });
    }
  }
  return {
    logit: score(model, features),
    words: wordsOf(parts, text),
    rules: rules
      .map(({ name, label }, i) => ({ name, label, share: shares.get(ruleStart + i) ?? 0 }))
      .filter(({ share }) => share !== 0)
      .sort(byWeight),
    signals: signalSlots(signals)
      .map(({ phase, slot }) => ({ phase, share: makers.has(slot) ? 0 : (shares.get(slot) ?? 0) }))
      .sort(byWeight),
    bias: shares.get(biasSlot) ?? 0,
    prior: priorShare(model) * prior(features.judged),
  };
}

const byWeight = (a: { share: number }, b: { share: number }) =>
  Math.abs(b.share) - Math.abs(a.share);

function sharesBySlot(model: Model, { slots, values }: Features): Map<number, number> {
  const shares = new Map<number, number>();
  slots.forEach((slot, i) => shares.set(slot, weightOf(model, slot) * values[i]!));
  return shares;
}

/**
 * Gathers the shares of tokens by the words of the original. Both views have tokens of their own: those that overlap
 * ("i", "d", "i", "o", "t" and "idiot") are one word.
 */
function wordsOf(parts: readonly Part[], text: string): WordShare[] {
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
  for (const { start, end, share } of spans) {
    const spoken = text.slice(start, end);
    const key = spoken.toLowerCase();
    const word = words.get(key);
    if (word) {
      word.share += share;
      word.places.push({ start, end });
    } else words.set(key, { text: spoken, share, places: [{ start, end }] });
  }
  return [...words.values()].sort(byWeight);
}

/** The three that speak most for a rejection and the three that speak most against it. */
export function strongest<T extends { share: number }>(shares: readonly T[], most = 3) {
  const sorted = [...shares].sort((a, b) => b.share - a.share);
  return {
    worse: sorted.filter(({ share }) => share > 0).slice(0, most),
    better: sorted
      .filter(({ share }) => share < 0)
      .reverse()
      .slice(0, most),
  };
}
