import { AppError } from '@/lib/errors';
import type { Phase } from '@/lib/moderation/context';

/** Asks a reader who writes comment after comment to wait; the staff answer as fast as they can. */
export const flood: Phase = {
  name: 'flood',
  decide: ({ kind, author, history, rules, now }) => {
    if (kind === 'edit' || author.role !== 'READER' || !history.lastAt) return undefined;
    const between = rules.commentSecondsBetween;
    const wait = Math.ceil(between - (now.getTime() - history.lastAt.getTime()) / 1000);
    if (wait <= 0) return undefined;
    const retryAfter = Math.min(wait, between);
    const words = retryAfter === 1 ? '1 second' : `${retryAfter} seconds`;
    const message = `Please wait ${words} before your next comment.`;
    return { refuse: new AppError('rate_limited', message, { retryAfter }) };
  },
};
