import { demandLastingAddress } from '@/lib/auth/disposable/data';
import { getPaper } from '@/lib/auth/paper';
import { placeOf } from '@/lib/auth/place';
import { demand, type Viewer } from '@/lib/auth/policy';
import { hashSecret, newSecret } from '@/lib/auth/secret';
import { db, type Tx } from '@/lib/db';
import { AppError, invalidField } from '@/lib/errors';
import { queueMail } from '@/lib/mail/mutations';
import { mailOf } from '@/lib/mail/templates/catalogue';
import { listNewsletters } from '@/lib/newsletters/data';
import { listConfirmed, pendingBy } from '@/lib/newsletters/subscriptions/data';
import { confirmDays, forgetDays, type SignUp } from '@/lib/newsletters/subscriptions/schema';
import { letterToken, type LetterClaim } from '@/lib/newsletters/unsubscribe/token';
import { confirmNewsletterPath, unsubscribePath } from '@/lib/paths';
import { countAttempt } from '@/lib/rate-limit';

const fromOneNetwork = { name: 'newsletter', max: 20, seconds: 3_600 };
const toOneAddress = { name: 'newsletter-mail', max: 3, seconds: 3_600 };
const dayMilliseconds = 86_400_000;

/** Who has an address, known from now on. */
const subscriberOf = (tx: Tx, email: string) =>
  tx.subscriber.upsert({ where: { email }, create: { email }, update: {}, select: { id: true } });

/**
 * Asks an address whether it wants these lists: nothing is sent to it before its owner says so. The answer is the same
 * whether the address is known, on the lists already, or asked too often. `network` is where the wish comes from. Throws
 * `invalid` and `rate_limited`, which say nothing of the address's owner.
 */
export async function requestNewsletters(
  { email, newsletter: ids }: SignUp,
  network: string,
  now: Date,
): Promise<void> {
  await countAttempt(fromOneNetwork, placeOf(network));
  await demandLastingAddress(email);
  const lists = (await listNewsletters()).filter(({ id }) => ids.includes(id));
  if (lists.length === 0)
    throw invalidField('newsletter', 'These newsletters are not sent any more.');
  if (!(await mayMail(email))) return;
  const paper = await getPaper();
  await db.$transaction(async (tx) => {
    const { id: subscriberId } = await subscriberOf(tx, email);
    const confirmed = await listConfirmed(email, tx);
    const wanted = lists.filter(({ id }) => !confirmed.includes(id));
    if (wanted.length === 0) {
      const token = letterToken({ subscriberId, newsletterId: lists[0]!.id });
      const stopLink = new URL(unsubscribePath(token), paper.siteUrl).href;
      const newsletters = lists.map(({ name }) => name).join('\n');
      const values = { newsletters, stopLink };
      await queueMail(tx, { to: email, ...mailOf(paper, 'newsletter-known', values) });
      return;
    }
    const secret = newSecret();
    const asked = {
      status: 'PENDING',
      tokenHash: hashSecret(secret),
      requestedAt: now,
      confirmedAt: null,
      endedAt: null,
    } as const;
    for (const { id: newsletterId } of wanted) {
      await tx.subscription.upsert({
        where: { subscriberId_newsletterId: { subscriberId, newsletterId } },
        create: { subscriberId, newsletterId, ...asked },
        update: asked,
        select: { newsletterId: true },
      });
    }
    const values = {
      newsletters: wanted.map(({ name }) => name).join('\n'),
      link: new URL(confirmNewsletterPath({ token: secret }), paper.siteUrl).href,
    };
    await queueMail(tx, { to: email, ...mailOf(paper, 'newsletter-confirm', values) });
  });
}

/** Counts a mail to the address; false when it has been written to often enough for now. */
async function mayMail(email: string): Promise<boolean> {
  try {
    await countAttempt(toOneAddress, email);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'rate_limited') return false;
    throw error;
  }
}

/** The address is its owner's, who wants these. For whoever has the mail. Throws `gone` when the link does not work any more. */
export async function confirmNewsletters(secret: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const asked = await tx.subscription.findFirst({
      where: pendingBy(secret, now),
      select: { subscriberId: true },
    });
    const { count } = await tx.subscription.updateMany({
      where: pendingBy(secret, now),
      data: { status: 'CONFIRMED', confirmedAt: now, tokenHash: null },
    });
    if (!asked || count === 0)
      throw new AppError(
        'gone',
        `This link has been used already or is older than ${confirmDays} days.`,
      );
    // The mail has arrived, whatever came back before.
    await tx.subscriber.update({
      where: { id: asked.subscriberId },
      data: { softBounces: 0, lastBounceAt: null },
      select: { id: true },
    });
  });
}

