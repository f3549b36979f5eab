import type { Client } from '@/lib/auth/client';
import { verifyPassword } from '@/lib/auth/password';
import { placeOf } from '@/lib/auth/place';
import type { Viewer } from '@/lib/auth/policy';
import { unseal } from '@/lib/auth/second-factor/cipher';
import { freshMilliseconds } from '@/lib/auth/second-factor/data';
import { provePasskey } from '@/lib/auth/second-factor/passkeys/mutations';
import { hashRecoveryCode, readRecoveryCode, saltOf } from '@/lib/auth/second-factor/recovery';
import type { Proof } from '@/lib/auth/second-factor/schema';
import { stepOfCode } from '@/lib/auth/second-factor/totp';
import { countSignIn, forgiveSignIn } from '@/lib/auth/sign-in/mutations';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { clearAttempts, countAttempt, type Limit } from '@/lib/rate-limit';

const minutes = 60;
const triesByAccount: Limit = { name: 'second-factor', max: 10, seconds: 10 * minutes };
/** Six digits are few for somebody with many addresses. Whoever gets here knows the password, so a stranger locks nobody out. */
const triesInAll: Limit = { name: 'second-factor-of', max: 60, seconds: 60 * minutes };

/** Counts a try at a second factor. Gives what a success takes back. Throws `rate_limited`. */
export async function countTry(userId: number, { address }: Client): Promise<() => Promise<void>> {
  const who = `${userId}|${placeOf(address)}`;
  await countAttempt(triesByAccount, who);
  await countAttempt(triesInAll, String(userId));
  return () => clearAttempts(triesByAccount, who);
}

export type CodeKind = 'app' | 'recovery';

/**
 * Uses up a code: of the authenticator app, or a recovery code. Each works once, also for two requests at the same moment,
 * since one UPDATE both asks and marks. Null when it does not fit.
 */
export async function takeCode(
  tx: Tx,
  userId: number,
  typed: string,
  now: Date,
): Promise<CodeKind | null> {
  const digits = typed.replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(digits)) return (await takeAppCode(tx, userId, digits, now)) ? 'app' : null;
  const recovery = readRecoveryCode(typed);
  if (!recovery) return null;
  return (await takeRecoveryCode(tx, userId, recovery, now)) ? 'recovery' : null;
}

async function takeAppCode(tx: Tx, userId: number, code: string, now: Date): Promise<boolean> {
  const row = await tx.totp.findUnique({
    where: { userId, confirmedAt: { not: null } },
    select: { secret: true },
  });
  const secret = row && unseal(row.secret, { purpose: 'totp', of: String(userId) });
  const step = secret ? stepOfCode(secret, code, now) : null;
  if (!row || step === null) return false;
  const { count } = await tx.totp.updateMany({
    where: { userId, secret: row.secret, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}

async function takeRecoveryCode(tx: Tx, userId: number, code: string, now: Date): Promise<boolean> {
  const any = await tx.recoveryCode.findFirst({ where: { userId }, select: { codeHash: true } });
  if (!any) return false;
  const codeHash = await hashRecoveryCode(code, saltOf(any.codeHash));
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}

/** A refusal of a code, at its field. */
export function wrongCode(message = wrongWords): AppError {
  return new AppError('invalid', message, { fields: [{ path: 'code', message }] });
}
const wrongWords =
  'That code does not fit. Take the one that your app shows now; each works only once.';

/**
 * Asks who wants to change their factors to show once more who they are (OWASP ASVS 5.0, 7.5.1): with a factor where there
 * is one, else with the password, else by having signed in a moment ago. Throws `invalid`, `forbidden` or `rate_limited`.
 */
export async function demandProof(
  { id, email, sessionId }: Viewer,
  { password, code, passkey }: Proof,
  client: Client,
  now = new Date(),
): Promise<void> {
  const { passwordHash, secondFactorSince, sessions } = await db.user.findUniqueOrThrow({
    where: { id },
    select: {
      passwordHash: true,
      secondFactorSince: true,
      sessions: { where: { id: sessionId ?? '' }, select: { createdAt: true } },
    },
  });
  if (secondFactorSince && passkey) {
    await provePasskey(passkey, 'proof', id, now);
    return;
  }
  if (!secondFactorSince && !passwordHash) {
    const begun = sessions[0]?.createdAt.getTime() ?? 0;
    if (now.getTime() - begun < freshMilliseconds) return;
    const words = 'You signed in a while ago. Sign out and in again, then change this.';
    throw new AppError('forbidden', words);
  }
  const given = secondFactorSince ? code : password;
  if (!given) throw missing(secondFactorSince ? 'code' : 'password');
  if (!secondFactorSince) {
    await countSignIn(email, client); // a wrong one is a failed sign-in
    if (await verifyPassword(given, passwordHash)) return forgiveSignIn(email, client);
    const message = 'That is not your password.';
    throw new AppError('invalid', message, { fields: [{ path: 'password', message }] });
  }
  const forget = await countTry(id, client);
  if (!(await takeCode(db, id, given, now))) throw wrongCode();
  await forget();
}

function missing(path: 'code' | 'password'): AppError {
  const message =
    path === 'code'
      ? 'Type a code from your app, or one of your recovery codes.'
      : 'Type your password.';
  return new AppError('invalid', message, { fields: [{ path, message }] });
}
