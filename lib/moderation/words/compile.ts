import { foldText } from '@/lib/moderation/text/fold';
import { latinLook } from '@/lib/moderation/text/look-alikes';
import { keyOf, skeletonOf, tokensOf } from '@/lib/moderation/words/tokens';

/** Words that end an entry at a node: whole ones lead to a node of their own, stems stand here by their beginning. */
type Stems = {
  exact: Map<string, number>;
  loose: Map<string, string[]>;
  /** The lengths there are, the longest first. */
  lengths: number[];
};

/**
 * Entries as a tree of words: a phrase is a path, and the node at its end names the entry. Looking up a word takes the
 * same time however many entries there are.
 */
export type WordIndex = {
  entries: readonly string[];
  /** Each distinct word of the entries, with its number. */
  words: Map<string, number>;
  /** The words that share a skeleton, for words that can be read in several ways. */
  loose: Map<string, string[]>;
  /** Words of other alphabets in the Latin letters they pass for, for words in which alphabets are mixed. */
  mixed: Map<string, string[]>;
  /** The node after a node (times `span`) and a word. */
  next: Map<number, number>;
  span: number;
  /** The entry that ends at a node. */
  ends: Map<number, number>;
  stems: Map<number, Stems>;
};

type Phrase = { words: string[]; isStem: boolean };

const longestList = 2 ** 24;

function append(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key);
  if (!list) map.set(key, [word]);
  else if (!list.includes(word)) list.push(word);
}

/** A word of another alphabet as a text that mixes alphabets would show it. */
const asMixed = (word: string) =>
  [...word].map((letter) => latinLook(letter)?.letters ?? letter).join('');

/** The spellings under which an entry is found: as it is, and folded as a text is folded. */
function phrasesOf(entry: string): Phrase[] {
  const isStem = entry.endsWith('*');
  const { base, fold } = foldText(isStem ? entry.slice(0, -1) : entry);
  const spellings = [base, fold].map((view) => tokensOf(view).map(keyOf));
  const [plain, folded] = spellings as [string[], string[]];
  const isSame = plain.join(' ') === folded.join(' ');
  return [plain, ...(isSame ? [] : [folded])]
    .filter((words) => words.length > 0)
    .map((words) => ({ words, isStem }));
}

/** Compiles entries as `parseWordList` gives them. Compile once and keep: a large list takes a second. */
export function compileWords(entries: readonly string[]): WordIndex {
  const index: WordIndex = {
    entries,
    words: new Map(),
    loose: new Map(),
    mixed: new Map(),
    next: new Map(),
    span: longestList,
    ends: new Map(),
    stems: new Map(),
  };
  let nodes = 1;
  const follow = (node: number, word: string): number => {
    const step = node * index.span + wordNumber(index, word);
    const known = index.next.get(step);
    if (known !== undefined) return known;
    index.next.set(step, nodes);
    nodes += 1;
    return nodes - 1;
  };
  for (const [entry, text] of entries.entries()) {
    for (const { words, isStem } of phrasesOf(text)) {
      const last = words.at(-1)!;
      const node = words.slice(0, -1).reduce(follow, 0);
      if (isStem) addStem(index, node, last, entry);
      else {
        const end = follow(node, last);
        if (!index.ends.has(end)) index.ends.set(end, entry);
      }
    }
  }
  for (const { lengths } of index.stems.values()) lengths.sort((a, b) => b - a);
  return index;
}

function wordNumber({ words, loose, mixed }: WordIndex, word: string): number {
  const known = words.get(word);
  if (known !== undefined) return known;
  words.set(word, words.size);
  append(loose, skeletonOf(word), word);
  const look = asMixed(word);
  if (look !== word) append(mixed, look, word);
  return words.size - 1;
}

function addStem(index: WordIndex, node: number, stem: string, entry: number): void {
  const stems = index.stems.get(node) ?? {
    exact: new Map<string, number>(),
    loose: new Map<string, string[]>(),
    lengths: [],
  };
  index.stems.set(node, stems);
  if (!stems.exact.has(stem)) stems.exact.set(stem, entry);
  const skeleton = skeletonOf(stem);
  append(stems.loose, skeleton, stem);
  for (const { length } of [stem, skeleton])
    if (!stems.lengths.includes(length)) stems.lengths.push(length);
}
