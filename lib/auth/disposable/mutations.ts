import { getAddressVerdict } from '@/lib/auth/disposable/data';
import type { Tx } from '@/lib/db';

/**
 * To be called where an address has just been confirmed, in the same transaction: when its mail service is one that the
 * settings hold, every comment of the account waits for a moderator from now on. Somebody whom a moderator trusts, and
 * the staff, are left alone. A moderator can restore the account as after any sanction.
 */
export async function holdIfDisposable(tx: Tx, userId: number, email: string): Promise<void> {
  if ((await getAddressVerdict(email)) !== 'HOLD') return;
  const { count } = await tx.user.updateMany({
    where: { id: userId, premoderated: false, trusted: false, role: 'READER' },
    data: { premoderated: true },
  });
  if (count !== 1) return;
  await tx.sanction.create({
    data: { userId, action: 'PREMODERATE', reason: 'The address is of a mail service for a day.' },
    select: { id: true },
  });
}
