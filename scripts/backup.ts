// npm run backup -- --out FILE   ·   npm run backup -- --verify FILE
import { openArchive, verifyArchive } from '@/lib/archive/read';
import { writeArchive } from '@/lib/archive/write';
import { env } from '@/lib/env';
import { mediaStore } from '@/lib/media/storage/store';
import {
  findFile,
  megabytes,
  pulse,
  readArguments,
  Refusal,
  runCommand,
  writeNewFile,
} from './lib/command';

const usage = `Usage: npm run backup -- --out FILE
       npm run backup -- --verify FILE
  --out FILE     writes the database and the pictures as they are at this moment; the site may go on
  --verify FILE  reads a backup from end to end and says whether it is whole
  Leaves with 0 when all is well, 1 when it failed, 2 when called wrongly, 3 when pictures were missing in the store.`;

async function run(): Promise<number> {
  const options = { out: { type: 'string' }, verify: { type: 'string' } } as const;
  const { out, verify } = readArguments(usage, { options }).values;
  if ((out === undefined) === (verify === undefined)) throw new Refusal(usage, 2);
  if (verify !== undefined) return check(verify);
  const { DATABASE_URL, SITE_URL } = env();
  console.log('Reading the database and the pictures …');
  const { result, file, size } = await writeNewFile(out!, (stream) =>
    writeArchive({
      ...{ kind: 'backup', databaseUrl: DATABASE_URL, siteUrl: SITE_URL, store: mediaStore() },
      ...{ out: stream, now: new Date(), progress: pulse() },
    }),
  );
  const rows = result.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `${file}: ${megabytes(size)}, ${rows} rows of ${result.tables.length} tables, ${result.media.rows} picture files.`,
  );
  return tellMissing(result.missingMedia);
}

/** A backup without a picture is worth more than none, but somebody has to know. */
function tellMissing(missing: readonly string[]): number {
  if (missing.length === 0) return 0;
  console.error(
    `${missing.length} picture files that the database names are not in the store, such as ${missing[0]}.`,
  );
  return 3;
}

async function check(name: string): Promise<number> {
  const { file, size } = findFile(name);
  const open = await openArchive(file, 'backup');
  try {
    await verifyArchive(open, pulse());
  } finally {
    open.zip.close();
  }
  const { exportedAt, tables, missingMedia } = open.manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `${file} is whole: ${megabytes(size)}, ${rows} rows of ${tables.length} tables as of ${exportedAt}.`,
  );
  return tellMissing(missingMedia);
}

await runCommand(run);
