import { hint, type Span, type View } from '@/lib/moderation/text/view';

/** A word of a view, with its place there. `hints` is empty when no unit has any, `all` is the sum of what there is. */
export type Token = { text: string; hints: Uint8Array; all: number; start: number; end: number };

const noHints = new Uint8Array(0);

/** A word with the hints of its units. */
export function tokenOf(text: string, hints: Uint8Array, { start, end }: Span): Token {
  let all = 0;
  for (let at = 0; at < hints.length; at += 1) all |= hints[at]!;
  return { text, hints: all === 0 ? noHints : hints, all, start, end };
}

/** Written without spaces, so that each character counts as a word and an entry as a phrase of them. */
const unspaced = [
  ...['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map(
    (script) => `\\p{Script=${script}}`,
  ),
].join('');
/** A word is a run of letters; what is not a letter ends it, so "idiot5" has the word "idiot". */
const words = new RegExp(`[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{M}])+|\\p{N}+`, 'gu');

/** The words of a view in their order. */
export function tokensOf({ text, hints }: View): Token[] {
  const out: Token[] = [];
  for (const { 0: found, index: start } of text.matchAll(words)) {
    const end = start + found.length;
    let all = 0;
    for (let at = start; at < end; at += 1) all |= hints[at]!;
    out.push({
      text: found,
      hints: all === 0 ? noHints : hints.subarray(start, end),
      all,
      start,
      end,
    });
  }
  return out;
}

/** A part of a token, counted from its beginning. */
export const partOf = ({ text, hints, start }: Token, from: number, to: number): Token =>
  tokenOf(text.slice(from, to), hints.subarray(from, to), { start: start + from, end: start + to });

/** Whether a word may be spelled in more than one way: a stroke is an i or an l, a stretched letter one or two. */
export const isLoose = ({ text, all }: Token): boolean =>
  (all & (hint.stroke | hint.stretched)) !== 0 || isDoubled(text);

/** "iiddiioott": each letter twice. */
function isDoubled(text: string): boolean {
  if (text.length < 6 || text.length % 2) return false;
  for (let at = 0; at < text.length; at += 2) if (text[at] !== text[at + 1]) return false;
  return true;
}

/** A word as a key: a letter that was there three times or more stands three times. */
export function keyOf({ text, hints, all }: Token): string {
  if (!(all & hint.stretched)) return text;
  let key = '';
  for (let at = 0; at < text.length; at += 1)
    key += hints[at]! & hint.stretched ? text[at]! + text[at]! : text[at]!;
  return key;
}

/** What all spellings of a loose word share: each letter once, and no difference between i and l. */
export function skeletonOf(text: string): string {
  let out = '';
  let last = '';
  for (const letter of text) {
    const plain = letter === 'l' ? 'i' : letter;
    if (plain !== last) out += plain;
    last = plain;
  }
  return out;
}

const strokes = 'il';

/**
 * Whether a loose word can be read as `wanted`, or as a word that begins with it. Each letter is looked at once: after a
 * stretched i, an l that was written apart may be missed.
 */
export function fits({ text, hints }: Token, wanted: string, isPrefix: boolean): boolean {
  const isElastic = isDoubled(text);
  let at = 0;
  for (let from = 0; from < text.length;) {
    const letter = text[from]!;
    const isStroke = (hints[from]! & hint.stroke) !== 0;
    let to = from;
    let isStretched = isElastic;
    while (
      to < text.length &&
      text[to] === letter &&
      ((hints[to]! & hint.stroke) !== 0) === isStroke
    ) {
      isStretched ||= (hints[to]! & hint.stretched) !== 0;
      to += 1;
    }
    let same = at;
    while (wanted[same] === letter || (isStroke && strokes.includes(wanted[same] ?? ' ')))
      same += 1;
    const found = same - at;
    if (found === 0) return false;
    if (isPrefix && same === wanted.length && found <= to - from) return true;
    if (!isStretched && found < to - from) return false;
    at = isStretched ? same : at + (to - from);
    if (at === wanted.length) return isPrefix || to === text.length;
    from = to;
  }
  return false;
}
