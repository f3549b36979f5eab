import { existsSync } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Report } from '@/lib/importers/report';
import type { ImportOptions } from '@/lib/importers/run/mutations';
import { log } from '@/lib/log';
import { freeName, isReadable } from '@/lib/wire/folder/names';
import { Foretelling } from '@/lib/wire/foretelling/data';
import { receiveOrRefuse, takeIn, type Intake } from '@/lib/wire/intake/mutations';
import type { Outcome } from '@/lib/wire/mutations';
import { headBytes, readWire, refuseStranger } from '@/lib/wire/read';
import { wireLimits, type WireContent, type WireFormat } from '@/lib/wire/schema';

/** A file that was written to a moment ago may not be finished; one that breaks off is given so long before it has failed. */
const restMs = 2_000;
const patienceMs = 60_000;
const perRound = 200;

/** What became of a file. */
export type FileResult = { name: string; intake?: Intake; fault?: string };

/** The bytes of a file. Throws `too_large` before anything of it is in memory. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size <= wireLimits.bytes) return readFile(file);
  const opened = await open(file);
  try {
    const { buffer } = await opened.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    refuseStranger(buffer);
  } finally {
    await opened.close();
  }
  throw new AppError('too_large', `It has more than ${wireLimits.bytes / 1_000_000} MB.`);
}

/** When a file was written to. Its own time may lie ahead, where a sender's clock is wrong: then, when it came here. */
async function writtenAt(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  // One that somebody has taken away meanwhile.
  return found ? Math.min(found.mtimeMs, found.ctimeMs) : Infinity;
}

/**
 * Takes in what lies in the folder, oldest first: what was read goes to `processed`, what could not be to `failed` with the
 * reason beside it, what may not be finished waits. Stopped anywhere, it goes on: an item that came is known again. Files in
 * subfolders, links and names of unfinished files are left alone.
 */
export async function takeFolder(folder: string, now: Date): Promise<FileResult[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && isReadable(entry.name))
      .map(async ({ name }) => ({
        name,
        at: await writtenAt(path.join(folder, name)),
      })),
  );
  const results: FileResult[] = [];
  files.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
  for (const { name, at } of files.slice(0, perRound)) {
    const age = now.getTime() - at;
    if (age < restMs) continue;
    try {
      const intake = await takeIn(await bytesOf(path.join(folder, name)), {}, now);
      const why = intake.faults.join('\n');
      const isRead = intake.received.length > 0;
      await putAway(folder, isRead ? 'processed' : 'failed', name, why);
      results.push(isRead ? { name, intake } : { name, fault: why });
    } catch (error) {
      const fault = faultOf(error);
      if (age < patienceMs) continue;
      await putAway(folder, 'failed', name, fault);
      results.push({ name, fault });
    }
  }
  return results;
}

/** What is wrong with a file, in words. Throws again what is no fault of it, so that it is read another time. */
function faultOf(error: unknown): string {
  if (error instanceof AppError) return error.message;
  // One file that the worker may not read, or whose disk is broken, keeps none of the others waiting.
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code && (syscall === 'open' || syscall === 'read'))
    return `The worker cannot read it (${code}).`;
  throw error;
}

async function putAway(
  folder: string,
  where: 'processed' | 'failed',
  name: string,
  words: string,
): Promise<void> {
  const to = path.join(folder, where);
  await mkdir(to, { recursive: true });
  const free = freeName(name, (wish) => existsSync(path.join(to, wish)));
  await rename(path.join(folder, name), path.join(to, free));
  if (words) await writeFile(path.join(to, `${free}.why.txt`), `${words}\n`);
}

type WireImport = Pick<ImportOptions, 'now' | 'isDryRun' | 'report' | 'progress'> & {
  /** What they are; undefined finds it out for each. */
  format?: WireFormat;
};

/**
 * Takes in a file that somebody names, or every file of a folder, and leaves all of them where they are. What became of each
 * item goes to the report. Throws `not_found`.
 */
export async function importWire(place: string, options: WireImport): Promise<void> {
  const { report, progress } = options;
  const found = await stat(place).catch(() => null);
  if (!found) throw new AppError('not_found', `There is no file or folder ${place}.`);
  const files = found.isFile()
    ? [place]
    : (await readdir(place, { withFileTypes: true }))
        .filter((entry) => entry.isFile() && isReadable(entry.name))
        .map(({ name }) => path.join(place, name))
        .sort();
  const trial = options.isDryRun ? new Foretelling(options.now) : null;
  for (const [done, file] of files.entries()) {
    try {
      await importOne(file, trial, options);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused(report, file, error.message);
    }
    await progress?.('files', done + 1, files.length);
  }
}

async function importOne(
  file: string,
  trial: Foretelling | null,
  { format, now, report }: WireImport,
): Promise<void> {
  const { items, faults } = readWire(await bytesOf(file), format ? { format } : {});
  for (const content of items) {
    try {
      const outcome = trial
        ? await trial.outcomeOf(content)
        : (await receiveOrRefuse(content, now)).outcome;
      tell(report, content, outcome);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused(report, file, `${content.guid}: ${error.message}`);
    }
  }
  for (const fault of faults) refused(report, file, fault);
}

function refused(report: Report, file: string, why: string): void {
  const key = path.basename(file);
  report.item({ kind: 'items', key, label: key, outcome: 'leftOut', why });
  report.leftOut(why, key);
}

const outcomes = { new: 'created', update: 'updated', older: 'skipped', known: 'skipped' } as const;

function tell(report: Report, content: WireContent, outcome: Outcome): void {
  const { guid, headline, status, warnings } = content;
  report.item({ kind: 'items', key: guid, label: headline, outcome: outcomes[outcome] });
  if (outcome === 'known') return;
  report.state('items', status === 'canceled' ? 'called back' : status);
  if (outcome === 'older')
    report.note('versions older than the one that is here, kept below it', headline);
  for (const warning of warnings) report.note(warning, headline);
}

/** Any number that nothing else locks. */
const lockKey = 1_849_003;
/** How long a round may take. */
const roundMs = 600_000;

/**
 * Whether no other worker has its round, which is this one's then until the transaction ends: that only waits meanwhile, for
 * every item has one of its own, and would be ended as an idle one.
 */
export async function takeTurn(tx: Tx): Promise<boolean> {
  await tx.$queryRaw`
    select set_config('idle_in_transaction_session_timeout', ${String(roundMs)}, true)`;
  const [{ isMine }] = await tx.$queryRaw<[{ isMine: boolean }]>`
    select pg_try_advisory_xact_lock(${lockKey}) as "isMine"`;
  return isMine;
}

/** One round of the watched folder, by one worker at a time. What is wrong with a file is in the log, and beside the file. */
export async function watchFolder(folder: string, now: Date): Promise<void> {
  await db.$transaction(
    async (tx) => {
      if (!(await takeTurn(tx))) return;
      for (const { name, fault, intake } of await takeFolder(folder, now)) {
        if (fault) log.warn({ file: name, fault }, 'wire file failed');
        else log.info({ file: name, items: intake!.received.length }, 'wire file read');
      }
    },
    { timeout: roundMs },
  );
}
