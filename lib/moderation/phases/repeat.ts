import { AppError } from '@/lib/errors';
import type { Phase } from '@/lib/moderation/context';

/** For so long the same words under another story count as the same again. */
export const repeatMinutes = 6;

/**
 * Refuses the same words under the same story, also where they were taken down: against that one may appeal. Holds or refuses those that a
 * reader takes from story to story.
 */
export const repeat: Phase = {
  name: 'repeat',
  decide: ({ author, history, rules }) => {
    if (history.isRepeatHere) return { refuse: sameText() };
    if (!history.isRepeatElsewhere || author.role !== 'READER') return undefined;
    if (rules.commentRepeat === 'REFUSE')
      return {
        refuse: new AppError('conflict', 'You have just posted this text under another story.', {
          details: { isElsewhere: true },
        }),
      };
    return rules.commentRepeat === 'HOLD'
      ? { status: 'PENDING', message: 'The same words went to another story minutes ago.' }
      : undefined;
  },
};

/** The refusal of the same words under the same story. */
export const sameText = () =>
  new AppError('conflict', 'You have already posted this text under this story.');
