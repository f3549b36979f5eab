import { z } from 'zod';
import { id, version } from '@/lib/input';
import type { CorrectionKind } from '@/prisma/generated/enums';
import { composedLine } from '@/lib/one-line';

/** What readers are told a correction is. */
export const correctionWords = {
  CORRECTION: 'Correction',
  CLARIFICATION: 'Clarification',
  UPDATE: 'Update',
} as const satisfies Record<CorrectionKind, string>;
export const correctionKinds = Object.keys(correctionWords) as CorrectionKind[];

export const correctionLimits = { wrong: 1_000, text: 2_000, signature: 120 } as const;

const line = (max: number) =>
  z
    .string()
    .transform(composedLine)
    .pipe(z.string().max(max, `At most ${max} characters.`));

const kind = z.enum(correctionKinds, 'Correction, clarification or update.');
const fields = {
  kind: kind.default('CORRECTION'),
  /** What was wrong, in a sentence; may be left out where the correction says it itself. */
  wrong: line(correctionLimits.wrong).default(''),
  text: line(correctionLimits.text).pipe(z.string().min(1, 'Say what is right.')),
  signature: line(correctionLimits.signature).default(''),
};

/** A form always says which wording was read, a program may. */
/** POST /articles/{id}/corrections. `updateReaders`: readers are to see "updated" as well. */
export const correctionInput = z.object({ ...fields, updateReaders: z.boolean().default(false) });
export type CorrectionInput = z.output<typeof correctionInput>;
/** PATCH of a correction. */
export const changeCorrectionInput = correctionInput.extend({ version: version.optional() });
export type CorrectionChange = z.output<typeof changeCorrectionInput>;
/** DELETE of a correction: `?version=2`. */
export const withdrawCorrectionQuery = z.object({ version: version.optional() });

export const correctionParams = z.object({ ref: id, correction: id });

const ticked = z
  .enum(['yes'])
  .optional()
  .transform((value) => value === 'yes');
export const addCorrectionForm = z.object({ ...fields, storyId: id, updateReaders: ticked });
export const changeCorrectionForm = addCorrectionForm.extend({ id, version });
export const withdrawCorrectionForm = z.object({ storyId: id, id, version });
/** Whether readers may see what was changed in a story; null: as the settings say. */
export const historyInput = z.object({ shows: z.boolean().nullable() });
export const historyForm = z.object({ storyId: id, shows: z.enum(['default', 'yes', 'no']) });

/** A correction as the newsroom sees it. */
export type CorrectionEntry = {
  id: number;
  kind: CorrectionKind;
  wrong: string;
  text: string;
  signature: string;
  at: Date;
  by: string | null;
  version: number;
};

export const correctionAnswer = z.object({
  id: z.int(),
  kind: z.enum(correctionKinds),
  wrong: z.string(),
  text: z.string(),
  signature: z.string(),
  at: z.iso.datetime(),
  version: z.int(),
});
