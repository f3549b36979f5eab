import { storyParams } from '@/lib/comments/schema';
import { askedOf, eventAnswer } from '@/lib/live/answer';
import { loadPostEvents } from '@/lib/live-posts/loaders';
import { postEventsQuery } from '@/lib/live-posts/schema';
import { slugOf } from '@/lib/paths';
import { handler } from '@/lib/route';

export const GET = handler({
  can: null,
  params: storyParams,
  query: postEventsQuery,
  run: async ({ params, query, request }) =>
    eventAnswer(
      'posts',
      await loadPostEvents(slugOf(params.ref), askedOf(request, query, postEventsQuery)),
    ),
});
