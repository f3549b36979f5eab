import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { claimNext, giveUpSilent, whenNext, type Claimed } from '@/lib/deliveries/mutations';
import { env } from '@/lib/env';
import { enqueue } from '@/lib/jobs/queue';
import { log } from '@/lib/log';
import { openDelivery, type Delivery } from '@/lib/mail/transport';
import { letterId, returnPath } from '@/lib/newsletters/bounces/return-path';
import { endBounced, noteSoftBounce } from '@/lib/newsletters/bounces/mutations';
import { listStoriesById } from '@/lib/articles/data';
import { countDeliveries, getDeskIssue, listIssueFacts } from '@/lib/newsletters/issues/data';
import type { DeskIssue } from '@/lib/newsletters/issues/schema';
import { wordsNow } from '@/lib/newsletters/issues/words';
import { composeLetter } from '@/lib/newsletters/letter';
import { refusalIn } from '@/lib/newsletters/sending/refusal';
import { letterToken } from '@/lib/newsletters/unsubscribe/token';
import { newsletterPath, newslettersPath, unsubscribePath } from '@/lib/paths';
import { beginAlert } from '@/lib/push/alerts/mutations';
import { getSettings } from '@/lib/settings/data';
import type { Settings } from '@/lib/settings/schema';

const minute = 60_000;
/** So often an address is tried that refuses for now; the waits between are 5, 20, 80 and 320 minutes. */
const mostTries = 5;
const waitAfter = (tries: number) => 5 * minute * 4 ** (tries - 1);

const roundOf = (issueId: number) => ({ kind: 'issue', id: issueId }) as const;

/**
 * Sends an issue whose moment has come, or the rest of one, for at most `milliseconds`; then puts in a job for what is left.
 * However many workers do that at once and however often one dies, nobody gets it twice: a delivery is marked before it is
 * handed over, and one that a worker died with is not tried again. For the job alone.
 */
export async function sendIssue(
  issueId: number,
  { jobId, milliseconds }: { jobId: number; milliseconds: number },
): Promise<void> {
  if (!(await beginSending(issueId, new Date()))) return;
  await giveUpSilent(roundOf(issueId), new Date());
  const delivery = openDelivery();
  try {
    const end = Date.now() + milliseconds;
    for (;;) {
      const waited = await sendNext(issueId, delivery);
      if (waited === 'sent' && Date.now() < end) continue;
      const runAt = waited === 'sent' ? new Date() : waited;
      // Its own name and not this job's, which is still running.
      const key = `${issueId}:after:${jobId}`;
      if (runAt)
        await db.$transaction((tx) =>
          enqueue(tx, { kind: 'send-issue', payload: { issueId }, key, runAt }),
        );
      return;
    }
  } finally {
    delivery.close();
  }
}

/** Takes the first step: the issue gets its number, and everybody on the list a delivery. False when there is nothing to send. */
async function beginSending(issueId: number, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // The list first, so that numbers are given one after the other.
    await tx.$queryRaw`
      select 1 from newsletter n join newsletter_issue i on i."newsletterId" = n.id
      where i.id = ${issueId} for no key update of n`;
    await tx.$queryRaw`select 1 from newsletter_issue where id = ${issueId} for no key update`;
    const issue = await getDeskIssue(issueId, tx);
    if (issue?.status === 'SENDING') return true;
    if (issue?.status !== 'SCHEDULED' || !issue.sendAt || issue.sendAt > now) return false;
    const { list } = issue;
    const [first] = await listStoriesById(now, issue.storyIds);
    if (!list.isActive || !first) {
      await tx.newsletterIssue.update({
        where: { id: issueId },
        data: { status: 'DROPPED', finishedAt: now, version: { increment: 1 } },
        select: { id: true },
      });
      return false;
    }
    const { _max } = await tx.newsletterIssue.aggregate({
      where: { newsletterId: list.id },
      _max: { number: true },
    });
    const recipients = await tx.$executeRaw`
      insert into issue_delivery ("issueId", "subscriberId")
      select ${issueId}, "subscriberId" from subscription
      where "newsletterId" = ${list.id} and status = 'CONFIRMED'
      on conflict ("issueId", "subscriberId") do nothing`;
    await tx.newsletterIssue.update({
      where: { id: issueId },
      data: {
        ...{ status: 'SENDING', startedAt: now, recipients },
        ...{ number: (_max.number ?? 0) + 1, version: { increment: 1 } },
      },
      select: { id: true },
    });
    if (issue.tellsDevices) {
      const alert = { kind: 'BREAKING', storyId: first.id, key: `issue:${issueId}` } as const;
      const { subject: title } = await wordsAt(issue, now);
      await beginAlert(tx, { ...alert, title, now });
    }
    await expireInTx(tx, [tags.newsletters()]);
    return true;
  });
}

/** "sent": go on. A moment: go on then. Null: the issue is through. */
type Next = 'sent' | Date | null;

async function sendNext(issueId: number, delivery: Delivery): Promise<Next> {
  const settings = await getSettings();
  const limit = { name: 'newsletter-rate', max: settings.newsletterPerMinute, seconds: 60 };
  const claimed = await claimNext(roundOf(issueId), limit);
  if (claimed === null) return finish(issueId, new Date());
  if (claimed instanceof Date) return claimed;
  await handOver(issueId, claimed, { delivery, settings });
  return 'sent';
}

type End = { status: 'SENT' | 'SKIPPED' | 'FAILED' | 'UNSURE'; error?: string };

/** A delivery may be gone by now, with the address that it went to: then there is nothing to write down. */
const settle = (client: Tx, id: number, { status, error }: End, now: Date) =>
  client.issueDelivery.updateMany({
    where: { id },
    data: { status, error: error ?? null, ...(status === 'SENT' && { sentAt: now }) },
  });

