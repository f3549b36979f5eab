import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { importFile } from '@/lib/importers/file/mutations';
import { isFormat } from '@/lib/importers/formats';
import { fetchPictures, notePicturesInTexts } from '@/lib/importers/pictures/mutations';
import { readMapping } from '@/lib/importers/mapping';
import { Pace } from '@/lib/importers/pace';
import { Report, type ReportItem } from '@/lib/importers/report';
import type { ImportOptions } from '@/lib/importers/run/mutations';
import { importLimits, partKey, pictures, type RunReport } from '@/lib/importers/runs/schema';
import { mediaStore } from '@/lib/media/storage/store';
import type { Reach } from '@/lib/outside/locate';
import { Prisma } from '@/prisma/generated/client';

type Work = {
  isLastTry?: boolean;
  /** How often it says how far it is, and hears whether it is to stop. */
  everyMs?: number;
  /** Where pictures may be asked for. */
  reach?: Reach;
};

/** Somebody stopped it, or another worker has it by now. */
class Stopped extends Error {
  override name = 'Stopped';
}

/**
 * Does what is to be done of an import. A run that was cut off begins anew and finds what is in already; one that somebody
 * stops ends between two items, with its report so far. Throws what is no fault of the file, so that it is tried again; after
 * the last try the run says that it stopped.
 */
export async function runImport(
  id: number,
  { isLastTry = false, everyMs = 1_000, reach }: Work = {},
): Promise<void> {
  // Whose moment it is has the run: a worker that was taken for dead finds another one there when it comes back.
  const startedAt = new Date();
  const { count } = await db.importRun.updateMany({
    where: { id, state: { in: ['waiting', 'running'] } },
    data: { state: 'running', startedAt },
  });
  if (count === 0) return endStopped(id);
  const run = await db.importRun.findUniqueOrThrow({ where: { id } });
  const items: ReportItem[] = [];
  let more = 0;
  const report = new Report((item) => {
    if (items.length < importLimits.items) items.push(item);
    else more++;
  });
  let fault = '';
  let isStopped = false;
  try {
    const progress = progressOf(id, startedAt, everyMs);
    await workOn(run, { report, now: startedAt, isDryRun: run.isDryRun, progress }, reach);
  } catch (error) {
    isStopped = error instanceof Stopped;
    // What is wrong with the file will be wrong the next time too; anything else is tried again.
    if (!isStopped && !(error instanceof AppError)) {
      if (isLastTry) await giveUpRun(id);
      throw error;
    }
    if (error instanceof AppError) fault = error.message;
  }
  const isOver = !run.isDryRun && !fault && !isStopped;
  const seconds = (Date.now() - startedAt.getTime()) / 1_000;
  const whole: RunReport = { ...report.json(run.isDryRun), items, more, seconds };
  const { count: isOurs } = await db.importRun.updateMany({
    where: { id, startedAt },
    data: {
      ...{ state: isStopped ? 'stopped' : fault ? 'failed' : 'done', fault, endedAt: new Date() },
      ...(isOver && { parts: 0 }),
      report: fault ? Prisma.DbNull : (whole as unknown as Prisma.InputJsonObject),
    },
  });
  if (isOver && isOurs)
    await mediaStore().remove(Array.from({ length: run.parts }, (_, part) => partKey(id, part)));
}

type Run = Prisma.ImportRunGetPayload<object>;

async function workOn(run: Run, options: ImportOptions, reach: Reach | undefined): Promise<void> {
  const { id, format, mapping, parts, site, bytes: size } = run;
  if (format === pictures)
    return fetchPictures({ ...options, hosts: mapping.split('\n'), ...(reach && { reach }) });
  if (!isFormat(format)) throw new AppError('invalid', 'The format is not known any more.');
  await importFile({
    ...{ ...options, open: () => partsOf(id, parts), size },
    ...{ format, mapping: readMapping(mapping) },
    ...(site && { site }),
  });
  // So that it can be said how many wait, and where.
  if (!options.isDryRun) await notePicturesInTexts(options.progress);
}

/** Its worker was gone before it heard that it is to stop. */
async function endStopped(id: number): Promise<void> {
  await db.importRun.updateMany({
    where: { id, state: 'stopping' },
    data: { state: 'stopped', endedAt: new Date() },
  });
}

/** Nobody tries it again by itself: whoever waits is told, and may. */
export async function giveUpRun(id: number): Promise<void> {
  const fault = 'Something of the site itself stood in the way; the worker’s log says what.';
  await db.importRun.updateMany({
    where: { id, state: { in: ['running', 'stopping'] } },
    data: { state: 'failed', fault, endedAt: new Date() },
  });
}

async function* partsOf(id: number, parts: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < parts; part++) {
    const bytes = await mediaStore().get(partKey(id, part));
    if (!bytes) throw new AppError('invalid', 'A part of the file is gone. Choose it again.');
    yield bytes;
  }
}

/** Writes down how far it has come, and ends it where the run is no longer to go on. */
function progressOf(id: number, startedAt: Date, everyMs: number) {
  const pace = new Pace();
  let last = 0;
  return async (step: string, done: number, of: number | null) => {
    const at = pace.at(step, done, of);
    if (Date.now() - last < everyMs) return;
    last = Date.now();
    const progress = { ...at, endsAt: at.endsAt?.toISOString() ?? null };
    const isOn = await db.importRun
      .updateMany({ where: { id, state: 'running', startedAt }, data: { progress } })
      // Told in passing: an import does not stop because nobody could be told.
      .then(({ count }) => count === 1)
      .catch(() => true);
    if (!isOn) throw new Stopped();
  };
}
