import { recordAudit } from '@/lib/audit/mutations';
import type { Client } from '@/lib/auth/client';
import { demandFreeName } from '@/lib/auth/names/data';
import { getPaper, type Paper } from '@/lib/auth/paper';
import { hashPassword } from '@/lib/auth/password';
import { demandGoodPassword } from '@/lib/auth/password-check';
import { demand, type Viewer } from '@/lib/auth/policy';
import { hashSecret, newSecret } from '@/lib/auth/secret';
import type { Begun } from '@/lib/auth/sessions/mutations';
import { signIn } from '@/lib/auth/sign-in/mutations';
import { voidTokens } from '@/lib/auth/tokens/mutations';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { queueMail } from '@/lib/mail/mutations';
import { getInvitation } from '@/lib/people/invitations/data';
import { inviteMail } from '@/lib/people/invitations/mails';
import { invitationDays, type InviteInput } from '@/lib/people/invitations/schema';
import { giveRole } from '@/lib/people/mutations';
import { countAttempt, type Limit } from '@/lib/rate-limit';
import type { Role } from '@/prisma/generated/enums';

const invitesByPerson: Limit = { name: 'invite-by', max: 60, seconds: 3_600 };
const invitesToAddress: Limit = { name: 'invite-to', max: 5, seconds: 3_600 };

const gone = () =>
  new AppError(
    'gone',
    `This invitation has been used or withdrawn, or is older than ${invitationDays} days. Ask for a new one.`,
  );

type Invitee = { userId: number; email: string; name: string; role: Role };

/** Writes the link and its mail; an earlier invitation of this person is void with that. */
async function send(
  tx: Tx,
  actor: Viewer,
  { paper, to, message, now }: { paper: Paper; to: Invitee; message?: string; now: Date },
): Promise<number> {
  const secret = newSecret();
  await tx.emailToken.deleteMany({ where: { userId: to.userId, purpose: 'INVITE', usedAt: null } });
  const { id } = await tx.emailToken.create({
    data: {
      ...to,
      purpose: 'INVITE',
      invitedById: actor.id,
      tokenHash: hashSecret(secret),
      createdAt: now,
      expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
    },
    select: { id: true },
  });
  const { name, role } = to;
  const mail = inviteMail(paper, {
    name,
    role,
    secret,
    by: actor.name,
    ...(message ? { message } : {}),
  });
  await queueMail(tx, { to: to.email, ...mail });
  return id;
}

async function countInvite(actor: Viewer, email: string): Promise<void> {
  await countAttempt(invitesByPerson, String(actor.id));
  await countAttempt(invitesToAddress, email);
}

/**
 * Invites somebody to the staff by mail. Until they accept, their account is an unconfirmed reader's. Throws `forbidden`,
 * `rate_limited`, and `conflict` naming (`details.userId`) whose account has the address already.
 */
export async function inviteMember(
  actor: Viewer | null,
  { name, email, role, reason, message }: InviteInput,
  now: Date,
): Promise<{ id: number }> {
  demand(actor, 'people.invite', { role });
  await countInvite(actor, email);
  const paper = await getPaper();
  return db.$transaction(async (tx) => {
    // Upsert: two invitations of one address at the same moment make one row.
    const user = await tx.user.upsert({
      where: { email },
      create: { email, name },
      update: {},
      select: { id: true, name: true, role: true, status: true, emailVerifiedAt: true },
    });
    if (user.emailVerifiedAt || user.status === 'BANNED') {
      const words = `${user.name} has an account with this address${user.status === 'BANNED' ? ', and is banned' : ''}.`;
      throw new AppError('conflict', words, {
        fields: [{ path: 'email', message: words }],
        details: { userId: user.id, name: user.name },
      });
    }
    if (user.role !== role) {
      demand(actor, 'role.change', { id: user.id, role: user.role, newRole: role });
    }
    const to = { userId: user.id, email, name, role };
    const id = await send(tx, actor, { paper, to, now, ...(message ? { message } : {}) });
    await recordAudit(tx, actor, {
      action: 'invitation.send',
      target: { kind: 'user', id: user.id },
      reason,
      after: { role: role.toLowerCase() },
    });
    return { id };
  });
}

