import { problemOfText } from '@/lib/comments/accept-text';
import type { Phase } from '@/lib/moderation/context';

/** Refuses what is empty or too long. */
export const length: Phase = {
  name: 'length',
  decide: ({ typed, text }) => {
    const refuse = problemOfText(typed, text);
    return refuse ? { refuse } : undefined;
  },
};
