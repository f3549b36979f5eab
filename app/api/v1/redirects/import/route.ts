import { handler, json } from '@/lib/route';
import { importRedirects } from '@/lib/redirects/mutations';
import { importInput } from '@/lib/redirects/schema';

/** A list of redirects, with a result for each line. */
export const POST = handler({
  can: 'redirect.manage',
  body: importInput,
  run: async ({ viewer, body: { csv, dryRun } }) =>
    json(await importRedirects(viewer, { csv, isDryRun: dryRun })),
});
