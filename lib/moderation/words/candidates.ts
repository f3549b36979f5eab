import { isOrdinary, leetLetter } from '@/lib/moderation/text/leet';
import { latinLook } from '@/lib/moderation/text/look-alikes';
import { hint, type Span, type View } from '@/lib/moderation/text/view';
import { partOf, tokenOf, type Token } from '@/lib/moderation/words/tokens';

/** Longer words are no entry, and a disguise of that length is unreadable. */
const longest = 200;

/** Short words that stand before a word spelled out with spaces, and are joined to it: "a i d i o t". */
const openings = new Set(
  'a i u r y ur you an the my your is are ura uran youa youan youare youarea youarean isa isan sucha suchan'.split(
    ' ',
  ),
);

const isLetter = /^\p{L}$/u;

/** The ways in which one word of the fold view can be read, the plain one first. */
export function readingsOf(token: Token): Token[] {
  const { text, hints } = token;
  const out = [token];
  if (!(token.all & (hint.leet | hint.joined)) || text.length > longest) return out;
  let from = 0;
  let to = text.length;
  while (from < to && hints[from]! & hint.leet) from += 1;
  while (to > from && hints[to - 1]! & hint.leet) to -= 1;
  if (from > 0) out.push(partOf(token, from, text.length));
  if (to < text.length) out.push(partOf(token, 0, to));
  if (from > 0 && to < text.length) out.push(partOf(token, from, to));
  for (let length = 1; length <= 8 && length < text.length; length += 1)
    if (hints[length]! & hint.joined && openings.has(text.slice(0, length)))
      out.push(partOf(token, length, text.length));
  return out.filter((each) => each.text !== '');
}

const mixture = /[\p{L}\p{N}@$!|+€£¢]+/gu;

/** Words that still hold digits or signs, read as letters throughout: "a55", "@ss". Not numbers with a unit. */
export function disguised({ text, hints }: View): Token[] {
  const out: Token[] = [];
  for (const { 0: found, index } of text.matchAll(mixture)) {
    const word = found.replace(/[!|]+$/, '');
    const isPlain = [...word].every((letter) => isLetter.test(letter));
    if (isPlain || word.length < 3 || word.length > longest) continue;
    if (/^\p{N}+$/u.test(word) || isOrdinary(word)) continue;
    const letters = [...word].map((one) => leetLetter(one));
    const units = Uint8Array.from(word, () => 0);
    if (units.length !== word.length) continue; // letters beyond the first plane have no disguise
    for (const [at, letter] of letters.entries())
      units[at] = letter ? hint.leet | (letter.isStroke ? hint.stroke : 0) : hints[index + at]!;
    const read = letters.map((letter, at) => letter?.letter ?? word[at]!).join('');
    out.push(squeezed(read, units, { start: index, end: index + word.length }));
  }
  return out;
}

/** Runs of three letters or more as two, as the fold view has them. The place is that of the whole word. */
function squeezed(text: string, hints: Uint8Array, place: Span): Token {
  let short = '';
  const kept: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (short.endsWith(letter + letter)) kept[kept.length - 1]! |= hint.stretched | hints[at]!;
    else {
      short += letter;
      kept.push(hints[at]!);
    }
  }
  return tokenOf(short, Uint8Array.from(kept), place);
}

/** Not the apostrophe: "he'll" is two words. */
const connectors = /^[-._*`~^|\\·•‧∙–]{1,3}$/u;

/** Words that are split by dots, stars or hyphens, each chain of them in one: "idi-ot". Not parts of addresses. */
export function chained(view: View, tokens: readonly Token[]): Token[] {
  const { text } = view;
  const out: Token[] = [];
  for (let first = 0; first < tokens.length;) {
    let last = first;
    while (
      last + 1 < tokens.length &&
      isLink(text.slice(tokens[last]!.end, tokens[last + 1]!.start))
    )
      last += 1;
    const start = tokens[first]!.start;
    const end = tokens[last]!.end;
    if (
      last > first &&
      end - start <= longest &&
      !/[/@:]/.test((text[start - 1] ?? '') + (text[end] ?? ''))
    )
      out.push(inOne(tokens.slice(first, last + 1), view));
    first = last + 1;
  }
  return out;
}

const isLink = (gap: string) => gap.length <= 3 && connectors.test(gap);

function inOne(tokens: readonly Token[], { hints }: View): Token {
  const units = tokens.flatMap(({ start, end }) => [...hints.subarray(start, end)]);
  const text = tokens.map((token) => token.text).join('');
  const place = { start: tokens[0]!.start, end: tokens.at(-1)!.end };
  return tokenOf(text, Uint8Array.from(units), place);
}

/** The words of a text without any Latin letter that can be read as Latin from end to end: "аѕѕ". Else none. */
export function posing(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    let text = '';
    for (const letter of token.text) {
      const look = latinLook(letter);
      if (!look?.isClose) return [];
      text += look.letters;
    }
    const hints = Uint8Array.from(text, (letter) => ('il'.includes(letter) ? hint.stroke : 0));
    out.push(tokenOf(text, hints, token));
  }
  return out;
}
