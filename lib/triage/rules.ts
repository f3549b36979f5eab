import { coarseWords, invitingWords, secondPerson } from '@/lib/triage/word-hints';
import { survey } from '@/lib/triage/survey';
import type { Token } from '@/lib/triage/tokens';
import { hint } from '@/lib/moderation/text/view';
import type { Folded } from '@/lib/moderation/text/fold';

/** What the rules look at: the views, their tokens, and the text with its capitals. */
export type Reading = { views: Folded; base: Token[]; fold: Token[]; cased: string };

type Rule = {
  name: string;
  /** As a moderator reads it: "because it holds a link". */
  label: string;
  /** What a text is suspected of for this before anybody has decided anything; see prior(). */
  prior: number;
  /** A way to slip past the model: if it was harmless so far, that must not buy the next one anything. */
  isEvasion?: true;
};

/** In the order of their slots. Changing one changes what stored weights mean: raise `modelVersion`. */
export const rules = [
  { name: 'link', label: 'a link', prior: 2 },
  { name: 'links', label: 'several links', prior: 1 },
  { name: 'contact', label: 'a mail address or phone number', prior: 1.5 },
  { name: 'money', label: 'sums of money', prior: 1.5 },
  { name: 'capitals', label: 'many capitals', prior: 2 },
  { name: 'shouting', label: 'words in capitals', prior: 0.5 },
  { name: 'exclamations', label: 'exclamation marks', prior: 0.5 },
  { name: 'questions', label: 'question marks', prior: 0 },
  { name: 'stretched', label: 'stretched words', prior: 0.3, isEvasion: true },
  { name: 'signs', label: 'many signs', prior: 0 },
  { name: 'digits', label: 'many digits', prior: 0.5 },
  { name: 'short', label: 'a very short text', prior: 0 },
  { name: 'length', label: 'the length', prior: 0 },
  { name: 'pictures', label: 'pictures', prior: 0 },
  { name: 'coarse', label: 'coarse words', prior: 4 },
  { name: 'addressed', label: 'speaking to “you”', prior: 0.5 },
  { name: 'inviting', label: 'words that advertise', prior: 2 },
  { name: 'mixed', label: 'words of mixed alphabets', prior: 2, isEvasion: true },
  { name: 'invisible', label: 'invisible characters', prior: 2, isEvasion: true },
  { name: 'disguised', label: 'disguised words', prior: 1.5, isEvasion: true },
] as const satisfies readonly Rule[] as readonly Rule[];

/** How likely a comment is bad that no rule speaks about, as a logit. */
const priorStart = -1.5;

const phone = /(?<![\p{N}])\+?\p{N}(?:[ ()/-]?\p{N}){6,}/u;
const money =
  /[$£€¥]\s?\p{N}|\p{N}\s?[$£€¥%]|\p{N}(?:k|p)?\s?(?:dollars|pounds|euros|usd|eur|gbp)/gu;
const mixedScript =
  /^(?=\S*\p{Script=Latin})\S*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

const upTo = (most: number, found: number) => Math.min(found, most) / most;
const countIn = (words: Iterable<string>, isMeant: (word: string) => boolean) => {
  let found = 0;
  for (const word of words) if (isMeant(word)) found++;
  return found;
};
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Letters pulled apart, digits and signs for letters, letters of another alphabet. */
const disguises = hint.joined | hint.leet | hint.lookAlike;

const isDisguised = ({ hints }: Token) => (hints & disguises) !== 0;

const isAscii = (text: string) => !/[^\0-\x7f]/.test(text);

/** What the rules say about a text, each from 0 to 1, in the order of `rules`. */
export function judge({ views, base, fold, cased }: Reading): Float64Array {
  const { text } = views.base;
  const read = views.fold.text; // what a reader sees: disguises must not change what is counted here
  const words = fold.length ? fold : base;
  const length = Math.max(1, read.length);
  const links = base.filter(({ kind }) => kind === 'link').length;
  const hasMail = base.some(({ kind }) => kind === 'mail');
  const written = survey(cased);
  const seen = survey(read);
  const said = new Set(words.map((token) => token.text));
  return Float64Array.of(
    links > 0 ? 1 : 0,
    upTo(4, Math.max(0, links - 1)),
    hasMail || (written.digits >= 7 && phone.test(text)) ? 1 : 0,
    upTo(2, written.digits > 0 ? count(text, money) : 0),
    written.letters >= 8 ? written.capitals / written.letters : 0,
    upTo(5, written.shouted),
    upTo(5, written.exclamations),
    upTo(5, written.questions),
    upTo(3, words.filter(({ hints }) => (hints & hint.stretched) !== 0).length),
    Math.min(1, (2 * seen.signs) / length),
    Math.min(1, (3 * seen.digits) / length),
    length < 25 ? 1 : 0,
    Math.min(1, Math.log1p(length) / Math.log1p(2_000)),
    upTo(4, written.pictures),
    upTo(
      2,
      countIn(said, (word) => coarseWords.has(word)),
    ),
    Math.min(
      1,
      (6 * words.filter((token) => secondPerson.has(token.text)).length) /
        Math.max(6, words.length),
    ),
    upTo(
      3,
      countIn(said, (word) => invitingWords.has(word)),
    ),
    upTo(2, base.filter((token) => !isAscii(token.text) && mixedScript.test(token.text)).length),
    upTo(4, views.stripped),
    upTo(3, fold.filter(isDisguised).length),
  );
}

/** What the rules alone would say, as a logit; trusted less with every decision (see `priorShare`). */
export function prior(judged: ArrayLike<number>): number {
  return rules.reduce((sum, rule, i) => sum + rule.prior * judged[i]!, priorStart);
}
