import { loadReportExport } from '@/lib/moderation/transparency/loaders';
import { reportQuery } from '@/lib/moderation/transparency/schema';
import { handler } from '@/lib/route';

/** The transparency report as a CSV file. */
export const GET = handler({
  can: 'comment.moderate',
  query: reportQuery,
  async run({ query }) {
    const { name, csv } = await loadReportExport(query);
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'private, no-store',
      },
    });
  },
});
