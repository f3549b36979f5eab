import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { storePreferences } from '@/lib/notifications/mutations';
import { readUnsubscribeToken } from '@/lib/notifications/unsubscribe/token';

/** No more mail of the kinds that the token names; twice is once. For whoever holds the mail. Throws `invalid`. */
export async function unsubscribe(token: unknown): Promise<void> {
  const claim = readUnsubscribeToken(token);
  if (!claim) throw new AppError('invalid', 'This link is not one of ours, or not complete.');
  const user = await db.user.findUnique({ where: { id: claim.userId }, select: { id: true } });
  if (!user) return; // an account that is gone gets no mail
  await storePreferences(
    user.id,
    Object.fromEntries(claim.kinds.map((kind) => [kind, 'OFF' as const])),
  );
}
