import type { Client } from '@/lib/auth/client';
import { passwordChangedMail } from '@/lib/auth/mails';
import { getPaper, type Paper } from '@/lib/auth/paper';
import { demandGoodPassword } from '@/lib/auth/password-check';
import { hashPassword, verifyPassword } from '@/lib/auth/password';
import type { Viewer } from '@/lib/auth/policy';
import { beginSession, endAllSessions, type Begun } from '@/lib/auth/sessions/mutations';
import { countSignIn, forgiveSignIn, lockPassword } from '@/lib/auth/sign-in/mutations';
import { findTokenOwner } from '@/lib/auth/tokens/data';
import { goneWords, useToken, voidTokens } from '@/lib/auth/tokens/mutations';
import { recordAudit } from '@/lib/audit/mutations';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { queueMail } from '@/lib/mail/mutations';

/** Sets a new password by the secret of a mail, ends every session and signs in anew. Throws `gone`, or `invalid` for a bad one. */
export async function resetPassword(
  secret: string,
  password: string,
  client: Client,
): Promise<Begun> {
  const paper = await getPaper();
  const owner = await findTokenOwner({ secret, purpose: 'RESET_PASSWORD', now: new Date() });
  if (!owner) throw new AppError('gone', goneWords);
  await demandGoodPassword(password, { ...owner, siteName: paper.siteName });
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const token = await useToken(tx, secret, 'RESET_PASSWORD');
    return replacePassword(tx, { userId: token.userId, passwordHash, paper, client });
  });
}

/** Changes the own password; asks for the current one, and counts a wrong one as a failed sign-in. Ends every other session. */
export async function changePassword(
  actor: Viewer,
  input: { current: string; password: string },
  client: Client,
): Promise<Begun> {
  const verified = await demandPassword(actor, input.current, client);
  const paper = await getPaper();
  const { name, email } = actor;
  await demandGoodPassword(input.password, { name, email, siteName: paper.siteName });
  const passwordHash = await hashPassword(input.password);
  return db.$transaction(async (tx) => {
    // Whoever set another password meanwhile has shut out those who know this one.
    if ((await lockPassword(tx, actor.id)) !== verified) throw wrongPassword();
    const { id: userId } = actor;
    return replacePassword(tx, { userId, passwordHash, paper, client, isComplete: true });
  });
}

/**
 * Asks the person for their password before something that matters; a wrong one counts as a failed sign-in. Gives the hash
 * that it fits. Throws `invalid`.
 */
export async function demandPassword(
  actor: Viewer,
  current: string,
  client: Client,
): Promise<string | null> {
  await countSignIn(actor.email, client);
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(current, passwordHash))) throw wrongPassword();
  await forgiveSignIn(actor.email, client);
  return passwordHash;
}

function wrongPassword(): AppError {
  const message = 'That is not the password you have now.';
  return new AppError('invalid', message, { fields: [{ path: 'current', message }] });
}

type Replacement = {
  userId: number;
  passwordHash: string;
  paper: Paper;
  client: Client;
  isComplete?: boolean;
};

async function replacePassword(
  tx: Tx,
  { userId, passwordHash, paper, client, isComplete }: Replacement,
): Promise<Begun> {
  const user = await tx.user.update({
    where: { id: userId },
    data: { passwordHash },
    select: { id: true, email: true, role: true },
  });
  await endAllSessions(tx, userId);
  // Whoever had the old password may have asked for these.
  await voidTokens(tx, userId);
  await recordAudit(
    tx,
    { id: userId, role: user.role, address: client.address },
    { action: 'password.change', target: { kind: 'user', id: userId } },
  );
  await queueMail(tx, { to: user.email, ...passwordChangedMail(paper) });
  return beginSession(tx, { userId, method: 'PASSWORD', client, isComplete });
}
