// npm run import -- FILE [--format NAME] [--dry-run] [--mapping FILE] [--site URL] [--report FILE]
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { db } from '@/lib/db';
import { importArchive } from '@/lib/archive/mutations';
import { isZipFile, openArchive } from '@/lib/archive/read';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { headOf, importFile } from '@/lib/importers/file/mutations';
import { formats, isFormat, wireFormatOf } from '@/lib/importers/formats';
import { keepHeapSmall } from '@/lib/importers/memory';
import { readMapping } from '@/lib/importers/mapping';
import { fetchPictures } from '@/lib/importers/pictures/mutations';
import { Report } from '@/lib/importers/report';
import { mediaStore } from '@/lib/media/storage/store';
import { importWire } from '@/lib/wire/folder/mutations';
import { isWireFormat, wireFormats, type WireFormat } from '@/lib/wire/schema';
import { findFile, isFolder, megabytes, pathOf, pulse, Refusal, runCommand } from './lib/command';

keepHeapSmall();

const usage = `Usage: npm run import -- FILE [OPTIONS]
  Brings the export of another system in, items of a news agency (FILE may be a folder of them), or an archive of
  npm run export into an empty site. What it is, is read from the file.
  --format NAME    says what it is: ${[...Object.keys(formats), ...wireFormats].join(', ')}
  --dry-run        only says what would be done
  --mapping FILE   what becomes of categories (docs/import.md)
  --site URL       the old site's address, where the file does not say it
  --report FILE    the report as JSON, with every item
  --media          fetches the pictures that imports left on the old site, from the hosts of imported sites
                   and those named by --hosts a.example,b.example; no FILE is wanted then`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        mapping: { type: 'string' },
        site: { type: 'string' },
        report: { type: 'string' },
        media: { type: 'boolean', default: false },
        hosts: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${usage}`, 2);
  }
}

function checkFormat(name: string | undefined) {
  if (name === undefined || isFormat(name)) return name;
  throw new Refusal(`There is no format “${name}”.\n\n${usage}`, 2);
}

/** The JSON copy of the report. Items are written as they come, so that they are never held all together. */
function copyTo(name: string | undefined) {
  if (name === undefined) return { onItem: () => undefined, end: () => Promise.resolve() };
  const out = createWriteStream(pathOf(name));
  let isFirst = true;
  const put = (text: string) => void out.write(text);
  put('{"items":[');
  return {
    onItem(item: object) {
      put(`${isFirst ? '\n' : ',\n'}${JSON.stringify(item)}`);
      isFirst = false;
    },
    async end(summary: object) {
      put(`\n],${JSON.stringify(summary).slice(1)}\n`);
      out.end();
      await once(out, 'finish');
    },
  };
}

async function run(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.media) {
    if (positionals.length) throw new Refusal(usage, 2);
    return fetchAll(values.hosts, values['dry-run'], values.report);
  }
  const [name, ...others] = positionals;
  if (name === undefined || others.length) throw new Refusal(usage, 2);
  if (values.format === 'archive' || (!values.format && (await isZipFile(pathOf(name)))))
    return readArchive(name, values['dry-run']);
  const isDryRun = values['dry-run'];
  const wire = await wireFormatFor(name, values.format);
  if (wire) return readWireFiles(name, wire, { isDryRun, copyName: values.report });
  const format = checkFormat(values.format);
  const { file, size } = findFile(name);
  const began = Date.now();
  const copy = copyTo(values.report);
  const report = new Report(copy.onItem);
  console.log(`Reading ${file} (${megabytes(size)}) …`);
  try {
    const mapping = values.mapping
      ? readMapping(readFileSync(findFile(values.mapping).file, 'utf8'))
      : undefined;
    await importFile({
      ...{ open: () => createReadStream(file), now: new Date(), isDryRun, report },
      ...(format && { format }),
      ...(mapping && { mapping }),
      ...(values.site && { site: values.site }),
      progress: pulse(),
    });
  } catch (error) {
    if (error instanceof AppError) throw new Refusal(`${error.message}\nNothing was imported.`, 1);
    if (report.total('created') + report.total('updated') > 0 && !isDryRun)
      console.error('The import stopped. Run it again: it goes on where it stopped.');
    throw error;
  }
  tell(report, isDryRun);
  const seconds = (Date.now() - began) / 1000;
  await copy.end({ ...report.json(isDryRun), file: path.basename(file), seconds });
  console.log(`\nDone in ${seconds.toFixed(1)} s.`);
  return 0;
}

/** Whether these are items of an agency, by what is said of them or else by how they begin; null for what is another export. */
async function wireFormatFor(name: string, said: string | undefined) {
  if (said !== undefined) return isWireFormat(said) ? said : null;
  if (isFolder(name)) return 'any';
  const { file } = findFile(name);
  return wireFormatOf(await headOf(() => createReadStream(file)));
}

/** Items of an agency, in a file or in every file of a folder, into the wire's queue. */
async function readWireFiles(
  name: string,
  format: WireFormat | 'any',
  { isDryRun, copyName }: { isDryRun: boolean; copyName: string | undefined },
): Promise<number> {
  const copy = copyTo(copyName);
  const report = new Report(copy.onItem);
  await importWire(pathOf(name), {
    ...{ now: new Date(), isDryRun, report, progress: pulse() },
    ...(format !== 'any' && { format }),
  });
  tell(report, isDryRun);
  await copy.end(report.json(isDryRun));
  return report.of('items', 'leftOut') === 0 ? 0 : 1;
}

/** The pictures that imports left where they were. What is here already is not asked for again. */
async function fetchAll(hosts = '', isDryRun: boolean, copyName: string | undefined) {
  const copy = copyTo(copyName);
  const report = new Report(copy.onItem);
  const named = hosts.split(',').map((host) => host.trim());
  const options = { now: new Date(), isDryRun, report, progress: pulse() };
  await fetchPictures({ ...options, hosts: named.filter(Boolean) });
  tell(report, isDryRun);
  await copy.end(report.json(isDryRun));
  return 0;
}

/** An export of Broadsheet's own: all of it into an empty site, or nothing. */
async function readArchive(name: string, isDryRun: boolean): Promise<number> {
  const { file, size } = findFile(name);
  const say = pulse();
  console.log(`Reading ${file} (${megabytes(size)}) …`);
  const open = await openArchive(file, 'archive');
  try {
    const target = {
      databaseUrl: env().DATABASE_URL,
      store: mediaStore(),
      progress: say,
      isDryRun,
    };
    await importArchive(open, target);
  } finally {
    open.zip.close();
  }
  for (const { name: table, rows } of open.manifest.tables.filter(({ rows }) => rows > 0))
    console.log(`${table.padEnd(24)}${String(rows).padStart(9)}`);
  console.log(`${'picture files'.padEnd(24)}${String(open.manifest.media.rows).padStart(9)}`);
  console.log(
    isDryRun
      ? '\nOnly a trial: the file is whole and the site is empty. Nothing was written.'
      : '\nThe publication is here. No password came with it: everybody asks for a new one at /forgot, and\nnpm run user -- create gives one to the first admin (docs/export.md).',
  );
  return 0;
}

function tell(report: Report, isDryRun: boolean): void {
  if (report.isEmpty)
    return console.log(
      'There is nothing in this file that could be brought in: no story, page, comment or member.',
    );
  if (report.total('created') + report.total('updated') === 0 && report.total('skipped') > 0)
    console.log('Nothing to do: all of this export is already here. Nothing was changed.');
  else if (isDryRun) console.log('Only a trial: nothing was written.');
  console.log(`\n${report.lines(isDryRun).join('\n')}`);
}

await runCommand(run, () => db.$disconnect());
