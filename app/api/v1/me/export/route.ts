import { Readable } from 'node:stream';
import { exportText } from '@/lib/account/export/data';
import { beginExport } from '@/lib/account/export/mutations';
import { env } from '@/lib/env';
import { handler } from '@/lib/route';
import { getSettings } from '@/lib/settings/data';

/** Everything of the person as one file, sent while it is read. */
export const GET = handler({
  can: 'account.export',
  async run({ viewer }) {
    await beginExport(viewer);
    const now = new Date();
    const site = { name: (await getSettings()).siteName, url: env().SITE_URL };
    const pieces = Readable.from(exportText(viewer!.id, { now, site }), { objectMode: false });
    return new Response(Readable.toWeb(pieces) as ReadableStream, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'private, no-store',
        'Content-Disposition': `attachment; filename="my-account-${now.toISOString().slice(0, 10)}.json"`,
      },
    });
  },
});
