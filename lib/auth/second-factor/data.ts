import { freshMinutes } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import type { ProofKind } from '@/lib/auth/second-factor/schema';

/** A session without a password to ask for counts as proof for so long after signing in. */
export const freshMilliseconds = freshMinutes * 60_000;

/** The second factors of a person, as they see them. */
export async function getFactors(userId: number) {
  const { totp, passkeys, passwordHash, secondFactorSince, _count } =
    await db.user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        passwordHash: true,
        secondFactorSince: true,
        totp: { select: { confirmedAt: true } },
        passkeys: {
          select: { id: true, name: true, createdAt: true, lastUsedAt: true, isBackedUp: true },
          orderBy: { createdAt: 'asc' },
        },
        _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
      },
    });
  const proof: ProofKind = secondFactorSince
    ? 'factor'
    : passwordHash
      ? 'password'
      : 'fresh-session';
  return {
    since: secondFactorSince,
    appSince: totp?.confirmedAt ?? null,
    passkeys,
    recoveryCodesLeft: _count.recoveryCodes,
    proof,
  };
}

/** Whether this person has a passkey: the page that asks for the second factor offers it then. */
export async function hasPasskey(userId: number): Promise<boolean> {
  return (await db.passkey.count({ where: { userId } })) > 0;
}
