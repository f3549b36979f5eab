import type { Client } from '@/lib/auth/client';
import type { Viewer } from '@/lib/auth/policy';
import { demandPassword } from '@/lib/auth/reset/mutations';
import { freshMinutes } from '@/lib/auth/schema';
import { freshMilliseconds } from '@/lib/auth/second-factor/data';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';

/**
 * Asks before a way into the account changes whether it is its owner who sits there: whoever left a browser signed in must
 * not lose the account to the next one (OWASP ASVS 5.0, 7.5.1). By the password or, where there is none, by having signed in
 * at most 15 minutes ago. Throws `invalid`, `forbidden` or `rate_limited`.
 */
export async function demandPresence(
  actor: Viewer,
  current: string | undefined,
  client: Client,
  now = new Date(),
): Promise<void> {
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  });
  if (passwordHash !== null) {
    if (current) {
      await demandPassword(actor, current, client);
      return;
    }
    const message = 'Type the password you have now.';
    throw new AppError('invalid', message, { fields: [{ path: 'current', message }] });
  }
  const since = new Date(now.getTime() - freshMilliseconds);
  const fresh = await db.session.count({
    where: { id: actor.sessionId ?? '', userId: actor.id, createdAt: { gte: since } },
  });
  if (fresh === 0)
    throw new AppError(
      'forbidden',
      `You signed in more than ${freshMinutes} minutes ago. Sign out, sign in again, and come back here.`,
    );
}
