import type { Client } from '@/lib/auth/client';
import { hashPassword, isOutdated, verifyPassword } from '@/lib/auth/password';
import { placeOf } from '@/lib/auth/place';
import type { SignInInput } from '@/lib/auth/schema';
import { beginSession, type Begun } from '@/lib/auth/sessions/mutations';
import { recordAudit } from '@/lib/audit/mutations';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { clearAttempts, countAttempt, forgiveAttempt, type Limit } from '@/lib/rate-limit';
import type { SignInMethod } from '@/prisma/generated/enums';

const signInByAccount: Limit = { name: 'sign-in', max: 10, seconds: 600 };
const signInByAddress: Limit = { name: 'sign-in-from', max: 50, seconds: 600 };

/**
 * Counts a try of a password. Per account AND place, so that a stranger elsewhere cannot lock the owner out, and more
 * widely per place. Throws `rate_limited`.
 */
export async function countSignIn(email: string, { address }: Client): Promise<void> {
  const place = placeOf(address);
  try {
    await countAttempt(signInByAccount, `${email}|${place}`);
    await countAttempt(signInByAddress, place);
  } catch (error) {
    log.warn({ event: 'sign-in.limit' }, 'a sign-in was put off');
    throw error;
  }
}

/** Takes the try back that `countSignIn` counted, and those before it of the account: the password was right. */
export async function forgiveSignIn(email: string, { address }: Client): Promise<void> {
  const place = placeOf(address);
  await clearAttempts(signInByAccount, `${email}|${place}`);
  // A newsroom behind one address signs in all morning; only what fails is suspect.
  await forgiveAttempt(signInByAddress, place);
}

/**
 * Checks address and password. The same words and, by a decoy hash, the same time for unknown addresses and wrong
 * passwords. Throws `unauthenticated` or `rate_limited`. A banned person may sign in, to be told so; every rule refuses them.
 */
export async function authenticate(
  { email, password }: SignInInput,
  client: Client,
): Promise<Begun> {
  await countSignIn(email, client);
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  const fits = await verifyPassword(password, user?.passwordHash ?? null);
  if (!user || !fits) return refuse();
  await forgiveSignIn(email, client);
  const verified = user.passwordHash!;
  const passwordHash = isOutdated(verified) ? await hashPassword(password) : null;
  return db.$transaction(async (tx) => {
    // A new password that was set meanwhile has ended every session: the old one must not begin another.
    const current = await lockPassword(tx, user.id);
    if (current === verified) {
      if (passwordHash) await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    } else if (!(await verifyPassword(password, current))) refuse();
    return signIn(tx, { userId: user.id, method: 'PASSWORD', client });
  });
}

function refuse(): never {
  log.warn({ event: 'sign-in.fail', method: 'PASSWORD' }, 'a sign-in failed');
  throw new AppError(
    'unauthenticated',
    'That address and password do not fit together. If you have just registered, open the link in our mail first.',
  );
}

/** The hash that holds now; nobody sets another before the transaction ends. Null without a password or without the person. */
export async function lockPassword(tx: Tx, userId: number): Promise<string | null> {
  const rows = await tx.$queryRaw<{ passwordHash: string | null }[]>`
    select "passwordHash" from "user" where id = ${userId} for no key update`;
  return rows[0]?.passwordHash ?? null;
}

type SigningIn = { userId: number; method: SignInMethod; client: Client };

/** Begins a session for somebody who has shown who they are, and writes it down. */
export async function signIn(tx: Tx, { userId, method, client }: SigningIn): Promise<Begun> {
  const begun = await beginSession(tx, { userId, method, client });
  const { role } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { role: true },
  });
  await recordAudit(
    tx,
    { id: userId, role, address: client.address },
    {
      action: 'sign-in',
      target: { kind: 'user', id: userId },
      after: { method: method.toLowerCase() },
    },
  );
  return begun;
}
