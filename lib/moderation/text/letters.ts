import type { BaseCell } from '@/lib/moderation/text/base';
import { latinLook, pictureLetter, plainLatin } from '@/lib/moderation/text/look-alikes';
import { hint, type Cell } from '@/lib/moderation/text/view';

/** What a character is to the folding: only letters and digits make words, and some signs pass for letters. */
export type Kind = 'latin' | 'foreign' | 'syllable' | 'digit' | 'sign' | 'other';

export type Letter = Cell & {
  kind: Kind;
  /** The Latin letters that this one passes for. */
  look?: { letters: string; isClose: boolean };
};

/** Signs that pass for letters. Some are also plain signs, and count only inside a word: leet.ts. */
export const signs: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '+': 't',
  '€': 'e',
  '£': 'l',
  '¢': 'c',
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

const bare = (text: string) => text.normalize('NFD').replace(marks, '').normalize('NFC');
const isLower = (cell: BaseCell | undefined) => cell !== undefined && /^[a-z]$/.test(cell.typed);

/** Pushes a Latin letter for each character of `text`, all of them at the place of one cell. */
function push(out: Letter[], { start, end }: Cell, text: string): void {
  for (const one of text) out.push({ text: one, start, end, hints: 0, kind: 'latin' });
}

const isFlagPart = (text: string) => /\p{Regional_Indicator}/u.test(text);

/** The characters of a text without marks, Latin letters plain, each with its kind. */
export function lettersOf(cells: readonly BaseCell[]): Letter[] {
  const out: Letter[] = [];
  for (const [at, cell] of cells.entries()) {
    if (cell.text.length === 1 && cell.text.charCodeAt(0) < 128) {
      const hints = isStroke(cells, at) ? hint.stroke : 0;
      out.push({
        text: cell.text,
        start: cell.start,
        end: cell.end,
        hints,
        kind: asciiKind(cell.text),
      });
      continue;
    }
    const text = bare(cell.text);
    const last = out.at(-1);
    if (text === '') {
      if (last) last.end = cell.end;
      continue;
    }
    const picture = pictureLetter(cell.typed.codePointAt(0)!);
    if (picture) {
      // A flag beside a word is no part of it.
      const before = cells[at - 1];
      if (last?.kind === 'latin' && before && isFlagPart(before.typed) !== isFlagPart(cell.typed))
        out.push({ text: ' ', start: cell.start, end: cell.start, hints: 0, kind: 'other' });
      const stroke = /[il]/.test(picture) ? hint.stroke : 0;
      const { start, end } = cell;
      out.push({ text: picture, start, end, hints: hint.lookAlike | stroke, kind: 'latin' });
      continue;
    }
    const kind = kindOf(text);
    const typed = bare(cell.typed);
    if (kind === 'latin') push(out, cell, plainLatin(typed) ?? text);
    else {
      const look = kind === 'foreign' ? (latinLook(cell.typed) ?? latinLook(typed)) : undefined;
      out.push({
        text,
        start: cell.start,
        end: cell.end,
        hints: 0,
        kind,
        ...(look ? { look } : {}),
      });
    }
  }
  return out;
}

/** A capital I is drawn like an l: inside a word of small letters, or before them. So is a first l like an I. */
function isStroke(cells: readonly BaseCell[], at: number): boolean {
  const { typed } = cells[at]!;
  if (typed !== 'I' && typed !== 'l') return false;
  return typed === 'I'
    ? isLower(cells[at - 1]) || isLower(cells[at + 1])
    : isLower(cells[at + 1]) && !letter.test(cells[at - 1]?.typed ?? ' ');
}
