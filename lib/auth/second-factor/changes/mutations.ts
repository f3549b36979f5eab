import { recordAudit } from '@/lib/audit/mutations';
import type { AuditWish } from '@/lib/audit/schema';
import type { Client } from '@/lib/auth/client';
import { getPaper, type Paper } from '@/lib/auth/paper';
import type { Viewer } from '@/lib/auth/policy';
import { makeRecoverySet } from '@/lib/auth/second-factor/recovery';
import { beginSession, endAllSessions, type Begun } from '@/lib/auth/sessions/mutations';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { queueMail } from '@/lib/mail/mutations';
import type { MailWish } from '@/lib/mail/templates/catalogue';
import { getSettings } from '@/lib/settings/data';
import type { Role } from '@/prisma/generated/enums';

export type Changed = {
  /** The session that this browser goes on with. */
  begun: Begun;
  /** New recovery codes, to be shown once; null when the old ones still hold. */
  codes: string[] | null;
};

type Change = {
  actor: Viewer;
  client: Client;
  audit: Pick<AuditWish, 'action' | 'before' | 'after'>;
  mail(paper: Paper, state: { isOn: boolean }): MailWish;
  write(tx: Tx): Promise<unknown>;
};

/**
 * Changes the second factors of a person: what is written, since when there is one, the recovery codes that belong to the
 * first, the entry in the log and the mail to the owner are one transaction. Every other session ends, and this browser's
 * gets a new id. Throws `conflict` where the last factor would go that the person's role must have.
 */
export async function changeFactors({
  actor,
  client,
  audit,
  mail,
  write,
}: Change): Promise<Changed> {
  const { secondFactorRoles } = await getSettings();
  const paper = await getPaper();
  return db.$transaction(async (tx) => {
    const { method } = await ownSession(tx, actor);
    await lockFactors(tx, actor.id);
    await write(tx);
    const isOn = await noteStanding(tx, actor.id);
    if (!isOn && (secondFactorRoles as readonly Role[]).includes(actor.role)) throw lastOfRole();
    const codes = isOn ? await provideCodes(tx, actor.id) : null;
    await recordAudit(tx, actor, { ...audit, target: { kind: 'user', id: actor.id } });
    await queueMail(tx, { to: actor.email, ...mail(paper, { isOn }) });
    await endAllSessions(tx, actor.id);
    const begun = await beginSession(tx, { userId: actor.id, method, client, isComplete: true });
    return { begun, codes };
  });
}

const lastOfRole = () =>
  new AppError(
    'conflict',
    'Your role must have a second factor, and this is your last one. Set up another first, then take this one away.',
  );

/** The actor's own session, as long as nobody has ended it. */
async function ownSession(tx: Tx, { id, sessionId }: Viewer) {
  const session =
    sessionId &&
    (await tx.session.findUnique({
      where: { id: sessionId, userId: id },
      select: { method: true },
    }));
  if (!session) throw new AppError('unauthenticated', 'Please sign in first.');
  return session;
}

/** Lets one change of a person's factors go after the other: two that each leave one factor would leave none. */
export async function lockFactors(tx: Tx, userId: number): Promise<void> {
  await tx.$queryRaw`select 1 as locked from "user" where id = ${userId} for no key update`;
}

/** Notes whether there is a factor now, and since when. Recovery codes stand in for one, so they go with the last. */
export async function noteStanding(tx: Tx, userId: number): Promise<boolean> {
  const apps = await tx.totp.count({ where: { userId, confirmedAt: { not: null } } });
  const passkeys = await tx.passkey.count({ where: { userId } });
  const isOn = apps + passkeys > 0;
  await tx.user.updateMany({
    where: { id: userId, secondFactorSince: isOn ? null : { not: null } },
    data: { secondFactorSince: isOn ? new Date() : null },
  });
  if (!isOn) await tx.recoveryCode.deleteMany({ where: { userId } });
  return isOn;
}

/** Ten new codes where none is left to use. */
async function provideCodes(tx: Tx, userId: number): Promise<string[] | null> {
  const left = await tx.recoveryCode.count({ where: { userId, usedAt: null } });
  if (left > 0) return null;
  const { codes, hashes } = await makeRecoverySet();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ userId, codeHash })) });
  return codes;
}
