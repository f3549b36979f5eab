import { db } from '@/lib/db';
import type {
  RunEntry,
  RunProgress,
  RunReport,
  RunState,
  RunView,
} from '@/lib/importers/runs/schema';

const entrySelect = {
  ...{ id: true, format: true, fileName: true, bytes: true, isDryRun: true, state: true },
  ...{ createdAt: true, startedBy: { select: { name: true } } },
} as const;

/** The newest twenty imports of the newsroom. */
export async function listRuns(): Promise<RunEntry[]> {
  const rows = await db.importRun.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: entrySelect,
  });
  return rows.map(({ startedBy, state, ...row }) => ({
    ...row,
    state: state as RunState,
    by: startedBy?.name ?? null,
  }));
}

/** One import with its report; null when there is none of that number. */
export async function getRun(id: number): Promise<RunView | null> {
  const row = await db.importRun.findUnique({
    where: { id },
    select: {
      ...entrySelect,
      ...{ mapping: true, site: true, parts: true, fault: true, startedAt: true },
      ...{ progress: true, report: true },
    },
  });
  if (!row) return null;
  const { startedBy, state, parts, startedAt, progress, report, ...rest } = row;
  const { stop, ...pace } = (progress ?? {}) as Partial<RunProgress> & { stop?: Stop };
  return {
    ...rest,
    hasBegun: startedAt !== null,
    stop: stop ? { by: await nameOf(stop.by), at: new Date(stop.at) } : null,
    state: state as RunState,
    by: startedBy?.name ?? null,
    hasFile: parts > 0,
    progress: 'step' in pace ? (pace as RunProgress) : null,
    report: report as RunReport | null,
  };
}

/** As it is written down: the number of an account, which is nobody's once that is erased. */
type Stop = { by: number; at: string };

async function nameOf(userId: number): Promise<string | null> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { name: true } });
  return user?.name ?? null;
}
