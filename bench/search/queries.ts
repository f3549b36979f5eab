import type { Doc } from '../related/dataset';
import { randomFrom, shuffle } from '../shared/random';

/** What somebody types who looks for one story, and which that is. */
export type KnownItem = { wanted: Doc; q: string };

const wordsEach = 3;
// Four letters: shorter words are mostly those that stand in every story.
const words = (title: string) => [
  ...new Set((title.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= 4)),
];

/** `count` stories, each with three words of its headline in no order. */
export function knownItems(docs: readonly Doc[], count: number, seed: number): KnownItem[] {
  const able = docs.filter(({ title }) => words(title).length >= wordsEach);
  return shuffle(able, seed)
    .slice(0, count)
    .map((wanted, i) => ({
      wanted,
      q: shuffle(words(wanted.title), seed + i + 1)
        .slice(0, wordsEach)
        .join(' '),
    }));
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A word with one slip: two letters changed places, one left out, one too many, or another in its place. */
export function mistype(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = letters[Math.floor(random() * letters.length)]!;
  const [before, here, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return after ? before + after[0]! + here + after.slice(1) : before + letter + here;
    case 1:
      return before + after;
    case 2:
      return before + letter + here + after;
    default:
      return before + letter + after;
  }
}

/** The same queries with one slip in one of their words. A slip that changes nothing is made again. */
export function mistyped(items: readonly KnownItem[], seed: number): KnownItem[] {
  const random = randomFrom(seed);
  return items.map(({ wanted, q }) => {
    const all = q.split(' ');
    const at = Math.floor(random() * all.length);
    let slip = all[at]!;
    while (slip === all[at]) slip = mistype(all[at]!, random);
    return { wanted, q: all.with(at, slip).join(' ') };
  });
}
