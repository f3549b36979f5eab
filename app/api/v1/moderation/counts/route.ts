import { loadQueueCounts } from '@/lib/moderation/loaders';
import { countsQuery } from '@/lib/moderation/queue/schema';
import { handler, json } from '@/lib/route';

/** How many comments each part of the queue holds. */
export const GET = handler({
  can: 'comment.moderate',
  query: countsQuery,
  run: async ({ query }) => json(await loadQueueCounts(query)),
});
