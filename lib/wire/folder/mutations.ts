import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { freeName, isReadable } from '@/lib/wire/folder/names';
import { takeIn, type Intake } from '@/lib/wire/intake/mutations';
import type { Outcome } from '@/lib/wire/mutations';
import { readWire } from '@/lib/wire/read';
import { wireLimits, type WireFormat } from '@/lib/wire/schema';

/** A file that was written to a moment ago may not be finished; one that breaks off is given so long before it has failed. */
const restMs = 2_000;
const patienceMs = 60_000;
const perRound = 200;

/** What became of a file. */
export type FileResult = { name: string; intake?: Intake; fault?: string };

/** Reads one file. Throws `too_large`, before anything of it is in memory, and what takeIn() throws. */
export async function takeFile(file: string, now: Date, format?: WireFormat): Promise<Intake> {
  const { size } = await stat(file);
  if (size > wireLimits.bytes)
    throw new AppError('too_large', `It has more than ${wireLimits.bytes / 1_000_000} MB.`);
  return takeIn(await readFile(file), format ? { format } : {}, now);
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
      .map(async ({ name }) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
  );
  const results: FileResult[] = [];
  files.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
  for (const { name, at } of files.slice(0, perRound)) {
    const age = now.getTime() - at;
    if (age < restMs) continue;
    try {
      const intake = await takeFile(path.join(folder, name), now);
      await putAway(folder, 'processed', name, intake.faults.join('\n'));
      results.push({ name, intake });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (age < patienceMs) continue;
      await putAway(folder, 'failed', name, error.message);
      results.push({ name, fault: error.message });
    }
  }
  return results;
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

/**
 * Takes in a file that somebody names, or every file of a folder, and leaves all of them where they are. Says what became of
 * each, and how many of each kind there were. Throws `not_found`.
 */
export async function importWire(
  place: string,
  { format, isDryRun }: { format: WireFormat; isDryRun: boolean },
): Promise<{ lines: string[]; isComplete: boolean }> {
  const found = await stat(place).catch(() => null);
  if (!found) throw new AppError('not_found', `There is no file or folder ${place}.`);
  const files = found.isFile()
    ? [place]
    : (await readdir(place, { withFileTypes: true }))
        .filter((entry) => entry.isFile() && isReadable(entry.name))
        .map(({ name }) => path.join(place, name))
        .sort();
  const lines: string[] = [];
  const counts: Record<Outcome | 'refused', number> = {
    ...{ new: 0, update: 0, older: 0, known: 0, refused: 0 },
  };
  const refused = (file: string, why: string) => {
    counts.refused++;
    lines.push(`${path.basename(file)}: ${why}`);
  };
  for (const file of files) {
    try {
      const { received, faults } = isDryRun
        ? tried(await readFile(file), format)
        : await takeFile(file, new Date(), format);
      for (const { outcome } of received) counts[outcome]++;
      for (const fault of faults) refused(file, fault);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused(file, error.message);
    }
  }
  lines.push(
    `${files.length} files: ${counts.new} new, ${counts.update} updates, ${counts.older} older than what is here, ${counts.known} here already, ${counts.refused} refused.`,
    ...(isDryRun ? ['Only a trial: nothing was written.'] : []),
  );
  return { lines, isComplete: counts.refused === 0 };
}

/** What a file would bring, all of it taken for new. */
function tried(bytes: Uint8Array, format: WireFormat) {
  const { items, faults } = readWire(bytes, { format });
  return { received: items.map(() => ({ outcome: 'new' as const })), faults };
}

/** Any number that nothing else locks. */
const lockKey = 1_849_003;

/** One round of the watched folder, by one worker at a time. What is wrong with a file is in the log, and beside the file. */
export async function watchFolder(folder: string, now: Date): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const [{ isMine }] = await tx.$queryRaw<[{ isMine: boolean }]>`
        select pg_try_advisory_xact_lock(${lockKey}) as "isMine"`;
      if (!isMine) return;
      for (const { name, fault, intake } of await takeFolder(folder, now)) {
        if (fault) log.warn({ file: name, fault }, 'wire file failed');
        else log.info({ file: name, items: intake!.received.length }, 'wire file read');
      }
    },
    { timeout: 600_000 },
  );
}
