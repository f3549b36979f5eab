import type { Client } from '@/lib/auth/client';
import { confirmMail, knownMail } from '@/lib/auth/mails';
import { demandLastingAddress } from '@/lib/auth/disposable/data';
import { holdIfDisposable } from '@/lib/auth/disposable/mutations';
import { demandFreeName } from '@/lib/auth/names/data';
import { demandGoodPassword } from '@/lib/auth/password-check';
import { getPaper } from '@/lib/auth/paper';
import { hashPassword } from '@/lib/auth/password';
import { placeOf } from '@/lib/auth/place';
import { findRegistration } from '@/lib/auth/registration/data';
import { countRegistration } from '@/lib/auth/registration/limit';
import type { ConfirmInput, RegisterInput } from '@/lib/auth/schema';
import { hashSecret } from '@/lib/auth/secret';
import { endAllSessions, type Begun } from '@/lib/auth/sessions/mutations';
import { signIn } from '@/lib/auth/sign-in/mutations';
import { createToken, goneWords, useToken, voidTokens } from '@/lib/auth/tokens/mutations';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { queueMail } from '@/lib/mail/mutations';
import { countAttempt, type Limit } from '@/lib/rate-limit';

const triesByAddress: Limit = { name: 'register-try-from', max: 60, seconds: 3600 };
const renewalsByAddress: Limit = { name: 'renew-confirmation-from', max: 10, seconds: 3600 };
const mailToAddress: Limit = { name: 'mail-to', max: 3, seconds: 600 };

/**
 * Asks for an account. Whatever the address, the caller learns nothing: the answer comes by mail to its owner. What was
 * chosen (name, password) waits in the token, with the hash of the browser's secret: it takes effect when the link is opened
 * in this browser. Throws `invalid` for a name, address or password that nobody may have, and `rate_limited`.
 */
export async function register(
  { name, email, password, next }: RegisterInput,
  { address }: Client,
  browser: string,
): Promise<void> {
  await countAttempt(triesByAddress, placeOf(address));
  const paper = await getPaper();
  await demandLastingAddress(email);
  await demandFreeName(name, null);
  await demandGoodPassword(password, { name, email, siteName: paper.siteName });
  // After what may be typed better: who is refused a name ten times is not shut out for an hour.
  await countRegistration(address);
  await countAttempt(mailToAddress, email);
  const passwordHash = await hashPassword(password);
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
      browserHash: hashSecret(browser),
    });
    const mail = confirmMail(paper, { name, secret, ...(next ? { next } : {}) });
    await queueMail(tx, { to: email, ...mail });
  });
}

type Confirmation = Pick<ConfirmInput, 'token' | 'name' | 'password'> & { browser: string | null };

/**
 * Confirms an address by the secret of its mail and signs in. The password of the registration counts only in the browser
 * that registered: otherwise a stranger who typed this address would have a password to the account that its owner confirms.
 * Anywhere else the person chooses name and password now. Throws `gone` when the link was used, is too old or unknown, and
 * `invalid` for a missing or bad choice.
 */
export async function confirmEmail(
  { token: secret, browser, ...chosen }: Confirmation,
  client: Client,
): Promise<Begun> {
  const registration = await findRegistration({ token: secret, browser }, new Date());
  if (!registration) throw new AppError('gone', goneWords);
  const own = registration.isHere ? null : await checkChoice(registration, chosen);
  return db.$transaction(async (tx) => {
    const token = await useToken(tx, secret, 'VERIFY_EMAIL');
    const { name, passwordHash } = own ?? token;
    // Somebody may have come by another way meanwhile; then the account is theirs, and no link gives it a password.
    const { count } = await tx.user.updateMany({
      where: { id: token.userId, emailVerifiedAt: null },
      data: {
        emailVerifiedAt: new Date(),
        ...(name ? { name } : {}),
        ...(passwordHash ? { passwordHash } : {}),
      },
    });
    if (count !== 1) throw new AppError('gone', goneWords);
    await holdIfDisposable(tx, token.userId, token.email);
    await endAllSessions(tx, token.userId);
    // Other registrations of this address are void now: they may have been somebody else's.
    await voidTokens(tx, token.userId, ['VERIFY_EMAIL']);
    return signIn(tx, { userId: token.userId, method: 'LINK', client });
  });
}

/** What somebody in another browser chose for themselves, fit to be stored. Throws `invalid`. */
async function checkChoice(
  { email, name: registered }: { email: string; name: string },
  { name = registered, password }: Pick<Confirmation, 'name' | 'password'>,
) {
  if (!password)
    throw new AppError('invalid', choiceWords, {
      fields: [{ path: 'password', message: choiceWords }],
    });
  const { siteName } = await getPaper();
  await demandFreeName(name, null);
  await demandGoodPassword(password, { name, email, siteName });
  return { name, passwordHash: await hashPassword(password) };
}

const choiceWords =
  'The account was asked for in another browser. Open the link of the mail again and choose a password here.';

/**
 * Sends the link of a registration once more, to the same address, for whoever holds an old one. Throws `gone` when there is
 * nothing to confirm any more: it has been done, or was given up. Throws `rate_limited`.
 */
export async function renewConfirmation(
  { token: old, next }: { token: string; next?: string },
  { address }: Client,
): Promise<void> {
  await countAttempt(renewalsByAddress, placeOf(address));
  const found = await db.emailToken.findFirst({
    where: {
      tokenHash: hashSecret(old),
      purpose: 'VERIFY_EMAIL',
      usedAt: null,
      user: { emailVerifiedAt: null },
    },
    select: { userId: true, email: true, name: true, passwordHash: true, browserHash: true },
  });
  if (!found)
    throw new AppError(
      'gone',
      `${goneWords} If you have confirmed your address, just sign in; if not, open an account once more.`,
    );
  const { userId, email, name, passwordHash, browserHash } = found;
  await countAttempt(mailToAddress, email);
  const paper = await getPaper();
  await db.$transaction(async (tx) => {
    const secret = await createToken(tx, {
      userId,
      email,
      purpose: 'VERIFY_EMAIL',
      ...(name ? { name } : {}),
      ...(passwordHash ? { passwordHash } : {}),
      ...(browserHash ? { browserHash } : {}),
    });
    const mail = confirmMail(paper, { name: name ?? '', secret, ...(next ? { next } : {}) });
    await queueMail(tx, { to: email, ...mail });
  });
}
