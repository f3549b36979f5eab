// npm run restore -- FILE [--overwrite]
import { restoreBackup } from '@/lib/archive/mutations';
import { openArchive } from '@/lib/archive/read';
import { env } from '@/lib/env';
import { mediaStore } from '@/lib/media/storage/store';
import { findFile, megabytes, pulse, readArguments, Refusal, runCommand } from './lib/command';

const usage = `Usage: npm run restore -- FILE [--overwrite]
  Puts a backup back into an empty database: all of it, or nothing.
  --overwrite  throws away everything that the database holds first
  Leaves with 0 when it is back, 1 when it was refused or failed (nothing is changed then), 2 when called wrongly.`;

async function run(): Promise<number> {
  const { values, positionals } = readArguments(usage, {
    allowPositionals: true,
    options: { overwrite: { type: 'boolean', default: false } },
  });
  const [name, ...others] = positionals;
  if (name === undefined || others.length) throw new Refusal(usage, 2);
  const { file, size } = findFile(name);
  console.log(`Reading ${file} (${megabytes(size)}) …`);
  const open = await openArchive(file, 'backup');
  try {
    await restoreBackup(open, {
      ...{ databaseUrl: env().DATABASE_URL, store: mediaStore(), progress: pulse() },
      overwrite: values.overwrite,
    });
  } finally {
    open.zip.close();
  }
  const { exportedAt, tables, media } = open.manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `The site is back as of ${exportedAt}: ${rows} rows of ${tables.length} tables, ${media.rows} picture files.`,
  );
  return 0;
}

await runCommand(run);
