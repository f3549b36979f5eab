import { z } from 'zod';
import type { LineProblem } from '@/lib/moderation/words/parse';

export const wordListKinds = ['REJECT', 'HOLD'] as const;
export type WordListName = (typeof wordListKinds)[number];

/** Room for 100,000 entries of 20 letters. */
export const wordListCharacters = 2_000_000;
const tryCharacters = 5_000;

/** One list as it is typed, with the version that was read. */
export const saveWordListForm = z.object({
  kind: z.enum(wordListKinds),
  version: z.coerce.number().int().min(0),
  text: z
    .string()
    .max(
      wordListCharacters,
      `At most ${wordListCharacters.toLocaleString('en-GB')} characters in a list.`,
    )
    // A form sends its lines with both ends of line.
    .transform((text) => text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\0', '')),
});
export type SaveWordList = z.output<typeof saveWordListForm>;

export const tryWordsForm = z.object({
  words: z
    .string()
    .max(tryCharacters, 'At most 5,000 characters, as in a comment.')
    .refine((text) => text.trim() !== '', 'Write something to try.'),
});

/** What can be said of a list: how many entries it has, and what is wrong with which line. */
export type WordListSummary = {
  entries: number;
  duplicates: number;
  /** The first of them. */
  problems: LineProblem[];
  problemCount: number;
};
/** A list as its page shows it; version 0 until somebody has saved it. */
export type WordListEntry = WordListSummary & {
  kind: WordListName;
  text: string;
  version: number;
};

/** What the lists would find in a text. */
export type TriedWords = {
  found: { list: WordListName; entry: string; words: string }[];
  hasTurns: boolean;
};
