import { loadImportReport } from '@/lib/importers/runs/loaders';
import { reportQuery } from '@/lib/importers/runs/schema';
import { handler } from '@/lib/route';

/** The report of an import as a JSON file. */
export const GET = handler({
  query: reportQuery,
  can: 'settings.edit',
  run: async ({ query: { run } }) =>
    new Response(await loadImportReport(run), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="import-${run}.json"`,
        'Cache-Control': 'private, no-store',
      },
    }),
});
