import { requirePermission } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import { listWaitingHosts } from '@/lib/importers/pictures/data';
import { getRun, listRuns } from '@/lib/importers/runs/data';
import { getSettings } from '@/lib/settings/data';

/** The imports for whoever may start one, and the one that is looked at. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function loadImports(id: number | undefined) {
  await requirePermission('settings.edit');
  const run = id === undefined ? null : await getRun(id);
  if (id !== undefined && !run) throw new AppError('not_found', 'There is no such import.');
  const { locale, timeZone } = await getSettings();
  const [runs, waiting] = await Promise.all([listRuns(), listWaitingHosts()]);
  return { runs, run, waiting, clock: { locale, timeZone } };
}

/** The report of an import as JSON. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function loadImportReport(id: number): Promise<string> {
  await requirePermission('settings.edit');
  const run = await getRun(id);
  if (!run?.report) throw new AppError('not_found', 'There is no such report.');
  const { fileName, format, state, stop } = run;
  const stopped = state === 'stopped' && stop ? { stoppedAt: stop.at.toISOString() } : {};
  return `${JSON.stringify({ ...run.report, ...stopped, file: fileName, format }, null, 1)}\n`;
}
