import { z } from 'zod';
import { limitOf } from '@/lib/input';
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

const listNames = ['reject', 'hold'] as const;
const entry = z
  .string()
  .trim()
  .min(1, 'Write a word or a phrase.')
  .max(100, 'At most 100 characters.')
  .regex(/^\P{Cc}*$/u, 'One line, please.');

/** The list of an address. */
export const wordListParams = z.object({
  list: z.enum(listNames).transform((name) => name.toUpperCase() as WordListName),
});
export const wordLinesQuery = z.object({
  cursor: z.string().max(40).optional(),
  limit: limitOf(100),
});
/** POST and DELETE /moderation/words/{list}: entries that are added or taken out. */
export const wordEntriesInput = z.object({
  entries: z.array(entry).min(1, 'Name at least one entry.').max(1_000, 'At most 1,000 at once.'),
});
export type WordChange = { add?: readonly string[]; remove?: readonly string[] };
/** POST /moderation/words/try. */
export const tryWordsInput = z.object({ text: tryWordsForm.shape.words });

const problems = z.array(z.object({ line: z.int(), message: z.string() }));
const summary = {
  list: z.enum(listNames),
  version: z.int(),
  entries: z.int(),
  duplicates: z.int(),
  problems,
};
export const wordListsAnswer = z.object({
  items: z.array(z.object(summary)),
  nextCursor: z.null(),
});
export const wordLinesAnswer = z.object({
  items: z.array(z.object({ line: z.int(), text: z.string() })),
  nextCursor: z.string().nullable(),
});
export const wordsChangedAnswer = z.object({
  ...summary,
  /** How many lines came or went. */
  changed: z.int(),
});
export const triedWordsAnswer = z.object({
  found: z.array(
    z.object({ list: z.enum(['REJECT', 'HOLD']), entry: z.string(), words: z.string() }),
  ),
  hasTurns: z.boolean(),
});
