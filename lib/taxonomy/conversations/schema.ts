import { z } from 'zod';
import { id } from '@/lib/input';
import type { CommentMode } from '@/prisma/generated/enums';

const days = 'A whole number from 0 to 3650, or nothing.';

/** How the conversations of a section are run: as its form sends it. An empty number is what the site says. */
export const sectionCommentsForm = z.object({
  id,
  commentMode: z.enum(['DEFAULT', 'OPEN', 'PREMODERATED', 'CLOSED'], 'Choose one.'),
  commentCloseDays: z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    z.union([z.null(), z.coerce.number(days).int(days).min(0, days).max(3_650, days)]),
  ),
});
/** The same for programs, of the section that the address names. */
export const sectionCommentsInput = sectionCommentsForm.omit({ id: true });
export type SectionComments = z.output<typeof sectionCommentsForm>;

export type SectionEntry = {
  id: number;
  slug: string;
  name: string;
  commentMode: CommentMode;
  commentCloseDays: number | null;
  /** Its public stories that say something else themselves. */
  exceptions: number;
};
