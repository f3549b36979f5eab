import { z } from 'zod';
import { limitOf } from '@/lib/input';

export const openReportsQuery = z.object({
  cursor: z.string().max(40).optional(),
  limit: limitOf(20),
});

/** A report that nobody has settled. Of somebody without an account the newsroom knows more; no program does. */
export const openReport = z.object({
  id: z.int(),
  commentId: z.int(),
  /** The version of the comment that was reported. */
  revision: z.int(),
  reason: z.string(),
  note: z.string(),
  weight: z.number(),
  by: z.object({ id: z.int(), name: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
});
export type OpenReport = z.output<typeof openReport>;
export const openReportsAnswer = z.object({
  items: z.array(openReport),
  nextCursor: z.string().nullable(),
});
