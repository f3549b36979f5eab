import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { takeExport } from '@/lib/archive/desk/mutations';
import { exportQuery } from '@/lib/archive/desk/schema';
import { handler } from '@/lib/route';

/** A finished export of the whole publication, as a zip file. */
export const GET = handler({
  query: exportQuery,
  can: 'settings.edit',
  async run({ viewer, query: { id } }) {
    const { file, bytes, day } = await takeExport(viewer, id, new Date());
    return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Length': String(bytes),
        'Content-Disposition': `attachment; filename="publication-${day}.zip"`,
        'Cache-Control': 'private, no-store',
      },
    });
  },
});
