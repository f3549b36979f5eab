import { askedOf, eventAnswer } from '@/lib/live/answer';
import { loadQueueEvents } from '@/lib/live/loaders';
import { queueEventsQuery } from '@/lib/live/schema';
import { handler } from '@/lib/route';

export const GET = handler({
  can: 'comment.moderate',
  query: queueEventsQuery,
  run: async ({ query, request }) =>
    eventAnswer('queue', await loadQueueEvents(askedOf(request, query, queueEventsQuery))),
});
