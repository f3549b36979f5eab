import { AppError } from '@/lib/errors';
import type { StoryStatus } from '@/prisma/generated/enums';

type Moments = { status: StoryStatus; publishedAt: string | null; embargoUntil?: string | null };

const at = (moment: string | null | undefined) => (moment ? new Date(moment) : null);
const refusal = (path: string, message: string, code: 'invalid' | 'conflict' = 'invalid') =>
  new AppError(code, message, { fields: [{ path, message }] });

/** Whether an embargo still holds. */
export const isUnderEmbargo = (embargoUntil: Date | null | undefined, now: Date): boolean =>
  embargoUntil != null && embargoUntil > now;

/**
 * Refuses an embargo that cannot hold: one on a story that readers have, one whose moment has passed, and one that ends
 * after the moment for which the story is scheduled. `wasUntil` is the embargo before. Throws `invalid` and `conflict`.
 */
export function demandEmbargo(next: Moments, wasUntil: Date | null, now: Date): void {
  const until = at(next.embargoUntil);
  if (!until) return;
  const publishedAt = at(next.publishedAt);
  const isNew = until.getTime() !== wasUntil?.getTime();
  if (isNew && until <= now) {
    throw refusal('embargoUntil', 'An embargo must end in the future.');
  }
  if (isNew && next.status === 'PUBLISHED' && publishedAt && publishedAt <= now) {
    throw refusal(
      'embargoUntil',
      'Readers have this story already. Unpublish it before you put it under embargo.',
      'conflict',
    );
  }
  if (next.status === 'SCHEDULED' && publishedAt && publishedAt < until) {
    throw refusal(
      isNew ? 'embargoUntil' : 'publishAt',
      'The embargo ends after the moment for which the story is scheduled. Move one of the two.',
    );
  }
}
