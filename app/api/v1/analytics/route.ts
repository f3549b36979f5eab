import { loadAnalyticsAnswer } from '@/lib/readings/loaders';
import { analyticsApiQuery } from '@/lib/readings/schema';
import { handler, json } from '@/lib/route';

/** What was read in a span of days. */
export const GET = handler({
  can: 'analytics.see',
  query: analyticsApiQuery,
  run: async ({ query }) => json(await loadAnalyticsAnswer(query)),
});
