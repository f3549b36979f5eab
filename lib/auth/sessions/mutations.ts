import { recordAudit } from '@/lib/audit/mutations';
import { db, type Tx } from '@/lib/db';
import type { Client } from '@/lib/auth/client';
import { demand, type Viewer } from '@/lib/auth/policy';
import { hashSecret, newSecret } from '@/lib/auth/secret';
import type { SessionPointer } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import type { SignInMethod } from '@/prisma/generated/enums';

type Beginning = {
  userId: number;
  method: SignInMethod;
  client: Client;
  /** This browser has given the second factor before; its session only changes its id. */
  isComplete?: boolean;
};

/** A session that has just begun, for its cookie. */
export type Begun = SessionPointer & {
  /** The second factor is still to come. */
  isPending: boolean;
  /** The account is about to be erased: all that its owner can do is to keep it. */
  isLeaving: boolean;
};

/**
 * Begins a session with an id of its own and gives what goes into the cookie. Where a second factor is set up, the session
 * is pending, that is nobody's, until completeSession(); a passkey is both factors.
 */
export async function beginSession(
  tx: Tx,
  { userId, method, client, isComplete = false }: Beginning,
): Promise<Begun> {
  const { secondFactorSince } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { secondFactorSince: true },
  });
  const isPending = secondFactorSince !== null && method !== 'PASSKEY' && !isComplete;
  return createSession(tx, { userId, method, client, isPending });
}

/** The second factor has been given: a new session takes the pending one's place. Throws `unauthenticated` when that has ended. */
export async function completeSession(
  tx: Tx,
  pending: { id: string; userId: number; method: SignInMethod },
  client: Client,
): Promise<Begun> {
  const { count } = await tx.session.deleteMany({ where: { id: pending.id, isPending: true } });
  if (count !== 1) throw new AppError('unauthenticated', 'That took too long. Sign in again.');
  const { userId, method } = pending;
  return createSession(tx, { userId, method, client, isPending: false });
}

/** Ends every session of this person, and with that whatever was copied of them. */
export async function endAllSessions(tx: Tx, userId: number): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
}

/** Ends the session that signs out. Nothing when it is over already. */
export async function endSession(id: string): Promise<void> {
  await db.session.deleteMany({ where: { id } });
}

/** Ends one session of one's own. One that is over already, or somebody else's, changes nothing. */
export async function endOwnSession(actor: Viewer, id: string): Promise<void> {
  demand(actor, 'account.end-sessions');
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id, userId: actor.id } });
    if (count > 0) await recordEnd(tx, actor, count);
  });
}

/** Ends every session of one's own but the one that asks. Returns how many those were. */
export async function endOwnSessions(actor: Viewer): Promise<number> {
  demand(actor, 'account.end-sessions');
  return db.$transaction(async (tx) => {
    const others = actor.sessionId ? { id: { not: actor.sessionId } } : {};
    const { count } = await tx.session.deleteMany({ where: { userId: actor.id, ...others } });
    if (count > 0) await recordEnd(tx, actor, count);
    return count;
  });
}

const recordEnd = (tx: Tx, actor: Viewer, ended: number) =>
  recordAudit(tx, actor, {
    action: 'sessions.end',
    target: { kind: 'user', id: actor.id },
    after: { ended },
  });

/** Notes that the session is in use, from where. */
export async function touchSession(id: string, client: Client, now: Date): Promise<void> {
  await db.session.updateMany({ where: { id }, data: { ...client, lastSeenAt: now } });
}

async function createSession(
  tx: Tx,
  { client, ...rest }: Omit<Beginning, 'isComplete'> & { isPending: boolean },
): Promise<Begun> {
  const secret = newSecret();
  const { userId, isPending } = rest;
  const { user } = await tx.session.create({
    data: { id: hashSecret(secret), ...client, ...rest },
    select: { user: { select: { eraseAt: true } } },
  });
  return { userId, secret, isPending, isLeaving: user.eraseAt !== null };
}
