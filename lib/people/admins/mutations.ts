import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** Held by whatever may take an admin away, so that of two who go at once the second sees that the first has gone. */
const lockKey = 'broadsheet: admins';

/**
 * Refuses to let the paper be without an admin: to be called in the transaction that demotes, bans or erases `userId`,
 * before it does. Nothing happens to people who are no admin. Somebody who is banned, suspended, unconfirmed or about to be
 * erased does not count as the one who is left. Throws `conflict`.
 */
export async function demandAnotherAdmin(tx: Tx, userId: number, now = new Date()): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${lockKey}))`;
  const person = await tx.user.findUnique({ where: { id: userId }, select: { role: true } });
  if (person?.role !== 'ADMIN') return;
  const others = await tx.user.count({
    where: {
      id: { not: userId },
      role: 'ADMIN',
      emailVerifiedAt: { not: null },
      eraseAt: null,
      OR: [{ status: 'ACTIVE' }, { status: 'SUSPENDED', suspendedUntil: { lte: now } }],
    },
  });
  if (others > 0) return;
  throw new AppError(
    'conflict',
    'This is the last administrator. Make somebody else one first, or nobody could run the paper.',
  );
}
