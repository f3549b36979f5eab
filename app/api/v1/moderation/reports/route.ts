import { loadOpenReports } from '@/lib/moderation/reports/loaders';
import { openReportsQuery } from '@/lib/moderation/reports/schema';
import { handler, json } from '@/lib/route';

/** The reports that nobody has settled. */
export const GET = handler({
  can: 'comment.moderate',
  query: openReportsQuery,
  run: async ({ query }) => json(await loadOpenReports(query)),
});
