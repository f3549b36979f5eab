import type { Client } from '@/lib/auth/client';
import { noAccountMail, resetMail, signInLinkMail } from '@/lib/auth/mails';
import { getPaper } from '@/lib/auth/paper';
import { placeOf } from '@/lib/auth/place';
import type { Begun } from '@/lib/auth/sessions/mutations';
import { signIn } from '@/lib/auth/sign-in/mutations';
import { createToken, useToken } from '@/lib/auth/tokens/mutations';
import { db } from '@/lib/db';
import { enqueue, type JobPayloads } from '@/lib/jobs/queue';
import { queueMail } from '@/lib/mail/mutations';
import { countAttempt, type Limit } from '@/lib/rate-limit';

const byAddress: Limit = { name: 'link-from', max: 30, seconds: 3600 };
const resetTo: Limit = { name: 'reset-to', max: 1, seconds: 600 };
const signInTo: Limit = { name: 'sign-in-link-to', max: 1, seconds: 600 };

type Wish = JobPayloads['account-link'];

/**
 * Asks for a link to a new password or to sign in. Here nobody looks whether there is such an account: a job does, and
 * answers by mail in either case, so that neither words nor time tell the caller. Throws `rate_limited`.
 */
export async function requestLink(wish: Wish, { address }: Client): Promise<void> {
  await countAttempt(byAddress, placeOf(address));
  await countAttempt(wish.purpose === 'SIGN_IN' ? signInTo : resetTo, wish.email);
  await db.$transaction((tx) => enqueue(tx, { kind: 'account-link', payload: wish }));
}

/** The job behind requestLink(): the link for the owner of a confirmed account, else a mail that there is none. */
export async function sendAccountLink({ email, purpose, next }: Wish): Promise<void> {
  const paper = await getPaper();
  await db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email },
      select: { id: true, emailVerifiedAt: true },
    });
    if (!user?.emailVerifiedAt) return queueMail(tx, { to: email, ...noAccountMail(paper) });
    const secret = await createToken(tx, { userId: user.id, email, purpose });
    const mail =
      purpose === 'SIGN_IN'
        ? signInLinkMail(paper, { secret, ...(next ? { next } : {}) })
        : resetMail(paper, secret);
    await queueMail(tx, { to: email, ...mail });
  });
}

/** Signs in by the secret of a mail. Throws `gone` when the link was used, is too old or unknown. */
export async function signInByLink(secret: string, client: Client): Promise<Begun> {
  return db.$transaction(async (tx) => {
    const { userId } = await useToken(tx, secret, 'SIGN_IN');
    return signIn(tx, { userId, method: 'LINK', client });
  });
}
