import { tryWords } from '@/lib/moderation/word-lists/data';
import { tryWordsInput } from '@/lib/moderation/word-lists/schema';
import { handler, json } from '@/lib/route';

/** What the lists find in a text. */
export const POST = handler({
  can: 'words.edit',
  body: tryWordsInput,
  run: async ({ body }) => json(await tryWords(body.text)),
});
