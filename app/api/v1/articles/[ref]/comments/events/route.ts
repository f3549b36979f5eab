import { storyParams } from '@/lib/comments/schema';
import { askedOf, eventAnswer } from '@/lib/live/answer';
import { loadThreadEvents } from '@/lib/live/loaders';
import { threadEventsQuery } from '@/lib/live/schema';
import { slugOf } from '@/lib/paths';
import { handler } from '@/lib/route';

export const GET = handler({
  can: null,
  params: storyParams,
  query: threadEventsQuery,
  run: async ({ params, query, request }) =>
    eventAnswer(
      'comments',
      await loadThreadEvents(slugOf(params.ref), askedOf(request, query, threadEventsQuery)),
    ),
});
