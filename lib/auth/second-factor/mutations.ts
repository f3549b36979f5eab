import { recordAudit } from '@/lib/audit/mutations';
import type { Client } from '@/lib/auth/client';
import { getPaper } from '@/lib/auth/paper';
import type { Viewer } from '@/lib/auth/policy';
import {
  changeFactors,
  lockFactors,
  noteStanding,
  type Changed,
} from '@/lib/auth/second-factor/changes/mutations';
import { reseal, seal, unseal } from '@/lib/auth/second-factor/cipher';
import {
  factorAddedMail,
  factorRemovedMail,
  factorsResetMail,
  newCodesMail,
  recoveryUsedMail,
} from '@/lib/auth/second-factor/mails';
import { provePasskey } from '@/lib/auth/second-factor/passkeys/mutations';
import type { Assertion } from '@/lib/auth/second-factor/passkeys/schema';
import { countTry, takeCode, wrongCode } from '@/lib/auth/second-factor/proof/mutations';
import { hashSecret } from '@/lib/auth/secret';
import { newTotpSecret, stepOfCode, totpUri } from '@/lib/auth/second-factor/totp';
import { completeSession, endAllSessions, type Begun } from '@/lib/auth/sessions/mutations';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { queueMail } from '@/lib/mail/mutations';
import type { SignInMethod } from '@/prisma/generated/enums';

const ticketMilliseconds = 30 * 60_000;

/** An authenticator app that is being set up: what it is told, and the ticket that the confirming code comes back with. */
export type AppSetUp = { ticket: string; uri: string };

const ticketOf = ({ id, sessionId }: Viewer) =>
  ({ purpose: 'totp-ticket', of: `${id} ${sessionId}` }) as const;

const uriFor = async ({ email }: Viewer, secret: string) =>
  totpUri(secret, (await getPaper()).siteName, email);

/**
 * Begins to set up an authenticator app. Nothing is stored until a code of it arrives, so that an app that is in use goes on
 * until the new one takes its place: the secret waits, encrypted, in a ticket that only this session can use. The caller has
 * asked for proof.
 */
export async function startApp(actor: Viewer, now = new Date()): Promise<AppSetUp> {
  const secret = newTotpSecret();
  const ticket = seal(
    JSON.stringify({ secret, until: now.getTime() + ticketMilliseconds }),
    ticketOf(actor),
  );
  return { ticket, uri: await uriFor(actor, secret) };
}

/** Turns the app on by a code of it, which is used up by that. Throws `gone` or `invalid`, the latter with the ticket's uri. */
export async function confirmApp(
  actor: Viewer,
  { ticket, code }: { ticket: string; code: string },
  client: Client,
  now = new Date(),
): Promise<Changed> {
  const opened = unseal(ticket, ticketOf(actor));
  const { secret, until } = opened
    ? (JSON.parse(opened) as { secret: string; until: number })
    : { secret: '', until: 0 };
  if (until <= now.getTime())
    throw new AppError('gone', 'Setting up took too long, or was finished already. Begin again.');
  const step = stepOfCode(secret, code.replace(/[\s-]/g, ''), now);
  if (step === null) {
    const message = 'That code does not fit. Type the one that the app shows now.';
    const details = { ticket, uri: await uriFor(actor, secret) };
    throw new AppError('invalid', message, { fields: [{ path: 'code', message }], details });
  }
  const row = {
    secret: seal(secret, { purpose: 'totp', of: String(actor.id) }),
    confirmedAt: now,
    lastStep: step,
  };
  return changeFactors({
    actor,
    client,
    audit: { action: 'factor.add', after: { factor: 'app' } },
    mail: (paper) => factorAddedMail(paper, 'app'),
    write: (tx) =>
      tx.totp.upsert({
        where: { userId: actor.id },
        create: { userId: actor.id, ...row },
        update: row,
        select: { userId: true },
      }),
  });
}

const resealBatch = 500;

/**
 * Encrypts the apps' secrets anew that stand under NEXTAUTH_SECRET_PREVIOUS. Returns how many those were. Reads the whole
 * table in batches; an app that is replaced meanwhile stays as it is.
 */