async function handOver(
  issueId: number,
  { id, to: subscriberId, attempts }: Claimed,
  { delivery, settings }: { delivery: Delivery; settings: Settings },
): Promise<void> {
  const now = new Date();
  const issue = (await getDeskIssue(issueId))!;
  const subscription = await db.subscription.findUnique({
    where: { subscriberId_newsletterId: { subscriberId, newsletterId: issue.list.id } },
    select: { status: true, subscriber: { select: { email: true } } },
  });
  const message =
    subscription?.status === 'CONFIRMED'
      ? await letterFor(issue, {
          ...{ subscriberId, settings, now },
          email: subscription.subscriber.email,
        })
      : null;
  // They have left meanwhile, or readers have none of the stories any more.
  if (!message) {
    await settle(db, id, { status: 'SKIPPED' }, now);
    return;
  }
  try {
    await delivery.send({ ...message, id: letterId(id), ...returnPath(id) });
  } catch (error) {
    const { kind, words } = refusalIn(error);
    if (kind === 'server') {
      await db.issueDelivery.updateMany({
        where: { id },
        data: { status: 'WAITING', attempts: { decrement: 1 }, error: words },
      });
      throw error;
    }
    log.warn({ event: 'newsletter.refused', delivery: id, kind, words }, 'newsletter not taken');
    await db.$transaction(async (tx) => {
      if (kind === 'later' && attempts < mostTries) {
        const retryAt = new Date(now.getTime() + waitAfter(attempts));
        await tx.issueDelivery.updateMany({
          where: { id },
          data: { status: 'WAITING', retryAt, error: words },
        });
        return;
      }
      await settle(tx, id, { status: kind === 'unsure' ? 'UNSURE' : 'FAILED', error: words }, now);
      if (kind === 'address') await endBounced(tx, { subscriberId, as: 'BOUNCED', now });
      if (kind === 'later') await noteSoftBounce(tx, { subscriberId, now });
    });
    return;
  }
  await settle(db, id, { status: 'SENT' }, new Date());
}

type At = { settings: Settings; now: Date };

const wordsAt = async (issue: DeskIssue, now: Date) =>
  wordsNow(issue, issue.list.name, await listIssueFacts(now, [issue.id]));

/** An issue with the stories that readers have at this moment, and how many those are. */
async function composed(
  issue: DeskIssue,
  to: { email: string; stopLink: string },
  { settings: { siteName, locale, timeZone }, now }: At,
) {
  const [stories, words] = await Promise.all([
    listStoriesById(now, issue.storyIds),
    wordsAt(issue, now),
  ]);
  const paper = { siteName, siteUrl: env().SITE_URL, locale, timeZone };
  const said = { ...issue, ...words };
  const letter = composeLetter({ paper, list: issue.list, issue: said, stories, to, now });
  return { letter, count: stories.length };
}

type To = At & { subscriberId: number; email: string };

/** The mail to one address, with the stories that readers have at this moment; null when there is none. */
async function letterFor(issue: DeskIssue, { subscriberId, email, ...at }: To) {
  const { list } = issue;
  const siteUrl = env().SITE_URL;
  const token = letterToken({ subscriberId, newsletterId: list.id });
  const stop = new URL(unsubscribePath(token), siteUrl);
  const { letter, count } = await composed(issue, { email, stopLink: stop.href }, at);
  if (count === 0) return null;
  return {
    to: email,
    ...letter,
    headers: {
      'List-Id': `<newsletter-${list.id}.${stop.hostname}>`,
      'List-Unsubscribe': `<${new URL(`/api/unsubscribe${stop.search}`, siteUrl).href}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Archive': `<${new URL(newsletterPath(list.slug), siteUrl).href}>`,
      Precedence: 'bulk',
    },
  };
}

/** Ends an issue of which nothing waits any more and writes down its numbers; else gives the moment to look again. */
async function finish(issueId: number, now: Date): Promise<Date | null> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from newsletter_issue where id = ${issueId} for no key update`;
    const next = await whenNext(tx, roundOf(issueId), now);
    if (next) return next;
    const { sent, failed } = await countDeliveries(issueId, tx);
    await tx.newsletterIssue.updateMany({
      where: { id: issueId, status: 'SENDING' },
      data: { status: 'SENT', finishedAt: now, sent, failed },
    });
    return null;
  });
}

/** Mails an issue as it is saved to a colleague, for them to look at. For the job alone. */
export async function sendTestIssue({
  issueId,
  userId,
  jobId,
}: {
  issueId: number;
  userId: number;
  jobId: number;
}): Promise<void> {
  const [issue, user, settings] = await Promise.all([
    getDeskIssue(issueId),
    db.user.findUnique({ where: { id: userId }, select: { email: true } }),
    getSettings(),
  ]);
  if (!issue || !user) return;
  const stopLink = new URL(newslettersPath(), env().SITE_URL).href;
  const at = { settings, now: new Date() };
  const { letter } = await composed(issue, { email: user.email, stopLink }, at);
  const delivery = openDelivery();
  try {
    const subject = `Test: ${letter.subject}`;
    await delivery.send({ id: `job-${jobId}`, to: user.email, ...letter, subject });
  } finally {
    delivery.close();
  }
}

/** Forgets which address got which issue, 90 days after it went. For the sweep alone. */
export async function sweepDeliveries(now: Date): Promise<void> {
  await db.issueDelivery.deleteMany({
    where: { issue: { finishedAt: { lt: new Date(now.getTime() - 90 * 1_440 * minute) } } },
  });
}
