import { loadStoryAnalytics } from '@/lib/readings/loaders';
import { analyticsApiQuery, storyParams } from '@/lib/readings/schema';
import { handler, json } from '@/lib/route';

/** How one story was read. */
export const GET = handler({
  can: 'analytics.see',
  params: storyParams,
  query: analyticsApiQuery,
  run: async ({ params, query }) => json((await loadStoryAnalytics(params.id, query)).report),
});
