'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { tryWords } from '@/lib/moderation/word-lists/data';
import { saveWordList } from '@/lib/moderation/word-lists/mutations';
import { saveWordListForm, tryWordsForm } from '@/lib/moderation/word-lists/schema';

/** Saves one word list. */
export const saveWordListAction = action({
  input: saveWordListForm,
  can: 'words.edit',
  async run({ viewer, input }) {
    const saved = await saveWordList(viewer, input);
    refresh();
    return saved;
  },
});

/** Says what the lists would find in a text; it goes no further. */
export const tryWordsAction = action({
  input: tryWordsForm,
  can: 'words.edit',
  run: async ({ input: { words } }) => ({ words, ...(await tryWords(words)) }),
});
