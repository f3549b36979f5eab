import { baseCells, type BaseCell } from '@/lib/moderation/text/base';
import { joinSingles } from '@/lib/moderation/text/joins';
import { unleet } from '@/lib/moderation/text/leet';
import { lettersOf, type Letter } from '@/lib/moderation/text/letters';
import { hint, viewOf, type View } from '@/lib/moderation/text/view';

/** A text in the two forms in which words are looked for. */
export type Folded = {
  /** Compatibility forms composed (NFKC), nothing invisible, lower case. What the writer wrote, in plain letters. */
  base: View;
  /** The base as a reader sees it: no marks, look-alikes, digits and signs as letters, single letters joined. */
  fold: View;
  /** How many invisible characters were taken out that serve nothing. */
  stripped: number;
  /** Whether the text turns the direction of writing, so that it reads otherwise than it is stored. */
  hasBidi: boolean;
};

/** Tags that split a word for a machine and are nothing to a reader; those that end a line are left alone. */
const tags = /<\/?(?!(?:br|p|div|li|hr|td|tr)\b)[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,60})?\/?>/gi;

/**
 * Gives the two normalised views of a text, each with offsets into the original. Takes time linear in the length and
 * looks at the first 20,000 units. Pass what was typed: a stored comment has lost its invisible characters.
 */
export function foldText(text: string): Folded {
  const { cells, stripped, hasBidi } = baseCells(text);
  const letters = joinSingles(lettersOf(withoutTags(text, cells)));
  if (letters.some(({ kind }) => kind === 'foreign')) {
    const hasStrays = isMostlyLatin(letters);
    for (const word of wordsOf(letters)) plainAlphabet(word, hasStrays);
  }
  if (letters.some(({ kind }) => kind === 'digit' || kind === 'sign'))
    for (const word of wordsOf(letters)) unleet(word);
  return { base: viewOf(cells), fold: viewOf(squeeze(letters)), stripped, hasBidi };
}

function withoutTags(text: string, cells: readonly BaseCell[]): readonly BaseCell[] {
  const hidden = text.includes('<') ? [...text.matchAll(tags)] : [];
  let next = 0;
  const isSeen = ({ start }: BaseCell) => {
    while (next < hidden.length && start >= hidden[next]!.index + hidden[next]![0].length)
      next += 1;
    return next >= hidden.length || start < hidden[next]!.index;
  };
  return hidden.length === 0 ? cells : cells.filter(isSeen);
}

const isApart = ({ kind }: Letter) => kind === 'other' || kind === 'syllable';

function* wordsOf(letters: readonly Letter[]): Generator<Letter[]> {
  for (let from = 0; from < letters.length; from += 1) {
    if (isApart(letters[from]!)) continue;
    let to = from;
    while (to < letters.length && !isApart(letters[to]!)) to += 1;
    yield letters.slice(from, to);
    from = to;
  }
}

/**
 * Whether a text is Latin with at most a few words of another alphabet, judged by words that cannot pass for Latin: so is
 * one of which each word passes for Latin.
 */
function isMostlyLatin(letters: readonly Letter[]): boolean {
  let latin = 0;
  let genuine = 0;
  for (const word of wordsOf(letters)) {
    const own = word.filter(({ kind }) => kind === 'latin').length;
    const foreign = word.filter(({ kind }) => kind === 'foreign');
    latin += own;
    if (own === 0 && foreign.some(({ look }) => !look?.isClose)) genuine += foreign.length;
  }
  return latin >= genuine * 3;
}

/**
 * Writes a word in Latin letters, in place: a mixed one, which is one of two other alphabets too, or a stray one that passes
 * for Latin.
 */
function plainAlphabet(word: readonly Letter[], hasStrays: boolean): void {
  const foreign = word.filter(({ kind }) => kind === 'foreign');
  if (foreign.length === 0) return;
  const alphabets = new Set(foreign.flatMap(({ look }) => look?.alphabet ?? []));
  const isMixed = alphabets.size > 1 || word.some(({ kind }) => kind === 'latin');
  if (!isMixed && !(hasStrays && foreign.every(({ look }) => look?.isClose))) return;
  for (const cell of foreign) {
    if (!cell.look) continue;
    cell.text = cell.look.letters;
    cell.kind = 'latin';
    cell.hints |= hint.lookAlike | (/^[il]$/.test(cell.text) ? hint.stroke : 0);
  }
}

/** Three or more of one letter become two, of which the second stands for the rest. */
function squeeze(letters: readonly Letter[]): Letter[] {
  const out: Letter[] = [];
  for (const letter of letters) {
    const last = out[out.length - 1];
    const isRepeated = last?.text === letter.text && out[out.length - 2]?.text === letter.text;
    if (isRepeated && (letter.kind === 'latin' || letter.kind === 'foreign')) {
      last.end = letter.end;
      last.hints |= letter.hints | hint.stretched;
    } else out.push(letter);
  }
  return out;
}
