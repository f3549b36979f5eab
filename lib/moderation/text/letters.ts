import type { BaseCell } from '@/lib/moderation/text/base';
import { latinLook, pictureLetter, plainLatin, type Look } from '@/lib/moderation/text/look-alikes';
import { hint, type Cell } from '@/lib/moderation/text/view';

/** What a character is to the folding: only letters and digits make words, and some signs pass for letters. */
export type Kind = 'latin' | 'foreign' | 'syllable' | 'digit' | 'sign' | 'other';

export type Letter = Cell & {
  kind: Kind;
  /** The Latin letters that this one passes for. */
  look: Look | undefined;
};

/** Signs that pass for letters. Some are also plain signs, and count only inside a word: leet.ts. */
export const signs: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '+': 't',
  '¡': 'i',
  '€': 'e',
  '£': 'l',
  '¢': 'c',
  '¥': 'y',
  '₣': 'f',
  '₵': 'c',
  '₭': 'k',
  '₮': 't',
  '₴': 's',
  '₳': 'a',
  '₦': 'n',
  '₱': 'p',
  '₲': 'g',
  '₩': 'w',
  '฿': 'b',
};

/** Marks above, below and through letters, and the vowel points of Hebrew and Arabic. Not the vowels of India. */
const marks =
  /(?![\u3099\u309A])(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/gu;
/** Scripts that are written without spaces, or a syllable at a time: a single one is no letter of a word. */
export const syllables =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const latin = /\p{Script=Latin}/u;
const letter = /\p{L}/u;
const digit = /\p{Nd}/u;

function asciiKind(text: string): Kind {
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122) return 'latin';
  if (code >= 48 && code <= 57) return 'digit';
  return text in signs ? 'sign' : 'other';
}

function kindOf(text: string): Kind {
  if (text.length === 1 && text.charCodeAt(0) < 128) return asciiKind(text);
  if (latin.test(text)) return 'latin';
  if (syllables.test(text)) return 'syllable';
  if (letter.test(text)) return 'foreign';
  if (digit.test(text)) return 'digit';
  return text in signs ? 'sign' : 'other';
}

/** Without marks. Most characters have none, which is quicker to ask. */
function bare(text: string): string {
  const apart = text.normalize('NFD');
  marks.lastIndex = 0;
  return marks.test(apart) ? apart.replace(marks, '').normalize('NFC') : text;
}
const isLower = (cell: BaseCell | undefined) => cell !== undefined && /^[a-z]$/.test(cell.typed);
const isUpper = (cell: BaseCell | undefined) => cell !== undefined && /^[A-Z]$/.test(cell.typed);

const letterOf = ({ start, end }: Cell, text: string, kind: Kind, hints = 0, look?: Look) => ({
  text,
  start,
  end,
  hints,
  kind,
  look,
});

const isFlagPart = (text: string) => /\p{Regional_Indicator}/u.test(text);

/** The characters of a text without marks, Latin letters plain, each with its kind. */
export function lettersOf(cells: readonly BaseCell[]): Letter[] {
  const out: Letter[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at]!;
    if (cell.text.length === 1 && cell.text.charCodeAt(0) < 128)
      out.push(letterOf(cell, cell.text, asciiKind(cell.text), strokeHint(cells, at)));
    else addOther(out, cells, at);
  }
  return out;
}

/** Adds a character that is not of ASCII. A mark of its own belongs to the letter before it. */
function addOther(out: Letter[], cells: readonly BaseCell[], at: number): void {
  const cell = cells[at]!;
  const last = out[out.length - 1];
  const text = bare(cell.text);
  if (text === '') {
    if (last) last.end = cell.end;
    return;
  }
  const picture = pictureLetter(cell.typed.codePointAt(0)!);
  if (picture) {
    // A flag beside a word is no part of it.
    const before = cells[at - 1]?.typed ?? '';
    if (last?.kind === 'latin' && isFlagPart(before) !== isFlagPart(cell.typed))
      out.push(letterOf({ ...cell, end: cell.start }, ' ', 'other'));
    const stroke = picture === 'i' || picture === 'l' ? hint.stroke : 0;
    out.push(letterOf(cell, picture, 'latin', hint.lookAlike | stroke));
    return;
  }
  const kind = kindOf(text);
  const typed = bare(cell.typed);
  if (kind === 'latin')
    for (const one of plainLatin(typed) ?? text) out.push(letterOf(cell, one, 'latin'));
  else {
    const look = kind === 'foreign' ? (latinLook(cell.typed) ?? latinLook(typed)) : undefined;
    out.push(letterOf(cell, text, kind, 0, look));
  }
}

/**
 * A capital I is drawn like an l: inside a word of small letters, or before them. So is an l like an I at the beginning of a
 * word and between capitals: "SHlT".
 */
function strokeHint(cells: readonly BaseCell[], at: number): number {
  const { typed } = cells[at]!;
  if (typed !== 'I' && typed !== 'l') return 0;
  const [before, after] = [cells[at - 1], cells[at + 1]];
  const isFirst = !letter.test(before?.typed ?? ' ');
  const isStroke =
    typed === 'I'
      ? isLower(before) || isLower(after)
      : isFirst
        ? letter.test(after?.typed ?? ' ')
        : isUpper(before) && isUpper(after);
  return isStroke ? hint.stroke : 0;
}
