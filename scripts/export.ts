// npm run export -- --out FILE [--format archive|wxr|static] [--from URL]
import { pipeline } from 'node:stream/promises';
import { writeArchive } from '@/lib/archive/write';
import { env } from '@/lib/env';
import { mediaStore } from '@/lib/media/storage/store';
import { getSettings } from '@/lib/settings/data';
import { countDrawings } from '@/lib/wxr/data';
import { wxrText } from '@/lib/wxr/write';
import { db } from '@/lib/db';
import { megabytes, pulse, readArguments, Refusal, runCommand, writeNewFile } from './lib/command';
import { exportStatic } from './lib/static-export';

const usage = `Usage: npm run export -- --out FILE
       npm run export -- --format wxr --out FILE
       npm run export -- --format static --out FOLDER [--from URL]
  archive  the whole publication as one archive that npm run import reads into an empty site (docs/export.md); it holds no
           password and no other secret. The format without --format
  wxr      a file for WordPress (Tools, Import), which fetches the pictures from this site
  static   a copy of the public site that any web server can keep online; --from names a server that runs, else the built
           site is started for it
  The site may go on meanwhile.
  Leaves with 0 when all is well, 1 when it failed, 2 when called wrongly, 3 when pictures were missing in the store.`;

async function run(): Promise<number> {
  const { out, format, from } = readArguments(usage, {
    options: {
      out: { type: 'string' },
      format: { type: 'string', default: 'archive' },
      from: { type: 'string' },
    },
  }).values;
  if (out === undefined) throw new Refusal(usage, 2);
  if (format === 'static') {
    if (from !== undefined && !/^https?:\/\/[^/]+\/?$/.test(from))
      throw new Refusal(`--from should be like http://127.0.0.1:3000, not “${from}”.`, 2);
    return exportStatic(out, from);
  }
  if (from !== undefined) throw new Refusal(`--from is for --format static.\n\n${usage}`, 2);
  if (format === 'wxr') return exportWxr(out);
  if (format !== 'archive') throw new Refusal(`There is no format “${format}”.\n\n${usage}`, 2);
  return exportArchive(out);
}

async function exportWxr(out: string): Promise<number> {
  const { SITE_URL: url } = env();
  const { siteName, description, locale } = await getSettings();
  const site = { name: siteName, description, language: locale, url };
  console.log('Reading the stories …');
  const options = { isolationLevel: 'RepeatableRead', timeout: 24 * 3_600_000 } as const;
  const { file, size } = await writeNewFile(out, (stream) =>
    db.$transaction(async (client) => {
      // Waiting for a slow disk is no reason to end.
      await client.$executeRaw`set local idle_in_transaction_session_timeout = 0`;
      await pipeline(wxrText({ client, site, now: new Date(), progress: pulse() }), stream);
    }, options),
  );
  console.log(`${file}: ${megabytes(size)}.`);
  const drawings = await countDrawings();
  if (drawings > 0)
    console.log(
      `Pictures that are drawings (SVG): ${drawings}. WordPress leaves them out, unless a plugin lets it take SVG: have one there\nbefore the import. In texts they are shown from this site while it is there.`,
    );
  return 0;
}

async function exportArchive(out: string): Promise<number> {
  const { DATABASE_URL, SITE_URL } = env();
  console.log('Reading the publication …');
  const { result, file, size } = await writeNewFile(out, (stream) =>
    writeArchive({
      ...{ kind: 'archive', databaseUrl: DATABASE_URL, siteUrl: SITE_URL, store: mediaStore() },
      ...{ out: stream, now: new Date(), progress: pulse() },
    }),
  );
  const rowsOf = (name: string) => result.tables.find((table) => table.name === name)?.rows ?? 0;
  console.log(
    `${file}: ${megabytes(size)}, with ${rowsOf('story')} stories and pages, ${rowsOf('comment')} comments, ${rowsOf('user')} accounts and ${result.media.rows} pictures.`,
  );
  if (result.missingMedia.length === 0) return 0;
  console.error(
    `${result.missingMedia.length} pictures that the database names are not in the store, such as ${result.missingMedia[0]}.`,
  );
  return 3;
}

await runCommand(run, () => db.$disconnect());
