import type { Phase } from '@/lib/moderation/context';
import { foldText } from '@/lib/moderation/text/fold';

/** Holds a text that turned the direction of writing: it was made to read otherwise than it is stored. */
export const turnedText: Phase = {
  name: 'turned_text',
  decide: ({ typed }) =>
    foldText(typed).hasBidi
      ? {
          status: 'PENDING',
          message: 'It came with signs that turn the direction of writing; they were taken out.',
        }
      : undefined,
};
