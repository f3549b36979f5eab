import { storyIdParams } from '@/lib/articles/api';
import { storyParams } from '@/lib/comments/schema';
import { loadPostList } from '@/lib/live-posts/loaders';
import { addPost } from '@/lib/live-posts/mutations';
import { postInput, postsQuery } from '@/lib/live-posts/schema';
import { slugOf } from '@/lib/paths';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: null,
  params: storyParams,
  query: postsQuery,
  run: async ({ params, query }) => json(await loadPostList(slugOf(params.ref), query)),
});

export const POST = handler({
  can: 'story.browse',
  params: storyIdParams,
  body: postInput,
  run: async ({ viewer, params, body }) =>
    json(await addPost(viewer, params.ref, body), { status: 201 }),
});
