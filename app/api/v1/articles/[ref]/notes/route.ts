import { storyIdParams } from '@/lib/articles/api';
import { loadNotes } from '@/lib/articles/desk/loaders';
import { addPassage } from '@/lib/articles/passages/mutations';
import { addPassageInput } from '@/lib/articles/passages/schema';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: 'story.create',
  params: storyIdParams,
  run: async ({ params }) => json(await loadNotes(params.ref)),
});

export const POST = handler({
  can: 'story.create',
  params: storyIdParams,
  body: addPassageInput,
  run: async ({ viewer, params, body }) =>
    json(await addPassage(viewer, params.ref, body), { status: 201 }),
});
