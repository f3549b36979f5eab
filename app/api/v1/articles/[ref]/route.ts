import { permanentRedirect } from 'next/navigation';
import { storyIdParams, storyRefParams } from '@/lib/articles/api';
import { savedAnswerOf } from '@/lib/articles/listing/answer';
import { loadStoryAnswer } from '@/lib/articles/listing/loaders';
import { updateStory } from '@/lib/articles/mutations';
import { updateStoryInput } from '@/lib/articles/schema';
import { env } from '@/lib/env';
import { slugOf } from '@/lib/paths';
import { handler, json } from '@/lib/route';

/** Reads by slug. */
export const GET = handler({
  can: null,
  params: storyRefParams,
  async run({ params }) {
    const found = await loadStoryAnswer(slugOf(params.ref));
    if ('moved' in found)
      permanentRedirect(`/api/v1/articles/${encodeURIComponent(found.moved)}` as never);
    return json(found.answer);
  },
});

/** Writes by id. */
export const PATCH = handler({
  can: 'story.create',
  params: storyIdParams,
  body: updateStoryInput,
  run: async ({ viewer, params, body }) =>
    json(savedAnswerOf(await updateStory(viewer, params.ref, body), env().SITE_URL)),
});
