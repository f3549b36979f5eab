import { storyIdParams } from '@/lib/articles/api';
import { assign } from '@/lib/articles/assignments/mutations';
import { assignInput } from '@/lib/articles/assignments/schema';
import { loadAssignments } from '@/lib/articles/desk/loaders';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: 'story.create',
  params: storyIdParams,
  run: async ({ params }) => json(await loadAssignments(params.ref)),
});

export const POST = handler({
  can: 'story.assign',
  params: storyIdParams,
  body: assignInput,
  run: async ({ viewer, params, body }) =>
    json(await assign(viewer, params.ref, body, new Date()), { status: 201 }),
});
