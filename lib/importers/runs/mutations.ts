import { db } from '@/lib/db';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { detect } from '@/lib/importers/file/mutations';
import type { Format } from '@/lib/importers/formats';
import { readMapping } from '@/lib/importers/mapping';
import {
  isOpen,
  openStates,
  partKey,
  type RunState,
  type StartInput,
} from '@/lib/importers/runs/schema';
import { enqueue } from '@/lib/jobs/queue';
import { mediaStore } from '@/lib/media/storage/store';
import { Prisma } from '@/prisma/generated/client';

/** The file lies in parts, so that no more of it than that is held by whoever reads it. */
const partBytes = 4_000_000;

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

/** After a trial, or where one was stopped: another one, or for good. Throws `unauthenticated`, `forbidden`, `not_found`, `invalid`, `conflict` while it runs. */
export async function goOn(
  actor: Viewer | null,
  { id, mapping, how }: { id: number; mapping: string; how: 'trial' | 'write' },
): Promise<void> {
  demand(actor, 'settings.edit');
  readMapping(mapping);
  const isDryRun = how === 'trial';
  await db.$transaction(async (tx) => {
    const { count } = await tx.importRun.updateMany({
      where: { id, state: { notIn: [...openStates] }, parts: { gt: 0 } },
      data: { ...freshRun, mapping, isDryRun },
    });
    if (count === 0) await refuse(id);
    await enqueue(tx, { kind: 'run-import', payload: { runId: id }, key: String(id) });
    await recordAudit(tx, actor, { action: 'import.start', after: { isDryRun } });
  });
}

/** A run that is to be done, once more or for the first time. */
export const freshRun = {
  ...{ state: 'waiting', fault: '', startedAt: null, endedAt: null },
  ...{ progress: Prisma.DbNull, report: Prisma.DbNull },
};

async function refuse(id: number): Promise<never> {
  const row = await db.importRun.findUnique({ where: { id }, select: { state: true } });
  if (!row) throw new AppError('not_found', 'There is no such import.');
  if (isOpen(row.state)) throw new AppError('conflict', 'This import is not done yet.');
  throw new AppError('conflict', 'Its file is gone. Choose it again.');
}

type Open = { state: RunState; progress: Prisma.JsonObject | null; isWorking: boolean };

/**
 * Has an import end after the item under way, or at once where nobody is at work on it: it waits, or its worker is gone.
 * Asked for twice it changes nothing. Throws `unauthenticated`, `forbidden`, `not_found`, `conflict` when it was over before.
 */
export async function stopRun(actor: Viewer | null, id: number): Promise<void> {
  demand(actor, 'settings.edit');
  await db.$transaction(async (tx) => {
    const [run] = await tx.$queryRaw<Open[]>`
      select state, progress, exists(
        select from job where kind in ('run-import', 'fetch-pictures') and key = ${String(id)} and "doneAt" is null and "leaseUntil" > now()
      ) as "isWorking" from import_run where id = ${id} for update`;
    if (!run) throw new AppError('not_found', 'There is no such import.');
    const { state, progress, isWorking } = run;
    if (state === 'stopped' || (state === 'stopping' && isWorking)) return;
    if (state === 'done' || state === 'failed')
      throw new AppError('conflict', 'It was over before it could be stopped.');
    const now = new Date();
    const isFirst = state !== 'stopping';
    const next: RunState = state !== 'waiting' && isWorking ? 'stopping' : 'stopped';
    const stop = { by: actor.id, at: now.toISOString() };
    await tx.importRun.update({
      where: { id },
      data: {
        ...(isFirst && { progress: { ...progress, stop } }),
        ...{ state: next, endedAt: next === 'stopped' ? now : null },
      },
      select: { id: true },
    });
    if (isFirst) await recordAudit(tx, actor, { action: 'import.stop', after: { import: id } });
  });
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
      where: { id, state: { notIn: ['running', 'stopping'] } },
    });
    if (!row || count === 0) await refuse(id);
    await recordAudit(tx, actor, { action: 'import.remove' });
    return row?.parts ?? 0;
  });
  await mediaStore().remove(Array.from({ length: parts }, (_, part) => partKey(id, part)));
}
