// npm run import -- FILE [--format NAME] [--dry-run] [--mapping FILE] [--site URL] [--report FILE]
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { db } from '@/lib/db';
import { importArchive } from '@/lib/archive/mutations';
import { isZipFile, openArchive } from '@/lib/archive/read';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { importFile } from '@/lib/importers/file/mutations';
import { formats, isFormat } from '@/lib/importers/formats';
import { readMapping } from '@/lib/importers/mapping';
import { Pace, timeLeft } from '@/lib/importers/pace';
import { fetchPictures } from '@/lib/importers/pictures/mutations';
import { Report } from '@/lib/importers/report';
import { mediaStore } from '@/lib/media/storage/store';
import { importWire } from '@/lib/wire/folder/mutations';
import { isWireFormat, wireFormats, type WireFormat } from '@/lib/wire/schema';

const usage = `Usage: npm run import -- FILE [OPTIONS]
  Brings the export of another system in, or an archive of npm run export into an empty site. What it is, is read from
  the file.
  --format NAME    says what it is: ${[...Object.keys(formats), ...wireFormats].join(', ')}
  --dry-run        only says what would be done
  --mapping FILE   what becomes of categories (docs/import.md)
  --site URL       the old site's address, where the file does not say it
  --report FILE    the report as JSON, with every item
  --media          fetches the pictures that imports left on the old site, from the hosts of imported sites
                   and those named by --hosts a.example,b.example; no FILE is wanted then`;

/** What went wrong in words, and the code to leave with. */
class Refusal extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}

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

/** npm starts programs in the project's folder and says where the person stood. */
const pathOf = (name: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), name);

function findFile(name: string): { file: string; size: number } {
  const file = pathOf(name);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new Refusal(`There is no file ${file}.`, 1);
  if (!stat.isFile()) throw new Refusal(`${file} is not a file.`, 1);
  return { file, size: stat.size };
}

function checkFormat(name: string | undefined) {
  if (name === undefined || isFormat(name)) return name;
  throw new Refusal(`There is no format “${name}”.\n\n${usage}`, 2);
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** A line at most every two seconds, so that a long import shows that it is alive. */
function pulse() {
  const pace = new Pace();
  let last = Date.now();
  return (step: string, done: number, of: number | null) => {
    const at = pace.at(step, done, of);
    if (Date.now() - last < 2_000) return;
    last = Date.now();
    const left = timeLeft(at, last);
    console.log(
      `  ${step}: ${done}${of === null ? '' : ` of ${of}`}, ${at.perSecond.toFixed(0)} a second${left ? `, ${left}` : ''}`,
    );
  };
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
  if (isWireFormat(values.format)) return readWireFiles(name, values.format, values['dry-run']);
  const format = checkFormat(values.format);
  const { file, size } = findFile(name);
  const isDryRun = values['dry-run'];
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

/** Items of an agency, in a file or in every file of a folder, into the wire's queue. */
async function readWireFiles(name: string, format: WireFormat, isDryRun: boolean): Promise<number> {
  const { lines, isComplete } = await importWire(pathOf(name), { format, isDryRun }).catch(refuse);
  console.log(lines.join('\n'));
  return isComplete ? 0 : 1;
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
  const open = await openArchive(file, 'archive').catch(refuse);
  try {
    const target = {
      databaseUrl: env().DATABASE_URL,
      store: mediaStore(),
      progress: say,
      isDryRun,
    };
    await importArchive(open, target).catch(refuse);
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

function refuse(error: unknown): never {
  throw error instanceof AppError ? new Refusal(error.message, 1) : error;
}

function tell(report: Report, isDryRun: boolean): void {
  if (report.total('created') + report.total('updated') === 0 && report.total('skipped') > 0)
    console.log('Nothing to do: all of this export is already here. Nothing was changed.');
  else if (isDryRun) console.log('Only a trial: nothing was written.');
  console.log(`\n${report.lines(isDryRun).join('\n')}`);
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Refusal ? `\n${error.message}\n` : error);
  process.exitCode = error instanceof Refusal ? error.exitCode : 1;
} finally {
  await db.$disconnect();
}