/** The invitation, its row held until the commit, for those who may give its role. Throws `not_found` and `forbidden`. */
async function lockInvitation(tx: Tx, actor: Viewer, id: number): Promise<Invitee> {
  await tx.$queryRaw`select 1 from "email_token" where "id" = ${id} for update`;
  const row = await tx.emailToken.findFirst({
    where: { id, purpose: 'INVITE', usedAt: null },
    select: { userId: true, email: true, name: true, role: true, user: { select: { name: true } } },
  });
  if (!row) {
    throw new AppError('not_found', 'This invitation has been accepted, withdrawn or sent anew.');
  }
  const { userId, email, name, role, user } = row;
  demand(actor, 'people.invite', { role: role! });
  return { userId, email, name: name ?? user.name, role: role! };
}

/** Sends an invitation once more, for another seven days; the earlier link is void. Throws `not_found`, `forbidden`, `rate_limited`. */
export async function resendInvitation(
  actor: Viewer | null,
  { id, reason }: { id: number; reason: string },
  now: Date,
): Promise<{ sentTo: string }> {
  demand(actor, 'people.see');
  const paper = await getPaper();
  const row = await db.emailToken.findUnique({ where: { id }, select: { email: true } });
  if (row) await countInvite(actor, row.email);
  return db.$transaction(async (tx) => {
    const to = await lockInvitation(tx, actor, id);
    await send(tx, actor, { paper, to, now });
    await recordAudit(tx, actor, {
      action: 'invitation.resend',
      target: { kind: 'user', id: to.userId },
      reason,
      after: { role: to.role.toLowerCase() },
    });
    return { sentTo: to.email };
  });
}

/**
 * Takes an invitation back. An account that was made for it alone goes with it: nobody has agreed to being kept here.
 * Throws `not_found` and `forbidden`.
 */
export async function withdrawInvitation(
  actor: Viewer | null,
  { id, reason }: { id: number; reason: string },
): Promise<{ email: string }> {
  demand(actor, 'people.see');
  return db.$transaction(async (tx) => {
    const { userId, email, role } = await lockInvitation(tx, actor, id);
    await tx.emailToken.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'invitation.withdraw',
      target: { kind: 'user', id: userId },
      reason,
      before: { role: role.toLowerCase() },
    });
    const nothing = { none: {} };
    await tx.user.deleteMany({
      where: {
        id: userId,
        emailVerifiedAt: null,
        role: 'READER',
        tokens: nothing,
        comments: nothing,
        sanctions: nothing,
        notes: nothing,
        identities: nothing,
        storiesCreated: nothing,
      },
    });
    return { email };
  });
}

type Acceptance = { token: string; name: string; password: string };

/**
 * Accepts an invitation: the account is confirmed, has the role, this name and this password, and is signed in. What was
 * begun with the address before (sessions, registrations) is void. Throws `gone`, and `invalid` for a name or a password
 * that is not to be had.
 */
export async function acceptInvitation(
  { token, name, password }: Acceptance,
  client: Client,
  now: Date,
): Promise<Begun> {
  // Looked at before the costly hash, so that a made-up link costs nothing; what counts is checked again below.
  const invitation = await getInvitation(token, now);
  if (!invitation) throw gone();
  const { userId, email, role } = invitation;
  // The name that was invited is vouched for; it may be in a byline already.
  if (name !== invitation.name) await demandFreeName(name, userId);
  const { siteName } = await getPaper();
  await demandGoodPassword(password, { name, email, siteName });
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const { count } = await tx.emailToken.updateMany({
      where: { id: invitation.id, usedAt: null, tokenHash: hashSecret(token) },
      data: { usedAt: now },
    });
    if (count !== 1) throw gone();
    const { role: before } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { role: true },
    });
    // Somebody who has come by another way meanwhile has an account of their own, and no link gives that a password.
    const confirmed = await tx.user.updateMany({
      where: { id: userId, emailVerifiedAt: null },
      data: { name, passwordHash, emailVerifiedAt: now },
    });
    if (confirmed.count !== 1) throw gone();
    await giveRole(tx, { userId, before, after: role });
    await voidTokens(tx, userId);
    await recordAudit(
      tx,
      { id: userId, role, address: client.address },
      {
        action: 'invitation.accept',
        target: { kind: 'user', id: userId },
        before: { role: before.toLowerCase() },
        after: { role: role.toLowerCase() },
      },
    );
    return signIn(tx, { userId, method: 'LINK', client });
  });
}
