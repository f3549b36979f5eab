import { z } from 'zod';
import { storyFieldsSchema } from '@/lib/articles/schema';
import { id, version } from '@/lib/input';

export const plainLimits = { text: 100_000 } as const;

const fields = {
  ...storyFieldsSchema.pick({ headline: true, standfirst: true, section: true }).required().shape,
  /** Markdown. */
  text: z.string().max(plainLimits.text, `At most ${plainLimits.text} characters.`).default(''),
};

/** The form with which a story is begun where no script runs. */
export const beginPlainlyForm = z.object(fields);
export type BeginPlainly = z.output<typeof beginPlainlyForm>;

/** The form with which one is gone on with there: what is written comes at the end of the text. */
export const savePlainlyForm = z.object({
  id,
  version,
  ...fields,
});
export type SavePlainly = z.output<typeof savePlainlyForm>;
