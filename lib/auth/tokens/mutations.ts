import { hashSecret, newSecret } from '@/lib/auth/secret';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { TokenPurpose } from '@/prisma/generated/enums';

const tokenMilliseconds = 60 * 60_000;

type NewToken = {
  userId: number;
  email: string;
  purpose: TokenPurpose;
  name?: string;
  passwordHash?: string;
  browserHash?: string;
};

/** A link that works once, for one hour. Gives the secret for its mail; only the hash is kept. */
export async function createToken(tx: Tx, token: NewToken): Promise<string> {
  const secret = newSecret();
  const expiresAt = new Date(Date.now() + tokenMilliseconds);
  await tx.emailToken.create({
    data: { ...token, tokenHash: hashSecret(secret), expiresAt },
    select: { id: true },
  });
  return secret;
}

/** Marks a token as used and gives it; the guard in `where` lets only one of two at once through. Throws `gone`. */
export async function useToken(tx: Tx, secret: string, purpose: TokenPurpose) {
  const now = new Date();
  const tokenHash = hashSecret(secret);
  const { count } = await tx.emailToken.updateMany({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count !== 1) throw new AppError('gone', goneWords);
  return tx.emailToken.findUniqueOrThrow({
    where: { tokenHash },
    select: { userId: true, email: true, name: true, passwordHash: true },
  });
}

export const goneWords = 'This link has been used already or is older than an hour.';

/** An invitation is the newsroom's, and stays. */
const own: readonly TokenPurpose[] = ['VERIFY_EMAIL', 'RESET_PASSWORD', 'SIGN_IN', 'CHANGE_EMAIL'];

/** Makes the links void that this person asked for and has not used: all of them, or those of these purposes. */
export async function voidTokens(
  tx: Tx,
  userId: number,
  purposes: readonly TokenPurpose[] = own,
): Promise<void> {
  await tx.emailToken.deleteMany({
    where: { userId, usedAt: null, purpose: { in: [...purposes] } },
  });
}
