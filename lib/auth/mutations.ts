import { clearAttempts, countAttempt, type Limit } from '@/lib/rate-limit';
import { confirmMail, knownMail, passwordChangedMail, resetMail } from '@/lib/auth/mails';
import { recordAudit } from '@/lib/audit/mutations';
import { db, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { getSettings } from '@/lib/settings/data';
import { hashPassword, isOutdated, verifyPassword } from '@/lib/auth/password';
import { hashSecret, newSecret } from '@/lib/auth/secret';
import { queueMail } from '@/lib/mail/mutations';
import type { RegisterInput, SignInInput } from '@/lib/auth/schema';
import { beginSession, endAllSessions, type Begun } from '@/lib/auth/sessions/mutations';
import type { Client } from '@/lib/auth/client';
import type { Role, TokenPurpose } from '@/prisma/generated/enums';
import type { Viewer } from '@/lib/auth/policy';

const minutes = 60;
const signInByAccount: Limit = { name: 'sign-in', max: 10, seconds: 10 * minutes };
const signInByAddress: Limit = { name: 'sign-in-from', max: 50, seconds: 10 * minutes };
const registerByAddress: Limit = { name: 'register-from', max: 10, seconds: 60 * minutes };
const mailToAddress: Limit = { name: 'mail-to', max: 3, seconds: 10 * minutes };
const tokenSeconds = 60 * minutes;

/**
 * Checks address and password. The same words and, by a decoy hash, the same time for unknown addresses and wrong
 * passwords. Throws `unauthenticated` or `rate_limited`. A banned person may sign in, to be told so; every rule refuses them.
 */
export async function authenticate(
  { email, password }: SignInInput,
  client: Client,
): Promise<Begun> {
  const { address } = client;
  // Counted per account AND place, so that a stranger elsewhere cannot lock the owner out.
  const who = `${email}|${address}`;
  await countAttempt(signInByAccount, who);
  await countAttempt(signInByAddress, address);
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  const fits = await verifyPassword(password, user?.passwordHash ?? null);
  if (!user || !fits) {
    throw new AppError(
      'unauthenticated',
      'That address and password do not fit together. If you have just registered, open the link in our mail first.',
    );
  }
  await clearAttempts(signInByAccount, who);
  if (isOutdated(user.passwordHash!)) {
    await db.user.update({
      where: { id: user.id },
      data: { passwordHash: await hashPassword(password) },
    });
  }
  return db.$transaction((tx) => beginSession(tx, { userId: user.id, method: 'PASSWORD', client }));
}

/**
 * Asks for an account. Whatever the address, the caller learns nothing: the answer comes by mail to its owner. What was
 * chosen (name, password) waits in the token and takes effect for whoever opens the link. Throws `rate_limited`.
 */
export async function register(
  { name, email, password, next }: RegisterInput,
  { address }: Client,
): Promise<void> {
  await countAttempt(registerByAddress, address);
  await countAttempt(mailToAddress, email);
  const passwordHash = await hashPassword(password);
  const paper = await getPaper();
  await db.$transaction(async (tx) => {
    const known = await tx.user.findUnique({
      where: { email },
      select: { id: true, emailVerifiedAt: true },
    });
    if (known?.emailVerifiedAt) return queueMail(tx, { to: email, ...knownMail(paper) });
    // Upsert: two registrations of one address at the same moment make one row.
    const user =
      known ??
      (await tx.user.upsert({
        where: { email },
        create: { email, name },
        update: {},
        select: { id: true },
      }));
    const secret = await createToken(tx, {
      userId: user.id,
      email,
      purpose: 'VERIFY_EMAIL',
      name,
      passwordHash,
    });
    await queueMail(tx, {
      to: email,
      ...confirmMail(paper, { name, secret, ...(next ? { next } : {}) }),
    });
  });
}

/** Confirms an address by the secret of its mail and signs in. Throws `gone` when the link was used, is too old or unknown. */
export async function confirmEmail(secret: string, client: Client): Promise<Begun> {
  return db.$transaction(async (tx) => {
    const token = await useToken(tx, secret, 'VERIFY_EMAIL');
    const user = await tx.user.update({
      where: { id: token.userId },
      data: {
        emailVerifiedAt: new Date(),
        ...(token.name ? { name: token.name } : {}),
        ...(token.passwordHash ? { passwordHash: token.passwordHash } : {}),
      },
      select: { id: true },
    });
    await endAllSessions(tx, user.id);
    // Other registrations of this address are void now: they may have been somebody else's.
    await tx.emailToken.deleteMany({
      where: { userId: user.id, purpose: 'VERIFY_EMAIL', usedAt: null },
    });
    return beginSession(tx, { userId: user.id, method: 'LINK', client });
  });
}

/** Sends a link to a new password if there is such an account; the caller is told the same in any case. Throws `rate_limited`. */
export async function requestReset(email: string, { address }: Client): Promise<void> {
  await countAttempt(registerByAddress, address);
  await countAttempt(mailToAddress, email);
  const paper = await getPaper();
  await db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email },
      select: { id: true, emailVerifiedAt: true },
    });
    if (!user?.emailVerifiedAt) return;
    const secret = await createToken(tx, { userId: user.id, email, purpose: 'RESET_PASSWORD' });
    await queueMail(tx, { to: email, ...resetMail(paper, secret) });
  });
}

