import path from 'node:path';
import { z } from 'zod';
import { exportHours, type ExportEntry } from '@/lib/archive/desk/schema';
import { db } from '@/lib/db';
import { env } from '@/lib/env';

const kind = 'export-site';
const fields = {
  ...{ id: true, createdAt: true, doneAt: true, failedAt: true, attempts: true, progress: true },
} as const;
const progressSchema = z.object({ done: z.int(), of: z.int().positive() });

/** Where finished exports lie until their time is over. The worker writes there and the site reads there. */
export const exportsFolder = (): string => path.join(env().DATA_DIR, 'exports');
/** The file of one export in that folder, by its number. */
export const exportFile = (id: number): string => path.join(exportsFolder(), `${id}.zip`);

type Row = {
  id: number;
  createdAt: Date;
  doneAt: Date | null;
  failedAt: Date | null;
  attempts: number;
  progress: unknown;
};

function entryOf(row: Row, now: Date): ExportEntry {
  const until = row.doneAt && new Date(row.doneAt.getTime() + exportHours * 3_600_000);
  const progress = progressSchema.safeParse(row.progress).data;
  return {
    ...{ id: row.id, createdAt: row.createdAt, until },
    state: until
      ? until > now
        ? 'ready'
        : 'over'
      : row.failedAt
        ? 'failed'
        : row.attempts > 0
          ? 'running'
          : 'waiting',
    percent: progress ? Math.floor((100 * progress.done) / progress.of) : null,
  };
}

/** The last exports that were asked for, newest first. */
export async function listExports(now: Date): Promise<ExportEntry[]> {
  const rows = await db.job.findMany({
    where: { kind },
    select: fields,
    orderBy: { id: 'desc' },
    take: 10,
  });
  return rows.map((row) => entryOf(row, now));
}

/** One of them, or null. */
export async function getExport(id: number, now: Date): Promise<ExportEntry | null> {
  const row = await db.job.findFirst({ where: { id, kind }, select: fields });
  return row && entryOf(row, now);
}
