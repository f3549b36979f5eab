import { loadNow } from '@/lib/readings/loaders';
import { handler, json } from '@/lib/route';

/** What was read in the last half hour. */
export const GET = handler({
  can: 'analytics.see',
  run: async () => json(await loadNow()),
});
