import { demand, type Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** The member has read a warning; it is shown no more. Throws `forbidden`, and `not_found` for what is not theirs. */
export async function acknowledgeWarning(
  actor: Viewer | null,
  id: number,
  now: Date,
): Promise<void> {
  demand(actor, 'account.read');
  const own = { id, userId: actor.id, kind: 'WARNING' } as const;
  await db.notification.updateMany({ where: { ...own, readAt: null }, data: { readAt: now } });
  const found = await db.notification.findFirst({ where: own, select: { id: true } });
  if (!found) throw new AppError('not_found', 'There is no such warning.');
}
