import { storyIdParams } from '@/lib/articles/api';
import { onVersion } from '@/lib/articles/desk/api';
import { restoreStory, trashStory } from '@/lib/articles/trash/mutations';
import { trashInput } from '@/lib/articles/trash/schema';
import { handler } from '@/lib/route';

const done = () =>
  new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });

export const POST = handler({
  can: 'story.create',
  params: storyIdParams,
  body: trashInput,
  async run({ viewer, params, body }) {
    await trashStory(viewer, params.ref, body, new Date());
    return done();
  },
});

export const DELETE = handler({
  can: 'story.create',
  params: storyIdParams,
  query: onVersion,
  async run({ viewer, params, query }) {
    await restoreStory(viewer, params.ref, query);
    return done();
  },
});
