import { decideComments } from '@/lib/moderation/bulk/mutations';
import { loadQueue } from '@/lib/moderation/loaders';
import { queueQuery } from '@/lib/moderation/queue/schema';
import { decisionsInput } from '@/lib/moderation/schema';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: 'comment.moderate',
  query: queueQuery,
  run: async ({ query }) => json(await loadQueue(query)),
});

export const POST = handler({
  can: 'comment.moderate',
  body: decisionsInput,
  run: async ({ viewer, body }) =>
    json({ results: await decideComments(viewer, body, new Date()) }),
});
