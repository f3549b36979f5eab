import { changePost } from '@/lib/live-posts/mutations';
import { postChange, postParams } from '@/lib/live-posts/schema';
import { handler, json } from '@/lib/route';

export const PATCH = handler({
  can: 'story.browse',
  params: postParams,
  body: postChange,
  run: async ({ viewer, params: { ref, post }, body }) =>
    json(await changePost(viewer, { storyId: ref, id: post }, body)),
});
