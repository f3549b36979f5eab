import { respell, type SearchQuery } from '@/lib/search/query';
import { slips } from '@/lib/search/spelling/distance';

/** A word of the archive that is near to a word of a query; `plain` forms are without accents. */
export type Near = {
  at: number;
  typed: string;
  plainTyped: string;
  word: string;
  plain: string;
  stories: number;
};

const keptPerWord = 5;
const most = 12;

type Change = { at: number; from: string; to: string; slips: number; stories: number };

/** A longer word may hold two slips, and no spelling may change all there is of a short one. */
const allowed = (word: string) => (word.length >= 7 ? 2 : 1);

function changesOf(near: Near[]): Change[] {
  return near
    .map(({ at, typed, plainTyped, word, plain, stories }) => ({
      at,
      from: typed,
      to: word,
      slips: slips(plainTyped, plain),
      stories,
    }))
    .filter((change) => change.slips > 0 && change.slips <= allowed(change.from))
    .sort((a, b) => a.slips - b.slips || b.stories - a.stories)
    .slice(0, keptPerWord);
}

const sum = (changes: Change[]) => changes.reduce((total, { slips: n }) => total + n, 0);
const least = (changes: Change[]) => Math.min(...changes.map(({ stories }) => stories));

/**
 * The likeliest ways to change each word, likeliest first. Only those are kept from word to word that can be among them in the
 * end: what is behind after some words gets no further ahead by the same change. All ways would be five to the power of the words.
 */
function togetherOf(words: Change[][]): Change[][] {
  let together: Change[][] = [[]];
  for (const changes of words)
    together = together
      .flatMap((before) => changes.map((change) => [...before, change]))
      .sort((a, b) => sum(a) - sum(b) || least(b) - least(a))
      .slice(0, most);
  return together.filter((changes) => changes.length > 0);
}

/**
 * Other spellings of a query, likeliest first. Words that the archive does not know are changed together; when it knows them
 * all, one at a time, since a slip can make another word.
 */
export function alternativesOf(query: SearchQuery, near: Near[]): string[] {
  const words = new Map<number, Near[]>();
  for (const one of near) words.set(one.at, [...(words.get(one.at) ?? []), one]);
  const isKnown = (of: Near[]) => of.some(({ plain, plainTyped }) => plain === plainTyped);
  const unknown = [...words.values()].filter((of) => !isKnown(of)).map(changesOf);
  const known = [...words.values()].filter(isKnown).map(changesOf);
  const likely = togetherOf(unknown.filter((of) => of.length > 0));
  const single = known
    .flat()
    .sort((a, b) => a.slips - b.slips || b.stories - a.stories)
    .map((change) => [change]);
  const texts = [...likely, ...single].map((changes) => respell(query, changes));
  return [...new Set(texts)].filter((text) => text !== query.text).slice(0, most);
}
