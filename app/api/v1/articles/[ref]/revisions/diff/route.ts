import { revisionsParams } from '@/lib/articles/revisions/api';
import { loadComparison } from '@/lib/articles/revisions/loaders';
import { comparisonSchema } from '@/lib/articles/revisions/schema';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: 'story.browse',
  params: revisionsParams,
  query: comparisonSchema,
  run: async ({ params, query }) => json(await loadComparison(params.ref, query)),
});
