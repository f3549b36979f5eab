import { exportQuery } from '@/lib/readings/csv';
import { loadAnalyticsExport } from '@/lib/readings/loaders';
import { handler } from '@/lib/route';

/** A list of what was read, as a CSV file. */
export const GET = handler({
  can: 'analytics.see',
  query: exportQuery,
  async run({ query: { list, ...query } }) {
    const { name, csv } = await loadAnalyticsExport(list, query);
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'private, no-store',
      },
    });
  },
});
