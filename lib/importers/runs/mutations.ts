import { db } from '@/lib/db';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { detect, importFile } from '@/lib/importers/file/mutations';
import { isFormat, type Format } from '@/lib/importers/formats';
import { readMapping } from '@/lib/importers/mapping';
import { Pace } from '@/lib/importers/pace';
import { Report, type ReportItem } from '@/lib/importers/report';
import { importLimits, type RunReport, type StartInput } from '@/lib/importers/runs/schema';
import { enqueue } from '@/lib/jobs/queue';
import { mediaStore } from '@/lib/media/storage/store';
import { Prisma } from '@/prisma/generated/client';

/** The file lies in parts, so that no more of it than that is held by whoever reads it. */
const partBytes = 4_000_000;
const partKey = (run: number, part: number) => `imports/${run}/${part}`;
const everyMs = 2_000;

/** Keeps the file of an export and has it tried by the worker. Throws `unauthenticated`, `forbidden`, `invalid`. */
export async function startRun(actor: Viewer | null, input: StartInput): Promise<number> {
  demand(actor, 'settings.edit');
  const { bytes, fileName, site, mapping } = input;
  readMapping(mapping);
  const format = await whatItIs(bytes, input.format || undefined);
  const { id } = await db.importRun.create({
    data: {
      ...{ format, fileName: fileName.slice(0, 200), bytes: bytes.length, site, mapping },
      startedById: actor.id,
    },
    select: { id: true },
  });
  const parts = Math.max(1, Math.ceil(bytes.length / partBytes));
  for (let part = 0; part < parts; part++) {
    const slice = bytes.subarray(part * partBytes, (part + 1) * partBytes);
    await mediaStore().put(partKey(id, part), Buffer.from(slice), 'application/octet-stream');
  }
  await db.$transaction(async (tx) => {
    await tx.importRun.update({ where: { id }, data: { parts }, select: { id: true } });
    await enqueue(tx, { kind: 'run-import', payload: { runId: id }, key: String(id) });
    await recordAudit(tx, actor, { action: 'import.start', after: { format, isDryRun: true } });
  });
  return id;
}

async function whatItIs(bytes: Uint8Array, said: Format | undefined) {
  try {
    return await detect(async function* () {
      yield await Promise.resolve(bytes);
    }, said);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { message } = error;
    throw new AppError('invalid', message, { fields: [{ path: 'file', message }] });
  }
}

/** After a trial: another one, or for good. Throws `unauthenticated`, `forbidden`, `not_found`, `invalid`, `conflict` while it runs. */
export async function goOn(
  actor: Viewer | null,
  { id, mapping, how }: { id: number; mapping: string; how: 'trial' | 'write' },
): Promise<void> {
  demand(actor, 'settings.edit');
  readMapping(mapping);
  await db.$transaction(async (tx) => {
    const { count } = await tx.importRun.updateMany({
      where: { id, state: { in: ['done', 'failed'] }, parts: { gt: 0 } },
      data: {
        ...{ mapping, isDryRun: how === 'trial', state: 'waiting', fault: '' },
        ...{ progress: Prisma.DbNull, report: Prisma.DbNull, startedAt: null, endedAt: null },
      },
    });
    if (count === 0) await refuse(id);
    await enqueue(tx, { kind: 'run-import', payload: { runId: id }, key: String(id) });
    await recordAudit(tx, actor, { action: 'import.start', after: { isDryRun: how === 'trial' } });
  });
}

async function refuse(id: number): Promise<never> {
  const row = await db.importRun.findUnique({ where: { id }, select: { state: true } });
  if (!row) throw new AppError('not_found', 'There is no such import.');
  if (row.state === 'done' || row.state === 'failed')
    throw new AppError('conflict', 'Its file is gone. Choose it again.');
  throw new AppError('conflict', 'This import is not done yet.');
}

/** Removes the record of an import and its file. What came in stays. Throws `unauthenticated`, `forbidden`, `not_found`, `conflict` while it runs. */
export async function removeRun(actor: Viewer | null, id: number): Promise<void> {
  demand(actor, 'settings.edit');
  const parts = await db.$transaction(async (tx) => {
    const row = await tx.importRun.findUnique({
      where: { id },
      select: { parts: true, state: true },
    });
    const { count } = await tx.importRun.deleteMany({
      where: { id, state: { not: 'running' } },
    });
    if (!row || count === 0) await refuse(id);
    await recordAudit(tx, actor, { action: 'import.remove' });
    return row?.parts ?? 0;
  });
  await mediaStore().remove(Array.from({ length: parts }, (_, part) => partKey(id, part)));
}

/**
 * Does what is to be done of an import. A run that was cut off begins anew and finds what is in already. Throws what is no
 * fault of the file, so that it is tried again; after the last try the run says that it stopped.
 */
export async function runImport(
  id: number,
  { isLastTry = false }: { isLastTry?: boolean } = {},
): Promise<void> {
  const { count } = await db.importRun.updateMany({
    where: { id, state: { in: ['waiting', 'running'] } },
    data: { state: 'running', startedAt: new Date() },
  });
  if (count === 0) return;
  const run = await db.importRun.findUniqueOrThrow({ where: { id } });
  const began = Date.now();
  const items: ReportItem[] = [];
  let more = 0;
  const report = new Report((item) => {
    if (items.length < importLimits.items) items.push(item);
    else more++;
  });
  let fault = '';
  try {
    if (!isFormat(run.format)) throw new AppError('invalid', 'The format is not known any more.');
    await importFile({
      ...{ open: () => partsOf(id, run.parts), now: new Date(), isDryRun: run.isDryRun, report },
      ...{ format: run.format, mapping: readMapping(run.mapping), progress: progressOf(id) },
      ...(run.site && { site: run.site }),
    });
  } catch (error) {
    // What is wrong with the file will be wrong the next time too; anything else is tried again.
    if (!(error instanceof AppError)) {
      if (isLastTry) await giveUp(id);
      throw error;
    }
    fault = error.message;
  }
  const isOver = !run.isDryRun && !fault;
  const whole: RunReport = {
    ...{ ...report.json(run.isDryRun), items, more, seconds: (Date.now() - began) / 1_000 },
  };
  await db.importRun.update({
    where: { id },
    data: {
      ...{ state: fault ? 'failed' : 'done', fault, endedAt: new Date() },
      ...(isOver && { parts: 0 }),
      report: fault ? Prisma.DbNull : (whole as unknown as Prisma.InputJsonObject),
    },
    select: { id: true },
  });
  if (isOver)
    await mediaStore().remove(Array.from({ length: run.parts }, (_, part) => partKey(id, part)));
}

/** Nobody tries it again by itself: whoever waits is told, and may. */
async function giveUp(id: number): Promise<void> {
  const fault = 'Something of the site itself stood in the way; the worker’s log says what.';
  await db.importRun.updateMany({
    where: { id, state: 'running' },
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

/** Writes down how far it has come, every two seconds. */
function progressOf(id: number) {
  const pace = new Pace();
  let last = 0;
  return (step: string, done: number, of: number | null) => {
    const at = pace.at(step, done, of);
    if (Date.now() - last < everyMs) return;
    last = Date.now();
    const progress = { ...at, endsAt: at.endsAt?.toISOString() ?? null };
    // Told in passing: an import does not stop because nobody could be told.
    void db.importRun
      .updateMany({ where: { id, state: 'running' }, data: { progress } })
      .catch(() => undefined);
  };
}
