import { demand, type Viewer } from '@/lib/auth/policy';
import { recordAudit } from '@/lib/audit/mutations';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** Sets an address aside that nobody needs to look after, or takes that back. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function ignoreMiss(
  actor: Viewer | null,
  { path, isIgnored }: { path: string; isIgnored: boolean },
): Promise<void> {
  demand(actor, 'redirect.manage');
  await db.$transaction(async (tx) => {
    const { count } = await tx.missedAddress.updateMany({
      where: { path },
      data: { ignoredAt: isIgnored ? new Date() : null },
    });
    if (count === 0) throw new AppError('not_found', 'Nobody has asked for this address.');
    await recordAudit(tx, actor, {
      action: isIgnored ? 'redirect.ignore' : 'redirect.watch',
      target: { kind: 'address', id: path.slice(0, 200) },
    });
  });
}
