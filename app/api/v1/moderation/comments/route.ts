import { loadQueue } from '@/lib/moderation/loaders';
import { queueQuery } from '@/lib/moderation/queue/schema';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: 'comment.moderate',
  query: queueQuery,
  run: async ({ query }) => json(await loadQueue(query)),
});
