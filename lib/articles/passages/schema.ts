import { z } from 'zod';
import { id } from '@/lib/input';

export const passageLimits = { text: 2_000, quote: 500 } as const;

/** Where a word of the newsroom stands: the block of the text and what was marked in it. */
export const anchorSchema = z.object({
  block: z.int().min(0).max(100_000),
  from: z.int().min(0).max(1_000_000),
  to: z.int().min(0).max(1_000_000),
  quote: z.string().trim().min(1).max(passageLimits.quote),
});
export type Anchor = z.output<typeof anchorSchema>;

const text = z
  .string()
  .transform((value) =>
    value
      .toWellFormed()
      .replace(/(?![\n\t])\p{Cc}/gu, '')
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1, 'Write what you want to say.')
      .max(passageLimits.text, `At most ${passageLimits.text} characters.`),
  );

/** A new word on a passage, or on the whole story. */
export const addPassageInput = z.object({ text, anchor: anchorSchema.optional() });
export type AddPassage = z.output<typeof addPassageInput>;
export const answerPassageInput = z.object({ text });
export const resolvePassageInput = z.object({ isResolved: z.boolean() });
export const passageParams = z.object({ id });

export type PassageAnswer = { id: number; by: string | null; text: string; at: Date };
/** A comment of the newsroom with its answers, oldest first. */
export type PassageNote = PassageAnswer & {
  anchor: Anchor | null;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  answers: PassageAnswer[];
};

/** Reads an anchor from the database; null when the word is on the whole story. */
export function readAnchor(stored: unknown): Anchor | null {
  const parsed = anchorSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** Notes as they come over the wire, with their moments as dates again. */
export const withDates = (notes: readonly PassageNote[]): PassageNote[] =>
  notes.map((note) => ({
    ...note,
    at: new Date(note.at),
    resolvedAt: note.resolvedAt && new Date(note.resolvedAt),
    answers: note.answers.map((answer) => ({ ...answer, at: new Date(answer.at) })),
  }));