/** Ends the newsletter that a link of a mail names, or all of that address; twice is once. For whoever holds the mail. */
export async function endNewsletters(
  { subscriberId, newsletterId }: LetterClaim,
  { all, now }: { all: boolean; now: Date },
): Promise<void> {
  await end(db, { subscriberId, ...(all ? {} : { newsletterId }) }, now);
}

/** Forgets an address with all that is kept of it. For whoever holds a mail of ours. */
export async function forgetSubscriber(id: number): Promise<void> {
  await db.subscriber.deleteMany({ where: { id } });
}

const end = (tx: Tx, where: { subscriberId: number; newsletterId?: number }, now: Date) =>
  tx.subscription.updateMany({
    where: { ...where, status: { in: ['PENDING', 'CONFIRMED'] } },
    data: { status: 'UNSUBSCRIBED', endedAt: now, tokenHash: null },
  });

/** Sets which newsletters the own address gets: it is confirmed already, so nothing is asked by mail. Throws `forbidden`. */
export async function setOwnNewsletters(
  actor: Viewer | null,
  ids: readonly number[],
  now: Date,
): Promise<void> {
  demand(actor, 'account.use');
  if (!actor.isVerified)
    throw new AppError('forbidden', 'Please confirm your e-mail address first.');
  const { email } = actor;
  await db.$transaction(async (tx) => {
    const { id: subscriberId } = await subscriberOf(tx, email);
    for (const { id: newsletterId } of await listNewsletters(tx)) {
      if (!ids.includes(newsletterId)) {
        await end(tx, { subscriberId, newsletterId }, now);
        continue;
      }
      const wanted = {
        status: 'CONFIRMED',
        confirmedAt: now,
        endedAt: null,
        tokenHash: null,
      } as const;
      await tx.subscription.createMany({
        data: { subscriberId, newsletterId, requestedAt: now, ...wanted },
        skipDuplicates: true,
      });
      await tx.subscription.updateMany({
        where: { subscriberId, newsletterId, status: { not: 'CONFIRMED' } },
        data: wanted,
      });
    }
  });
}

/**
 * A member's newsletters follow them to their new address, which they have just confirmed; what that one has itself stays.
 * Never by renaming: links and reports of mail to the old address name its row, and whoever reads there now must reach nothing
 * by them. For the same reason only deliveries go along that have not been handed over.
 */
export async function moveSubscriber(
  tx: Tx,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const old = await tx.subscriber.findUnique({
    where: { email: from },
    select: {
      id: true,
      subscriptions: {
        where: { status: 'CONFIRMED' },
        select: { newsletterId: true, status: true, requestedAt: true, confirmedAt: true },
      },
    },
  });
  if (!old) return;
  const { id: subscriberId } = await subscriberOf(tx, to);
  await tx.subscription.createMany({
    data: old.subscriptions.map((row) => ({ ...row, subscriberId })),
    skipDuplicates: true,
  });
  await tx.issueDelivery.updateMany({
    where: {
      ...{ subscriberId: old.id, status: 'WAITING' },
      issue: { deliveries: { none: { subscriberId } } },
    },
    data: { subscriberId },
  });
  await tx.subscriber.delete({ where: { id: old.id }, select: { id: true } });
}

/** Forgets what was asked for and never confirmed, and addresses that are on no list any more. For the sweep alone. */
export async function sweepSubscribers(now: Date): Promise<void> {
  const before = (days: number) => ({ lt: new Date(now.getTime() - days * dayMilliseconds) });
  await db.subscription.deleteMany({
    where: { status: 'PENDING', requestedAt: before(confirmDays) },
  });
  await db.subscriber.deleteMany({
    where: {
      createdAt: before(confirmDays),
      subscriptions: {
        none: {
          OR: [
            { status: { in: ['PENDING', 'CONFIRMED'] } },
            { endedAt: { gte: new Date(now.getTime() - forgetDays * dayMilliseconds) } },
          ],
        },
      },
    },
  });
}