/** Sets a new password by the secret of a mail, ends every session and signs in anew. Throws `gone`. */
export async function resetPassword(
  secret: string,
  password: string,
  client: Client,
): Promise<Begun> {
  const passwordHash = await hashPassword(password);
  const paper = await getPaper();
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
  await countAttempt(signInByAccount, `${actor.email}|${client.address}`);
  const { passwordHash: stored } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(input.current, stored))) {
    const message = 'That is not the password you have now.';
    throw new AppError('invalid', message, { fields: [{ path: 'current', message }] });
  }
  const passwordHash = await hashPassword(input.password);
  const paper = await getPaper();
  return db.$transaction((tx) =>
    replacePassword(tx, { userId: actor.id, passwordHash, paper, client, isComplete: true }),
  );
}

/** Changes the own name. */
export async function changeName(actor: Viewer, name: string): Promise<void> {
  await db.user.update({ where: { id: actor.id }, data: { name } });
}

type Paper = { siteName: string; siteUrl: string };

async function getPaper(): Promise<Paper> {
  const { siteName } = await getSettings();
  return { siteName, siteUrl: env().SITE_URL };
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
  await recordAudit(
    tx,
    { id: userId, role: user.role, address: client.address },
    { action: 'password.change', target: { kind: 'user', id: userId } },
  );
  await tx.emailToken.deleteMany({ where: { userId, purpose: 'RESET_PASSWORD', usedAt: null } });
  await queueMail(tx, { to: user.email, ...passwordChangedMail(paper) });
  return beginSession(tx, { userId, method: 'PASSWORD', client, isComplete });
}

type NewToken = {
  userId: number;
  email: string;
  purpose: TokenPurpose;
  name?: string;
  passwordHash?: string;
};

async function createToken(tx: Tx, token: NewToken): Promise<string> {
  const secret = newSecret();
  const expiresAt = new Date(Date.now() + tokenSeconds * 1000);
  await tx.emailToken.create({ data: { ...token, tokenHash: hashSecret(secret), expiresAt } });
  return secret;
}

/** Marks a token as used and gives it; the guard in `where` lets only one of two at once through. Throws `gone`. */
async function useToken(tx: Tx, secret: string, purpose: TokenPurpose) {
  const now = new Date();
  const tokenHash = hashSecret(secret);
  const { count } = await tx.emailToken.updateMany({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count !== 1)
    throw new AppError(
      'gone',
      'This link has been used already or is older than an hour. Ask for a new one.',
    );
  return tx.emailToken.findUniqueOrThrow({
    where: { tokenHash },
    select: { userId: true, name: true, passwordHash: true },
  });
}

type Account = { email: string; name?: string; role: Role; password: string };

/**
 * Makes a confirmed account with this role, or gives an existing one the role; for the command line, so without an actor.
 * The password of an existing account is replaced only where that was asked for. Ends its sessions.
 */
export async function createOrPromoteUser(
  { email, name, role, password }: Account,
  { mayReplacePassword }: { mayReplacePassword: boolean },
): Promise<'created' | 'promoted' | 'needs-name'> {
  const known = await db.user.findUnique({ where: { email }, select: { id: true, role: true } });
  if (!known && !name) return 'needs-name';
  const passwordHash = !known || mayReplacePassword ? await hashPassword(password) : undefined;
  const verified = {
    role,
    emailVerifiedAt: new Date(),
    ...(passwordHash ? { passwordHash } : {}),
    ...(name ? { name } : {}),
  };
  if (known) {
    await db.$transaction(async (tx) => {
      await tx.user.update({ where: { id: known.id }, data: verified, select: { id: true } });
      await endAllSessions(tx, known.id);
      await recordAudit(tx, null, {
        action: 'role.change',
        target: { kind: 'user', id: known.id },
        before: { role: known.role },
        after: { role },
      });
    });
    return 'promoted';
  }
  await db.user.create({ data: { ...verified, email, name: name! } });
  return 'created';
}
