import { auditFilterSchema } from '@/lib/audit/filter';
import { loadAuditExport } from '@/lib/audit/loaders';
import { handler } from '@/lib/route';

/** The filtered log as a CSV file. */
export const GET = handler({
  can: 'audit.see',
  query: auditFilterSchema,
  async run({ query }) {
    const { name, csv } = await loadAuditExport(query);
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'private, no-store',
      },
    });
  },
});
