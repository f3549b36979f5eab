import { permanentRedirect } from 'next/navigation';
import { relatedQuery, storyIdParams, storyRefParams } from '@/lib/articles/api';
import { loadRelatedAnswer } from '@/lib/articles/listing/loaders';
import { slugOf } from '@/lib/paths';
import { setRelatedControl } from '@/lib/related/editing/mutations';
import { controlInput } from '@/lib/related/editing/schema';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: null,
  params: storyRefParams,
  query: relatedQuery,
  async run({ params, query }) {
    const found = await loadRelatedAnswer(slugOf(params.ref), query.limit);
    if ('moved' in found)
      permanentRedirect(`/api/v1/articles/${encodeURIComponent(found.moved)}/related` as never);
    return json(found.answer);
  },
});

/** Says what holds for the whole list, and for the story in others. */
export const PATCH = handler({
  can: 'related.edit',
  params: storyIdParams,
  body: controlInput,
  run: async ({ viewer, params, body }) =>
    json(await setRelatedControl(viewer, { storyId: params.ref, ...body })),
});
