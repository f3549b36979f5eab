import type { Context, Decision, Phase } from '@/lib/moderation/context';
import { toldByRule } from '@/lib/moderation/refused-by-rule';
import { findWords } from '@/lib/moderation/words/match';

const most = 5;

type List = {
  name: string;
  list: keyof Context['words'];
  what: string;
  made: Pick<Decision, 'status' | 'told'>;
};

const phaseOf = ({ name, list, what, made }: List): Phase => ({
  name,
  decide: ({ words, folded }) => {
    const found = findWords(words[list], folded);
    if (found.length === 0) return undefined;
    const entries = [...new Set(found.map(({ entry }) => `“${entry}”`))];
    const more = entries.length > most ? ` and ${entries.length - most} more` : '';
    const places = new Map(found.map(({ start, end }) => [`${start}:${end}`, { start, end }]));
    return {
      ...made,
      message: `On the list of ${what}: ${entries.slice(0, most).join(', ')}${more}.`,
      ranges: [...places.values()],
    };
  },
});

/** Refuses a comment with a word of the first list. */
export const refusedWords = phaseOf({
  name: 'refused_words',
  list: 'reject',
  what: 'refused words',
  made: {
    status: 'REJECTED',
    told: toldByRule.refused_words,
  },
});

/** Holds a comment with a word of the second list. */
export const heldWords = phaseOf({
  name: 'held_words',
  list: 'hold',
  what: 'held words',
  made: { status: 'PENDING' },
});
