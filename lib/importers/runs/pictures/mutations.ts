import { db, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { freshRun } from '@/lib/importers/runs/mutations';
import { openStates, pictures } from '@/lib/importers/runs/schema';
import { enqueue } from '@/lib/jobs/queue';

/**
 * Has the worker fetch the pictures that imports left on these sites, and on no other. Throws `unauthenticated`, `forbidden`,
 * `conflict` while pictures are fetched.
 */
export async function startPictures(
  actor: Viewer | null,
  { hosts }: { hosts: readonly string[] },
): Promise<number> {
  demand(actor, 'settings.edit');
  return db.$transaction(async (tx) => {
    await demandNoOther(tx);
    const { id } = await tx.importRun.create({
      data: {
        ...{ format: pictures, fileName: 'Pictures', bytes: 0, isDryRun: false },
        ...{ mapping: hosts.join('\n'), startedById: actor.id },
      },
      select: { id: true },
    });
    await putIn(tx, actor, id);
    return id;
  });
}

/** Goes on with pictures where it was stopped. Throws `unauthenticated`, `forbidden`, `conflict` where there is nothing to go on with. */
export async function goOnWithPictures(actor: Viewer | null, id: number): Promise<void> {
  demand(actor, 'settings.edit');
  await db.$transaction(async (tx) => {
    await demandNoOther(tx);
    const { count } = await tx.importRun.updateMany({
      where: { id, format: pictures, state: { in: ['stopped', 'failed'] } },
      data: freshRun,
    });
    if (count === 0) throw new AppError('conflict', 'There is nothing to go on with.');
    await putIn(tx, actor, id);
  });
}

/** Two of them would ask the same servers for the same. */
async function demandNoOther(tx: Tx): Promise<void> {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('import_pictures'))`;
  const open = await tx.importRun.findFirst({
    where: { format: pictures, state: { in: [...openStates] } },
    select: { id: true },
  });
  if (open) throw new AppError('conflict', 'Pictures are being fetched already.');
}

async function putIn(tx: Tx, actor: Viewer, id: number): Promise<void> {
  await enqueue(tx, { kind: 'fetch-pictures', payload: { runId: id }, key: String(id) });
  await recordAudit(tx, actor, { action: 'import.start', after: { format: pictures } });
}
