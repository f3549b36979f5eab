import { loadWordSummaries } from '@/lib/moderation/word-lists/loaders';
import { handler, json } from '@/lib/route';

/** Both word lists. */
export const GET = handler({ can: 'words.edit', run: async () => json(await loadWordSummaries()) });
