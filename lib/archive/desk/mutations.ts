import fs from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { exportFile, exportsFolder, getExport } from '@/lib/archive/desk/data';
import { exportHours } from '@/lib/archive/desk/schema';
import { writeArchive } from '@/lib/archive/write';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/queue';
import { mediaStore } from '@/lib/media/storage/store';

const kind = 'export-site';

/** Asks the worker for an export of the whole publication. Throws `unauthenticated`, `forbidden`, `conflict` while one is being made. */
export async function startExport(actor: Viewer | null): Promise<void> {
  demand(actor, 'settings.edit');
  await db.$transaction(async (tx) => {
    const open = await tx.job.count({ where: { kind, doneAt: null, failedAt: null } });
    if (open > 0) throw new AppError('conflict', 'An export is being made already.');
    await enqueue(tx, { kind, payload: {}, key: 'all' });
    await recordAudit(tx, actor, { action: 'export.start' });
  });
}

/** Writes the export that a job is for. Done twice it replaces the file. */
export async function makeExport(jobId: number, now: Date): Promise<void> {
  await mkdir(exportsFolder(), { recursive: true, mode: 0o700 });
  const file = exportFile(jobId);
  const beside = `${file}.part`;
  const { DATABASE_URL, SITE_URL } = env();
  let told = 0;
  try {
    await writeArchive({
      ...{ kind: 'archive', databaseUrl: DATABASE_URL, siteUrl: SITE_URL, store: mediaStore() },
      ...{ out: fs.createWriteStream(beside, { mode: 0o600 }), now },
      progress: (_step, done, of) => {
        if (Date.now() - told < 2_000 || of === 0) return;
        told = Date.now();
        // Only a hint for whoever waits: without it the work goes on.
        void db.job
          .update({ where: { id: jobId }, data: { progress: { done, of } }, select: { id: true } })
          .catch(() => undefined);
      },
    });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The file of a finished export, for whoever may have it; written down. Throws `unauthenticated`, `forbidden`, `not_found`, `gone`. */
export async function takeExport(
  actor: Viewer | null,
  id: number,
  now: Date,
): Promise<{ file: string; bytes: number; day: string }> {
  demand(actor, 'settings.edit');
  const entry = await getExport(id, now);
  if (!entry || (entry.state !== 'ready' && entry.state !== 'over'))
    throw new AppError('not_found', 'There is no such export.');
  const file = exportFile(id);
  const there = entry.state === 'ready' ? await stat(file).catch(() => null) : null;
  if (!there)
    throw new AppError(
      'gone',
      `An export can be taken for ${exportHours} hours. This one is gone: make a new one.`,
    );
  await db.$transaction((tx) => recordAudit(tx, actor, { action: 'export.take' }));
  return { file, bytes: there.size, day: entry.createdAt.toISOString().slice(0, 10) };
}

/** Deletes the files whose time is over, and what a killed worker left half written. */
export async function sweepExports(now: Date): Promise<void> {
  for (const name of await readdir(exportsFolder()).catch(() => [])) {
    const file = path.join(exportsFolder(), name);
    const there = await stat(file).catch(() => null);
    if (there && there.mtimeMs < now.getTime() - exportHours * 3_600_000)
      await rm(file, { force: true });
  }
}
