import type { Folded } from '@/lib/moderation/text/fold';
import { hint, originalSpan, type Span, type View } from '@/lib/moderation/text/view';
import { chained, disguised, posing, readingsOf } from '@/lib/moderation/words/candidates';
import type { WordIndex } from '@/lib/moderation/words/compile';
import {
  fits,
  isLoose,
  keyOf,
  skeletonOf,
  tokensOf,
  type Token,
} from '@/lib/moderation/words/tokens';

/** An entry that was found, and where in the original text. */
export type WordMatch = Span & { entry: string };

/** A queue shows no more than so many, and one is enough to hold a comment. */
const most = 100;
/** So many spellings of one word are looked at; only a list made to be slow has more. */
const mostSpellings = 32;

/** A part of a phrase that has been read: the node of the tree, and where in the view the phrase began. */
type Begun = { node: number; start: number };

/**
 * Finds entries as whole words in a text, however they are disguised, in the order of their places. Time is linear in
 * the text and does not depend on the number of entries.
 */
export function findWords(index: WordIndex, { base, fold }: Folded): WordMatch[] {
  const found = new Map<string, WordMatch>();
  const report = (view: View) => (entry: number, span: Span) => {
    const match = { entry: index.entries[entry]!, ...originalSpan(view, span) };
    if (found.size < most) found.set(`${entry}:${match.start}:${match.end}`, match);
  };
  // Most texts hide nothing, and one walk is enough.
  if (base.text !== fold.text)
    walk(index, { text: base.text, tokens: tokensOf(base), report: report(base) });
  const tokens = tokensOf(fold);
  walk(index, { text: fold.text, tokens, report: report(fold), readings: readingsOf });
  const apart = [...disguised(fold), ...chained(fold, tokens), ...posing(tokens)];
  for (const token of apart) look(index, token, 0, report(fold));
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

type Walk = {
  text: string;
  tokens: readonly Token[];
  report: (entry: number, span: Span) => void;
  readings?: (token: Token) => Token[];
};

function walk(index: WordIndex, { text, tokens, report, readings }: Walk): void {
  let begun: Begun[] = [];
  let end = 0;
  let spelled = 0;
  for (const token of tokens) {
    const gap = text.slice(end, token.start);
    // "k.i.l.l. y.o.u": the stop after a word in dotted letters ends no sentence before another such word.
    const goesOn = (spelled & token.all & hint.joined) !== 0 && /^\S ?$/.test(gap);
    if (begun.length > 0 && !goesOn && endsPhrase(gap)) begun = [];
    const next: Begun[] = [];
    for (const reading of readings?.(token) ?? [token]) {
      for (const { node, start } of [...begun, { node: 0, start: reading.start }]) {
        const ended = (entry: number, span: Span) => report(entry, { start, end: span.end });
        for (const child of look(index, reading, node, ended)) next.push({ node: child, start });
      }
    }
    begun = next.slice(0, mostSpellings);
    end = token.end;
    spelled = token.all;
  }
}

/** The words of a phrase stand together: not in two sentences, two paragraphs or far apart. */
const endsPhrase = (gap: string) => gap.length > 12 || /[.!?…]\s|\n\s*\n/.test(gap);

/** The nodes to which a word leads from `node`. Reports the entries that end with it. */
function look(
  index: WordIndex,
  token: Token,
  node: number,
  report: (entry: number, span: Span) => void,
): number[] {
  const children: number[] = [];
  for (const word of spellings(index, token)) {
    const child = index.next.get(node * index.span + index.words.get(word)!);
    if (child === undefined) continue;
    children.push(child);
    const entry = index.ends.get(child);
    if (entry !== undefined) report(entry, token);
  }
  const stem = findStem(index, token, node);
  if (stem !== undefined) report(stem, token);
  return children;
}

/** The words of the list that a token can be read as. */
function spellings({ words, loose, mixed }: WordIndex, token: Token): string[] {
  const key = keyOf(token);
  const out = words.has(key) ? [key] : [];
  if (isLoose(token)) {
    const others = loose.get(skeletonOf(token.text)) ?? [];
    for (const word of others.slice(0, mostSpellings))
      if (word !== key && fits(token, word, false)) out.push(word);
  }
  if (token.all & hint.lookAlike) out.push(...(mixed.get(key) ?? []));
  return out;
}

/** The longest stem that a token begins with. */
function findStem({ stems }: WordIndex, token: Token, node: number): number | undefined {
  const here = stems.get(node);
  if (!here) return undefined;
  const key = keyOf(token);
  const skeleton = isLoose(token) ? skeletonOf(token.text) : '';
  let found: number | undefined;
  for (const length of here.lengths) {
    if (length <= key.length) found ??= here.exact.get(key.slice(0, length));
    if (found !== undefined || length > skeleton.length) continue;
    const others = here.loose.get(skeleton.slice(0, length)) ?? [];
    const fitting = others.slice(0, mostSpellings).find((stem) => fits(token, stem, true));
    if (fitting !== undefined) found = here.exact.get(fitting);
  }
  return found;
}
