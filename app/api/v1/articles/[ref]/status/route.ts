import { storyIdParams } from '@/lib/articles/api';
import { savedAnswerOf } from '@/lib/articles/listing/answer';
import { setStoryStatus } from '@/lib/articles/mutations';
import { storyStatusInput } from '@/lib/articles/schema';
import { env } from '@/lib/env';
import { handler, json } from '@/lib/route';

export const POST = handler({
  can: 'story.create',
  params: storyIdParams,
  body: storyStatusInput,
  run: async ({ viewer, params, body }) =>
    json(savedAnswerOf(await setStoryStatus(viewer, params.ref, body), env().SITE_URL)),
});
