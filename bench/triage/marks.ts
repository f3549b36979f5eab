import { z } from 'zod';
import { explain } from '@/lib/triage/explain';
import { rebuild } from '@/lib/triage/triage';
import { shuffle } from '../shared/random';
import { PlainError } from '../shared/report';
import { parseLines, readText, type Row } from './dataset';
import { percent } from './tables';

/** A comment in which people have marked what is bad about it: UTF-16 units, each mark up to, not including, its end. */
export type Marked = { text: string; marks: { start: number; end: number }[] };

export type Reasons = {
  tested: number;
  /** Share of the comments whose first named word was marked; one of whose first three; a word by chance. */
  top: number;
  topThree: number;
  chance: number;
};

const shape = 'Each line must be an object like {"text": "You fool.", "marks": [[4, 8]]}';
const place = z.number().int().min(0);
const line = z.object({
  text: z.string('text must be a string'),
  marks: z.array(z.tuple([place, place]), 'marks must be pairs of places').min(1, 'marks is empty'),
});

/** Reads lines of JSON. Complains about the first line that is wrong. */
export function parseMarked(source: string, name: string): Marked[] {
  const found = parseLines({ source, name, line, shape }).map(({ text, marks }) => ({
    text,
    marks: marks.map(([start, end]) => ({ start, end })),
  }));
  if (found.length === 0) throw new PlainError(`${name} is empty. ${shape}.`);
  return found;
}

export const loadMarked = (file: string): Marked[] => parseMarked(readText(file), file);

const orders = 4;
const words = /[\p{L}\p{N}]+/gu;

/** Whether people marked what is named as the reason, learnt from `rows` in four orders; the mean of them. */
export function measureReasons(rows: readonly Row[], marked: readonly Marked[]): Reasons {
  const sum = { top: 0, topThree: 0, chance: 0 };
  for (let seed = 1; seed <= orders; seed++) {
    const examples = shuffle(rows, seed).map(({ text, isBad }) => ({ text, isBad, signals: [] }));
    const { model } = rebuild(examples);
    for (const { text, marks } of marked) {
      const isMarked = ({ start, end }: Marked['marks'][number]) =>
        marks.some((mark) => start < mark.end && mark.start < end);
      const named = explain(model, text)
        .words.filter(({ share }) => share > 0)
        .sort((a, b) => b.share - a.share)
        .slice(0, 3)
        .map(({ places }) => places.some(isMarked));
      const all = [...text.matchAll(words)].map(({ 0: word, index }) =>
        isMarked({ start: index, end: index + word.length }),
      );
      if (named[0]) sum.top++;
      if (named.includes(true)) sum.topThree++;
      if (all.length > 0) sum.chance += all.filter(Boolean).length / all.length;
    }
  }
  const of = orders * marked.length;
  return {
    tested: marked.length,
    top: sum.top / of,
    topThree: sum.topThree / of,
    chance: sum.chance / of,
  };
}

/** What was measured, as text. */
export const reasonsText = ({ tested, top, topThree, chance }: Reasons): string =>
  `reasons, learnt from all sets together: of ${tested} comments the first word named was marked in ${percent(top)}, ` +
  `one of the first three in ${percent(topThree)}; a word by chance ${percent(chance)}`;
