// npm run import -- FILE [--format wxr|ghost|ninjs] [--dry-run]
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Report } from '@/lib/importers/report';
import { importWxr } from '@/lib/importers/wxr/mutations';

const usage = `Usage: npm run import -- FILE [--format wxr|ghost|ninjs] [--dry-run]
  Brings the export of another system in. --dry-run only says what would be done.
  wxr is the file that WordPress makes under Tools, Export, and the only format that can be read yet.`;

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
      options: { format: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${usage}`, 2);
  }
}

/** npm starts programs in the project's folder and says where the person stood. */
function findFile(name: string): { file: string; size: number } {
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), name);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new Refusal(`There is no file ${file}.`, 1);
  if (!stat.isFile()) throw new Refusal(`${file} is not a file.`, 1);
  return { file, size: stat.size };
}

function checkFormat(format: string | undefined, file: string): void {
  const known = format ?? (/\.json$/i.test(file) ? 'json' : 'wxr');
  if (known === 'wxr') return;
  if (['ghost', 'ninjs', 'json'].includes(known)) {
    const name = known === 'json' ? 'A JSON export' : `The format ${known}`;
    throw new Refusal(`${name} cannot be read yet: only wxr, the export of WordPress, can.`, 1);
  }
  throw new Refusal(`There is no format “${known}”.\n\n${usage}`, 2);
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** A line at most every two seconds, so that a long import shows that it is alive. */
function pulse() {
  let last = Date.now();
  return (line: () => string) => {
    if (Date.now() - last < 2_000) return;
    last = Date.now();
    console.log(`  ${line()}`);
  };
}

async function run(): Promise<number> {
  const { values, positionals } = readArguments();
  const [name, ...others] = positionals;
  if (name === undefined || others.length) throw new Refusal(usage, 2);
  checkFormat(values.format, name);
  const { file, size } = findFile(name);
  const isDryRun = values['dry-run'];
  const began = Date.now();
  const say = pulse();
  let pass = 0;
  let written = 0;
  const open = async function* () {
    pass++;
    let read = 0;
    for await (const chunk of createReadStream(file)) {
      read += (chunk as Buffer).length;
      const step = pass === 1 ? 'checking' : isDryRun ? 'reading' : 'writing';
      say(
        () =>
          `${step}: ${megabytes(read)} of ${megabytes(size)}${written ? `, ${written} posts` : ''}`,
      );
      yield chunk as Buffer;
    }
  };
  console.log(`Reading ${file} (${megabytes(size)}) …`);
  try {
    const report = await importWxr({
      ...{ open, now: new Date(), isDryRun },
      progress: (done) => (written = done),
    });
    tell(report, isDryRun);
    console.log(`\nDone in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    return 0;
  } catch (error) {
    if (error instanceof AppError && written === 0) {
      throw new Refusal(`${error.message}\nNothing was imported.`, 1);
    }
    if (written > 0 && !isDryRun) {
      console.error(
        `The import stopped after ${written} posts. Run it again: it goes on after them.`,
      );
    }
    throw error;
  }
}

function tell(report: Report, isDryRun: boolean): void {
  if (report.total('new') === 0 && report.total('known') + report.total('changed') > 0) {
    const of = (kind: 'stories' | 'pages' | 'pictures') =>
      `${report.of(kind, 'known') + report.of(kind, 'changed')} ${kind}`;
    console.log(
      `Nothing to do: all ${of('stories')}, ${of('pages')} and ${of('pictures')} of this export are already here. Nothing was changed.`,
    );
  } else if (isDryRun) console.log('Only a trial: nothing was written.');
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
