import { oneLine } from '@/lib/one-line';

/** One thing that a story must have, or must not. */
export type Term = {
  /** For Postgres' `websearch_to_tsquery`; empty when the term is only `letters`. */
  web: string;
  /** Single letters of scripts without spaces: any pair that begins with one will do. As the index spells them. */
  letters: string[];
  isLeftOut: boolean;
  /** A word that may be spelt otherwise, and where it stands in `SearchQuery.text`. */
  word?: { text: string; at: number };
};

export type SearchQuery = {
  /** What was typed, on one line. */
  text: string;
  /** Terms that all must hold; those within one list are alternatives ("or"). */
  groups: Term[][];
};

// The same letters as in the database's search_text(): scripts that put no spaces between words, and Korean.
const run =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff\\u3005\\u3040-\\u30ff\\u3130-\\u318f\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{323af}';
const runs = new RegExp(`[${run}]+`, 'gu');
const hasRun = new RegExp(`[${run}]`, 'u');

const hex = (letter: string) => letter.codePointAt(0)!.toString(16).padStart(6, '0');

/** A run of letters as the index has it: pairs of neighbours. The last letter alone is in the index and asked for only where more follows. */
function pairsOf(letters: string, isLast: boolean): string[] {
  const all = [...letters];
  const pairs = all.slice(0, -1).map((letter, i) => `x${hex(letter)}${hex(all[i + 1]!)}`);
  return isLast && pairs.length > 0 ? pairs : [...pairs, `x${hex(all.at(-1)!)}`];
}

/** The same text with its runs as pairs, for a phrase. */
function phraseOf(text: string): string {
  const last = [...text.matchAll(runs)].at(-1);
  return text
    .replace(runs, (letters, at: number) => {
      const isLast = at === last?.index && at + letters.length === text.length;
      return ` ${pairsOf(letters, isLast).join(' ')} `;
    })
    .replace(/ +/g, ' ')
    .trim();
}

/** Words and single letters of a term without quotation marks. */
function looseTerm(text: string): Pick<Term, 'web' | 'letters'> {
  const letters: string[] = [];
  const rest = text.replace(runs, (found) => {
    if ([...found].length > 1) return found;
    letters.push(`x${hex(found)}`);
    return ' ';
  });
  const web = hasRun.test(rest) ? `"${phraseOf(rest)}"` : rest.trim();
  return { web, letters };
}

const pieces = /(-?)(?:"([^"]*)(?:"|$)|([^\s"]+))/gu;
// At least four letters: a shorter word has too many neighbours for any of them to be meant.
const correctable = /^[\p{L}\p{M}'’]{4,40}$/u;

/**
 * Reads what somebody typed: words that must all be there, "two words" together, `-` before what must not, `or` between
 * alternatives. Never fails; whatever means nothing is skipped.
 */
export function readQuery(typed: string): SearchQuery {
  const text = oneLine(typed);
  // As it is read: widths and typographic signs made plain, each sign for one sign, so that places stay.
  const plain = text.replace(/[“”„«»″]/gu, '"').replace(/(?<=^|\s)[−–—](?=\S)/gu, '-');
  const groups: Term[][] = [];
  let isAlternative = false;
  for (const piece of plain.matchAll(pieces)) {
    const [, minus, quoted, loose] = piece;
    if (loose?.toLowerCase() === 'or' && !minus && groups.length > 0) {
      isAlternative = true;
      continue;
    }
    const isLeftOut = minus === '-';
    const parts =
      quoted === undefined
        ? looseTerm(loose!.replace(/^-+/, '').normalize('NFKC'))
        : { web: quotedTerm(quoted.normalize('NFKC')), letters: [] };
    if (!/[\p{L}\p{N}]/u.test(parts.web)) parts.web = '';
    if (!parts.web && parts.letters.length === 0) continue;
    const term: Term = { ...parts, isLeftOut };
    if (loose !== undefined && !isLeftOut && correctable.test(loose) && !hasRun.test(loose))
      term.word = { text: loose, at: piece.index };
    if (isAlternative) groups.at(-1)!.push(term);
    else groups.push([term]);
    isAlternative = false;
  }
  return { text, groups };
}

const quotedTerm = (text: string) => `"${phraseOf(text)}"`;

/** How many terms the database would have to look for. */
export const termCount = ({ groups }: SearchQuery) => groups.flat().length;

/** The text with some of its words spelt otherwise. */
export function respell(
  { text }: SearchQuery,
  changes: { at: number; from: string; to: string }[],
) {
  return [...changes]
    .sort((a, b) => b.at - a.at)
    .reduce((now, { at, from, to }) => now.slice(0, at) + to + now.slice(at + from.length), text);
}

/** The words that somebody is typing, for `headlineWords`: whole ones, and the beginning of the last. */
export function readTyping(typed: string): string | null {
  const words = oneLine(typed.normalize('NFKC')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const last = words.at(-1);
  if (!last || words.length > searchWordsWhileTyping) return null;
  // One letter of an alphabet begins too many words to mean any of them; one of a script without spaces is half a word.
  if (words.length === 1 && [...last].length < 2 && !hasRun.test(last)) return null;
  return words
    .flatMap((word, i) => {
      const parts = phraseOf(word).split(' ').filter(Boolean);
      const isLast = i === words.length - 1;
      return [
        parts
          .map((part, j) => `'${part}'${isLast && j === parts.length - 1 ? ':*' : ''}`)
          .join(' <-> '),
      ];
    })
    .join(' & ');
}

const searchWordsWhileTyping = 12;

/** The runs of letters of a text that are looked for as pairs, for marking them in what was found. */
export const runsOf = (typed: string): string[] => [
  ...new Set(readQuery(typed).text.normalize('NFKC').match(runs) ?? []),
];
