import { permanentRedirect } from 'next/navigation';
import { relatedQuery, storyRefParams } from '@/lib/articles/api';
import { loadRelatedAnswer } from '@/lib/articles/listing/loaders';
import { slugOf } from '@/lib/paths';
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
