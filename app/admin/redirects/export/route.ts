import { loadRedirectExport } from '@/lib/redirects/loaders';
import { handler } from '@/lib/route';

/** Every redirect as a CSV file, as the import takes it. */
export const GET = handler({
  can: 'redirect.manage',
  run: async () =>
    new Response(await loadRedirectExport(), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="redirects.csv"',
        'Cache-Control': 'private, no-store',
      },
    }),
});
