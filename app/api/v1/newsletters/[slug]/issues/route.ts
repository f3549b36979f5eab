import { archiveParams, archiveQuery } from '@/lib/newsletters/answers';
import { loadArchiveAnswer } from '@/lib/newsletters/loaders';
import { handler, json } from '@/lib/route';

/** What was sent of one. */
export const GET = handler({
  can: null,
  params: archiveParams,
  query: archiveQuery,
  run: async ({ params, query }) => json(await loadArchiveAnswer(params.slug, query.page)),
});
