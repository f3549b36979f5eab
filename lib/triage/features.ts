import { foldText, type Folded } from '@/lib/moderation/text/fold';
import { hint } from '@/lib/moderation/text/view';
import { hashStart, hashText, hashUnit, mix } from '@/lib/triage/hash';
import { judge, rules } from '@/lib/triage/rules';
import { letterBuckets, longestScored, wordBuckets } from '@/lib/triage/schema';
import { outside, tokensOf, type Token } from '@/lib/triage/tokens';

/** Where each group of features has its weights. */
export const ruleStart = wordBuckets + letterBuckets;
export const biasSlot = ruleStart + rules.length;
export const slotCount = biasSlot + 1;

/** Rules whose weight never falls below 0. */
const evasions = new Set(rules.flatMap(({ isEvasion }, i) => (isEvasion ? ruleStart + i : [])));
const firstEvasion = Math.min(...evasions);

/** Whether a slot may only speak for a rejection. */
export const isOneSided = (slot: number) => slot >= firstEvasion && evasions.has(slot);

const ruleValue = 0.7;
const biasValue = 2;
const space = 32;
const shortest = 3;
const longest = 5;

/** A text as the model sees it: which slots, and how much of each. */
export type Features = {
  slots: Int32Array;
  values: Float64Array;
  /** What each rule found, 0 to 1. */
  judged: Float64Array;
};

/** Told of every feature that a token makes, also when another made it before. A pair has two tokens. */
export type Witness = (slot: number, token: Token, second?: Token) => void;

// One text is read at a time, so the marks of which slots were met are kept: a slot was met if it bears the text's number.
const met = new Uint32Array(ruleStart);
let reading = 0;

function firstTime(slot: number): boolean {
  if (met[slot] === reading) return false;
  met[slot] = reading;
  return true;
}

function nextReading(): void {
  reading = (reading + 1) >>> 0;
  if (reading === 0) {
    met.fill(0);
    reading = 1;
  }
}

const wordSlot = (hash: number) => mix(hash) & (wordBuckets - 1);
const letterSlot = (hash: number) => wordBuckets + (mix(hash) & (letterBuckets - 1));

/** The text in compatibility form with its capitals, which both views have lost. */
function casedOf(text: string, stripped: number): string {
  const visible = stripped > 0 ? text.replace(/\p{Default_Ignorable_Code_Point}/gu, '') : text;
  return visible.normalize('NFKC');
}

/** Everything that can be said about the text of a comment, and about the phases of the pipeline that spoke. */
export function featuresOf(
  original: string,
  signals: readonly string[] = [],
  witness?: Witness,
): Features {
  const text = original.slice(0, longestScored);
  const views = foldText(text);
  const { base, fold } = bothTokens(views);
  const judged = judge({ views, base, fold, cased: casedOf(text, views.stripped) });

  nextReading();
  const words: number[] = [];
  const letters: number[] = [];
  const note = (into: number[], slot: number, token: Token, second?: Token) => {
    if (firstTime(slot)) into.push(slot);
    witness?.(slot, token, second);
  };
  const plain = new Set<string>();
  for (const tokens of [base, fold]) {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const whole = hashText(hashStart, token.text);
      const next = tokens[i + 1];
      if (next) note(words, wordSlot(hashText(hashUnit(whole, space), next.text)), token, next);
      if (!witness && plain.has(token.text)) continue;
      plain.add(token.text);
      for (const word of token.single ? [token.text, token.single] : [token.text]) {
        note(words, wordSlot(hashText(hashStart, word)), token);
        spell(word, (slot) => note(letters, slot, token));
      }
    }
  }
  const spoken = signalSlots(signals).flatMap(({ slot }) => (firstTime(slot) ? slot : []));
  return assemble(words, letters, spoken, judged);
}

/**
 * Where the phases of the pipeline that spoke have their weights: among the words, under names that no word can have.
 */
export function signalSlots(signals: readonly string[]): { phase: string; slot: number }[] {
  return [...new Set(signals)].map((phase) => ({
    phase,
    slot: wordSlot(hashText(hashStart, `phase:${phase}`)),
  }));
}

/**
 * The tokens of both views. Addresses are read in the base alone, since folding takes them apart; the letters of "i d i o
 * t" are read in the fold alone, since they are no words of their own. No tokens of a fold that says the same as the base.
 */
function bothTokens({ base, fold }: Folded): { base: Token[]; fold: Token[] } {
  const plain = tokensOf(base);
  if (fold.text === base.text) return { base: plain, fold: [] };
  const addresses = plain.filter(({ kind }) => kind !== 'word');
  const folded = outside(tokensOf(fold), addresses);
  const joined = folded.filter(({ hints }) => (hints & hint.joined) !== 0);
  return { base: outside(plain, joined), fold: folded };
}

/** The runs of 3 to 5 letters of a word, the spaces around it included. */
function spell(text: string, tell: (slot: number) => void): void {
  const length = text.length + 2;
  for (let start = 0; start < length - shortest + 1; start++) {
    let hash = hashStart;
    for (let i = start; i < start + longest && i < length; i++) {
      hash = hashUnit(hash, i === 0 || i === length - 1 ? space : text.charCodeAt(i - 1));
      if (i - start + 1 >= shortest) tell(letterSlot(hash));
    }
  }
}

/** Each group weighs the same, however long the text is. */
function assemble(
  words: number[],
  letters: number[],
  spoken: number[],
  judged: Float64Array,
): Features {
  const found = judged.reduce((sum, much) => sum + (much > 0 ? 1 : 0), 0);
  const length = words.length + letters.length + spoken.length + found + 1;
  const slots = new Int32Array(length);
  const values = new Float64Array(length);
  let at = 0;
  for (const group of [words, letters]) {
    const value = 1 / Math.sqrt(group.length);
    for (const slot of group) {
      slots[at] = slot;
      values[at++] = value;
    }
  }
  for (const slot of spoken) {
    slots[at] = slot;
    values[at++] = ruleValue;
  }
  for (let i = 0; i < judged.length; i++) {
    if (judged[i] === 0) continue;
    slots[at] = ruleStart + i;
    values[at++] = ruleValue * judged[i]!;
  }
  slots[at] = biasSlot;
  values[at] = biasValue;
  return { slots, values, judged };
}
