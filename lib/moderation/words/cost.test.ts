import { expect, it } from 'vitest';
import { foldText } from '@/lib/moderation/text/fold';
import { compileWords, type WordIndex } from '@/lib/moderation/words/compile';
import { findWords } from '@/lib/moderation/words/match';

// Costs are compared with each other: how fast a machine is says nothing about the rule.

/** Milliseconds of the processor that this process has had: what others do meanwhile does not count. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** The least times of several runs of two works in turn: the ones that nothing else disturbed. */
function costs(one: () => void, other: () => void): [number, number] {
  const least: [number, number] = [Infinity, Infinity];
  for (let run = 0; run < 7; run += 1) {
    for (const [at, work] of [one, other].entries()) {
      const started = spent();
      work();
      least[at] = Math.min(least[at]!, spent() - started);
    }
  }
  return least;
}

const syllables = 'ba ce di fo gu ka le mi no pu ra se ti vo zu'.split(' ');
/** A word for each number, with the ten thousands in its middle. */
const word = (n: number) =>
  [
    n % 15,
    Math.floor(n / 15) % 15,
    Math.floor(n / 225) % 15,
    Math.floor(n / 3_375) % 15,
    Math.floor(n / 50_625),
  ]
    .map((at) => syllables[at]!)
    .join('');
const entries = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    n % 10 === 0 ? `${word(n)}*` : n % 10 === 1 ? `${word(n)} ${word(n + 1)}` : word(n),
  );

const text = Array.from({ length: 1_500 }, (_, n) => word(n * 61 + 17))
  .join(' ')
  .slice(0, 5_000);
const match = (index: WordIndex, of = text) => findWords(index, foldText(of));

it('takes about as long with 100,000 entries as with 100', () => {
  const [few, many] = [compileWords(entries(100)), compileWords(entries(100_000))];
  expect(match(many).length).toBe(100);
  const absent = text.replaceAll('a', 'y');
  expect(match(many, absent)).toEqual([]);
  const [withMany, withFew] = costs(
    () => match(many, absent),
    () => match(few, absent),
  );
  expect(withMany).toBeLessThan(4 * withFew);
});

const plain = 'The quick brown fox jumps over a lazy dog, and so on. '.repeat(400).slice(0, 20_000);

it.each([
  ['one long word', 'a'.repeat(20_000)],
  ['one word of pairs', 'ab'.repeat(10_000)],
  ['single letters', 'i '.repeat(10_000)],
  ['single letters with changing gaps', 'i i  '.repeat(4_000)],
  ['dots and letters', 'a.'.repeat(10_000)],
  ['hyphenated words', 'ab-'.repeat(6_666)],
  ['digits between letters', 'a1'.repeat(10_000)],
  ['signs', '!$@|'.repeat(5_000)],
  ['exclamation marks', '!'.repeat(20_000)],
  ['open tags', '<a '.repeat(6_666)],
  ['angle brackets', '<'.repeat(20_000)],
  ['zero-width spaces', 'a\u200B'.repeat(10_000)],
  ['marks on one letter', `a${'\u0301\u0323'.repeat(9_999)}`],
  ['mixed alphabets', 'іd'.repeat(10_000)],
  ['stretched words', 'aaa bbb '.repeat(2_500)],
  ['strokes', '1l|'.repeat(6_666)],
  ['the beginning of a phrase', 'bacedifogu '.repeat(1_800)],
  ['Chinese', '你是白痴吗'.repeat(4_000)],
  ['signs that stand for sentences', 'ﷺ'.repeat(20_000)],
  ['plain words', plain],
])('takes as long over %s in one as in sixteen pieces', (_, text) => {
  const index = compileWords([...entries(1_000), 'idiot', 'idiot*', 'ass', 'a b c d', '白痴']);
  const pieces = Array.from({ length: 16 }, (_, n) => text.slice(n * 1_250, (n + 1) * 1_250));
  const [whole, parts] = costs(
    () => match(index, text),
    () => pieces.forEach((piece) => match(index, piece)),
  );
  // Work that grows with the square of the length takes sixteen times as long in one piece.
  expect(whole).toBeLessThan(6 * parts);
});

it('takes no more than a few times as long over a hostile text as over plain words', () => {
  const index = compileWords(entries(1_000));
  const [odd, usual] = costs(
    () => match(index, 'іd1a'.repeat(5_000)),
    () => match(index, plain),
  );
  expect(odd).toBeLessThan(20 * usual);
});
