// npm run import -- FILE [--format NAME] [--dry-run] [--mapping FILE] [--site URL] [--report FILE]
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { db } from '@/lib/db';
import { importArchive } from '@/lib/archive/mutations';
import { isZipFile, openArchive } from '@/lib/archive/read';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { headOf, importFile } from '@/lib/importers/file/mutations';
import { formats, isFormat, wireFormatOf } from '@/lib/importers/formats';
import { keepHeapSmall } from '@/lib/importers/memory';
import { readMapping } from '@/lib/importers/mapping';
import { listImportedHosts } from '@/lib/importers/pictures/data';
import { fetchPictures } from '@/lib/importers/pictures/mutations';
import { Report } from '@/lib/importers/report';
import { siteAddress } from '@/lib/importers/runs/schema';
import { mediaStore } from '@/lib/media/storage/store';
import { importWire } from '@/lib/wire/folder/mutations';
import { isWireFormat, wireFormats, type WireFormat } from '@/lib/wire/schema';
import {
  findFile,
  isFolder,
  megabytes,
  pathOf,
  pulse,
  readArguments,
  Refusal,
  runCommand,
} from './lib/command';
import { copyReport } from './lib/report-copy';

keepHeapSmall();

const usage = `Usage: npm run import -- FILE [OPTIONS]
  Brings the export of another system in, items of a news agency (FILE may be a folder of them), or an archive of
  npm run export into an empty site. What it is, is read from the file.
  --format NAME    says what it is: ${[...Object.keys(formats), ...wireFormats].join(', ')}
  --dry-run        only says what would be done
  --mapping FILE   what becomes of categories and types of items (docs/import.md)
  --site URL       the old site's address, where the file does not say it
  --report FILE    the report as JSON, with every item
  --media          fetches the pictures that imports left on the old site, from the hosts of imported sites
                   and those named by --hosts a.example,b.example; no FILE is wanted then`;

const wanted = {
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
} as const;

function checkFormat(name: string | undefined) {
  if (name === undefined || isFormat(name)) return name;
  throw new Refusal(`There is no format “${name}”.\n\n${usage}`, 2);
}

/** As in the newsroom: nothing is added to an address without its scheme. */
function checkSite(address: string | undefined) {
  const parsed = siteAddress.safeParse(address);
  if (parsed.success) return parsed.data;
  throw new Refusal(`--site: ${parsed.error.issues[0]!.message}`, 2);
}

async function run(): Promise<number> {
  const { values, positionals } = readArguments(usage, wanted);
  const options = { isDryRun: values['dry-run'], copyName: values.report };
  if (values.media) {
    if (positionals.length) throw new Refusal(usage, 2);
    return fetchAll(values.hosts, options);
  }
  const [name, ...others] = positionals;
  if (name === undefined || others.length) throw new Refusal(usage, 2);
  if (values.format === 'archive' || (!values.format && (await isZipFile(pathOf(name)))))
    return readArchive(name, options);
  const wire = await wireFormatFor(name, values.format);
  if (wire) return readWireFiles(name, wire, options);
  return readExport(name, values, options);
}

type Options = { isDryRun: boolean; copyName: string | undefined };

/** Does an import with its report, which is told at the end, and copied as JSON to the file of `--report`. */
async function reported(
  { isDryRun, copyName }: Options,
  work: (report: Report) => Promise<unknown>,
  more: object = {},
): Promise<Report> {
  const began = Date.now();
  const copy = copyReport(copyName);
  const report = new Report(copy.onItem);
  try {
    await work(report);
  } catch (error) {
    const hasWritten = report.total('created') + report.total('updated') > 0 && !isDryRun;
    if (hasWritten) console.error('The import stopped. Run it again: it goes on where it stopped.');
    const isRefused = error instanceof AppError;
    await copy.end({
      ...report.json(isDryRun),
      ...more,
      error: isRefused ? error.message : 'The import stopped.',
    });
    if (isRefused && !hasWritten) throw new Refusal(`${error.message}\nNothing was imported.`, 1);
    throw error;
  }
  const seconds = (Date.now() - began) / 1000;
  tell(report, isDryRun);
  await copy.end({ ...report.json(isDryRun), ...more, seconds });
  console.log(`\nDone in ${seconds.toFixed(1)} s.`);
  return report;
}

/** The export of another system. */
async function readExport(
  name: string,
  values: { format?: string; mapping?: string; site?: string },
  options: Options,
): Promise<number> {
  const format = checkFormat(values.format);
  const site = checkSite(values.site);
  const { file, size } = findFile(name);
  const mapping =
    values.mapping === undefined
      ? undefined
      : readMapping(readFileSync(findFile(values.mapping).file, 'utf8'));
  console.log(`Reading ${file} (${megabytes(size)}) …`);
  const bring = (report: Report) =>
    importFile({
      ...{ open: () => createReadStream(file), size, now: new Date() },
      isDryRun: options.isDryRun,
      ...(format && { format }),
      ...(mapping && { mapping }),
      ...(site && { site }),
      ...{ report, progress: pulse() },
    });
  await reported(options, bring, { file: path.basename(file) });
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
  options: Options,
): Promise<number> {
  const { isDryRun } = options;
  const report = await reported(
    options,
    (report) =>
      importWire(pathOf(name), {
        ...{ now: new Date(), isDryRun, report, progress: pulse() },
        ...(format !== 'any' && { format }),
      }),
    { file: path.basename(pathOf(name)) },
  );
  return report.of('items', 'leftOut') === 0 ? 0 : 1;
}

/** The pictures that imports left where they were. What is here already is not asked for again. */
async function fetchAll(hosts = '', options: Options): Promise<number> {
  const named = hosts.split(',').map((host) => host.trim());
  const { isDryRun } = options;
  const own = await listImportedHosts();
  const report = await reported(options, (report) =>
    fetchPictures({
      ...{ now: new Date(), isDryRun, report, progress: pulse() },
      hosts: [...own, ...named.filter(Boolean)],
    }),
  );
  if (report.of('pictures', 'leftOut') > 0)
    console.log('Sites beside those that were imported are allowed by --hosts a.example,b.example');
  return 0;
}

/** An export of Broadsheet's own: all of it into an empty site, or nothing. */
async function readArchive(name: string, options: Options): Promise<number> {
  const { file, size } = findFile(name);
  const { isDryRun } = options;
  console.log(`Reading ${file} (${megabytes(size)}) …`);
  const open = await openArchive(file, 'archive');
  const target = { databaseUrl: env().DATABASE_URL, store: mediaStore(), progress: pulse() };
  try {
    await reported(options, (report) => importArchive(open, { ...target, isDryRun, report }), {
      file: path.basename(file),
    });
  } finally {
    open.zip.close();
  }
  if (!isDryRun)
    console.log(
      'The publication is here. No password came with it: everybody asks for a new one at /forgot, and\nnpm run user -- create gives one to the first admin (docs/export.md).',
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
