import { loadNewslettersAnswer } from '@/lib/newsletters/loaders';
import { handler, json } from '@/lib/route';

/** The newsletters that readers can have. */
export const GET = handler({ can: null, run: async () => json(await loadNewslettersAnswer()) });