export async function resealApps(): Promise<number> {
  let done = 0;
  for (let last = 0; ;) {
    const rows = await db.totp.findMany({
      where: { userId: { gt: last } },
      orderBy: { userId: 'asc' },
      take: resealBatch,
      select: { userId: true, secret: true },
    });
    for (const { userId, secret } of rows) {
      const renewed = reseal(secret, { purpose: 'totp', of: String(userId) });
      if (!renewed) continue;
      const where = { userId, secret };
      done += (await db.totp.updateMany({ where, data: { secret: renewed } })).count;
    }
    if (rows.length < resealBatch) return done;
    last = rows.at(-1)!.userId;
  }
}

/** Turns the app off. The caller has asked for proof. Throws `not_found` or `conflict`. */
export async function removeApp(actor: Viewer, client: Client): Promise<Changed> {
  return changeFactors({
    actor,
    client,
    audit: { action: 'factor.remove', before: { factor: 'app' } },
    mail: (paper, state) => factorRemovedMail(paper, 'app', state),
    async write(tx) {
      const { count } = await tx.totp.deleteMany({ where: { userId: actor.id } });
      if (count !== 1) throw new AppError('not_found', 'There is no app to turn off any more.');
    },
  });
}

/** Makes ten new recovery codes; the old ones are void. The caller has asked for proof. Throws `conflict`. */
export async function renewCodes(actor: Viewer, client: Client): Promise<Changed> {
  return changeFactors({
    actor,
    client,
    audit: { action: 'factor.codes' },
    mail: newCodesMail,
    async write(tx) {
      const factors = await tx.user.count({
        where: { id: actor.id, secondFactorSince: { not: null } },
      });
      if (factors === 0)
        throw new AppError('conflict', 'Recovery codes come with a second factor. Set one up.');
      await tx.recoveryCode.deleteMany({ where: { userId: actor.id } });
    },
  });
}

/** A session that still waits for its second factor. */
export type Pending = { id: string; userId: number; method: SignInMethod };

/** Completes a sign-in by a code of the app or a recovery code. Throws `invalid`, `unauthenticated` or `rate_limited`. */
export async function giveCode(
  pending: Pending,
  code: string,
  client: Client,
  now = new Date(),
): Promise<Begun> {
  const forget = await countTry(pending.userId, client);
  const begun = await db.$transaction(async (tx) => {
    const kind = await takeCode(tx, pending.userId, code, now);
    if (!kind) throw wrongCode();
    if (kind === 'recovery') await noteRecovery(tx, pending.userId, client);
    return completeSession(tx, pending, client);
  });
  await forget();
  return begun;
}

/**
 * Completes a sign-in that a program began with a password, if it sent a code too and one is needed. Without a code the
 * session stays as it is. Throws like giveCode().
 */
export async function completeByCode(begun: Begun, code: unknown, client: Client): Promise<Begun> {
  if (!begun.isPending || typeof code !== 'string' || !code) return begun;
  const id = hashSecret(begun.secret);
  return giveCode({ id, userId: begun.userId, method: 'PASSWORD' }, code.slice(0, 40), client);
}

/** Completes a sign-in by a passkey. Throws `gone` or `unauthenticated`. */
export async function givePasskey(
  pending: Pending,
  answer: Assertion,
  client: Client,
): Promise<Begun> {
  await provePasskey(answer, 'second-factor', pending.userId);
  return db.$transaction((tx) => completeSession(tx, pending, client));
}

async function noteRecovery(tx: Tx, userId: number, { address }: Client): Promise<void> {
  const paper = await getPaper();
  const { email, role } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, role: true },
  });
  const left = await tx.recoveryCode.count({ where: { userId, usedAt: null } });
  await recordAudit(
    tx,
    { id: userId, role, address },
    { action: 'factor.recovery', target: { kind: 'user', id: userId }, after: { left } },
  );
  await queueMail(tx, { to: email, ...recoveryUsedMail(paper, left) });
}

/**
 * Takes every second factor of an account away, for somebody who has lost theirs; for the command line, so without an
 * actor. Ends every session. False when there is no such account.
 */
export async function resetFactors(email: string): Promise<boolean> {
  const paper = await getPaper();
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (!user) return false;
    const userId = user.id;
    await lockFactors(tx, userId);
    const apps = await tx.totp.deleteMany({ where: { userId } });
    const passkeys = await tx.passkey.deleteMany({ where: { userId } });
    await noteStanding(tx, userId);
    await endAllSessions(tx, userId);
    await recordAudit(tx, null, {
      action: 'factor.reset',
      target: { kind: 'user', id: userId },
      before: { apps: apps.count, passkeys: passkeys.count },
    });
    await queueMail(tx, { to: email, ...factorsResetMail(paper) });
    return true;
  });
}
