import { loadWordLines, summaryAnswer } from '@/lib/moderation/word-lists/loaders';
import { changeWordList } from '@/lib/moderation/word-lists/mutations';
import {
  wordEntriesInput,
  wordLinesQuery,
  wordListParams,
} from '@/lib/moderation/word-lists/schema';
import { handler, json } from '@/lib/route';

/** The lines of a word list. */
export const GET = handler({
  can: 'words.edit',
  params: wordListParams,
  query: wordLinesQuery,
  run: async ({ params, query }) => json(await loadWordLines(params.list, query)),
});

/** Adds entries. */
export const POST = handler({
  can: 'words.edit',
  params: wordListParams,
  body: wordEntriesInput,
  run: async ({ viewer, params: { list }, body: { entries } }) => {
    const { changed, ...saved } = await changeWordList(viewer, list, { add: entries });
    return json({ ...summaryAnswer({ kind: list, ...saved }), changed });
  },
});

/** Takes entries out. */
export const DELETE = handler({
  can: 'words.edit',
  params: wordListParams,
  body: wordEntriesInput,
  run: async ({ viewer, params: { list }, body: { entries } }) => {
    const { changed, ...saved } = await changeWordList(viewer, list, { remove: entries });
    return json({ ...summaryAnswer({ kind: list, ...saved }), changed });
  },
});
