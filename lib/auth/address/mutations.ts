import type { Client } from '@/lib/auth/client';
import { demandLastingAddress } from '@/lib/auth/disposable/data';
import { holdIfDisposable } from '@/lib/auth/disposable/mutations';
import {
  leavingAddressMail,
  leftAddressMail,
  newAddressMail,
  takenAddressMail,
} from '@/lib/auth/mails';
import { maskEmail, maskForLog } from '@/lib/auth/mask';
import { getPaper } from '@/lib/auth/paper';
import { viewerOf, viewerSelect } from '@/lib/auth/data';
import { demand, type Viewer } from '@/lib/auth/policy';
import { demandPresence } from '@/lib/auth/presence/mutations';
import { hashSecret } from '@/lib/auth/secret';
import { createToken, goneWords, useToken, voidTokens } from '@/lib/auth/tokens/mutations';
import { recordAudit } from '@/lib/audit/mutations';
import { db } from '@/lib/db';
import { AppError, isUniqueViolation } from '@/lib/errors';
import { queueMail } from '@/lib/mail/mutations';
import { moveSubscriber } from '@/lib/newsletters/subscriptions/mutations';
import { countAttempt, type Limit } from '@/lib/rate-limit';

const byPerson: Limit = { name: 'address-change', max: 5, seconds: 3600 };
const toAddress: Limit = { name: 'mail-to', max: 3, seconds: 600 };

/** How the keys of the mails begin that ask whether an address is this person's: it may be anybody's. */
export const addressMailsOf = (userId: number) => `address-change:${userId}:`;

type Wish = { email: string; current?: string };

/**
 * Asks that the account gets another address. Demands the password or, where there is none, a session that is at most 15
 * minutes old. Nothing changes until the link in the mail to the new address is used; the old address hears of it now. A
 * taken address is answered like any other. Throws `invalid`, `forbidden` or `rate_limited`.
 */
export async function requestAddressChange(
  actor: Viewer,
  { email, current }: Wish,
  client: Client,
): Promise<void> {
  await demandPresence(actor, current, client);
  if (email === actor.email) {
    const message = 'That is the address your account has now.';
    throw new AppError('invalid', message, { fields: [{ path: 'email', message }] });
  }
  await demandLastingAddress(email);
  await countAttempt(byPerson, String(actor.id));
  await countAttempt(toAddress, email);
  const paper = await getPaper();
  await db.$transaction(async (tx) => {
    await voidTokens(tx, actor.id, ['CHANGE_EMAIL']);
    const holder = await tx.user.findUnique({
      where: { email },
      select: { emailVerifiedAt: true },
    });
    const secret = await createToken(tx, { userId: actor.id, email, purpose: 'CHANGE_EMAIL' });
    const mail = holder?.emailVerifiedAt ? takenAddressMail(paper) : newAddressMail(paper, secret);
    const key = addressMailsOf(actor.id) + hashSecret(secret);
    await queueMail(tx, { to: email, ...mail, key });
    await queueMail(tx, { to: actor.email, ...leavingAddressMail(paper, maskEmail(email)) });
  });
}

/**
 * Takes the new address, by the secret of the mail to it: works in any browser, since only who reads that mail has it. Other
 * links of the account are void then. Throws `gone`, `forbidden` when the account may do nothing by now, or `conflict` when the address got an account meanwhile.
 */
export async function confirmAddressChange(
  secret: string,
  { address }: Client,
): Promise<{ email: string }> {
  const paper = await getPaper();
  try {
    return await db.$transaction(async (tx) => {
      const { userId, email } = await useToken(tx, secret, 'CHANGE_EMAIL');
      // Somebody typed this address once and never showed that it is theirs.
      await tx.user.deleteMany({ where: { email, emailVerifiedAt: null, id: { not: userId } } });
      const before = await tx.user.findUniqueOrThrow({
        where: { id: userId },
        select: viewerSelect,
      });
      if (!before.emailVerifiedAt) throw new AppError('gone', goneWords);
      // The link may be opened after what was decided about its owner meanwhile.
      demand(viewerOf(before, { now: new Date() }), 'account.use');
      await tx.user.update({ where: { id: userId }, data: { email }, select: { id: true } });
      await holdIfDisposable(tx, userId, email);
      await moveSubscriber(tx, { from: before.email, to: email });
      await voidTokens(tx, userId);
      await recordAudit(
        tx,
        { id: userId, role: before.role, address },
        {
          action: 'email.change',
          target: { kind: 'user', id: userId },
          before: { email: maskForLog(before.email) },
          after: { email: maskForLog(email) },
        },
      );
      await queueMail(tx, { to: before.email, ...leftAddressMail(paper, maskEmail(email)) });
      return { email };
    });
  } catch (error) {
    if (isUniqueViolation(error))
      throw new AppError('conflict', 'This address has an account of its own by now.');
    throw error;
  }
}
