import { demand, type Viewer } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db';
import { log } from '@/lib/log';
import { readReport, type BounceReport } from '@/lib/newsletters/bounces/report';
import type { BounceAnswer, BounceInput } from '@/lib/newsletters/bounces/schema';
import { getSettings } from '@/lib/settings/data';

const dayMilliseconds = 86_400_000;
/** Refusals for now that lie further apart are not one trouble. */
const forgetAfter = 30 * dayMilliseconds;

type Ended = { subscriberId: number; as: 'BOUNCED' | 'COMPLAINED'; now: Date };

/** Nothing more goes to an address that takes no mail, or from which mail was called spam: every list of it ends. */
export async function endBounced(tx: Tx, { subscriberId, as, now }: Ended): Promise<void> {
  await tx.subscription.updateMany({
    where: { subscriberId, status: { in: ['PENDING', 'CONFIRMED'] } },
    data: { status: as, endedAt: now, tokenHash: null },
  });
  await tx.subscriber.updateMany({ where: { id: subscriberId }, data: { lastBounceAt: now } });
}

/** Counts a refusal for now; after as many as the settings bear the address counts as one that takes no mail. */
export async function noteSoftBounce(
  tx: Tx,
  { subscriberId, now }: { subscriberId: number; now: Date },
): Promise<void> {
  const { newsletterSoftBounces } = await getSettings();
  const since = new Date(now.getTime() - forgetAfter);
  const rows = await tx.$queryRaw<{ count: number }[]>`
    update subscriber set
      "softBounces" = case when "lastBounceAt" is null or "lastBounceAt" < ${since} then 1 else "softBounces" + 1 end,
      "lastBounceAt" = ${now}
    where id = ${subscriberId}
    returning "softBounces" as count`;
  if ((rows[0]?.count ?? 0) >= newsletterSoftBounces)
    await endBounced(tx, { subscriberId, as: 'BOUNCED', now });
}

/**
 * Takes a report in that a newsletter did not arrive, or was called spam. A report as it came into the mailbox counts once,
 * and only when it carries our own seal: anybody can write to that mailbox. Throws `unauthenticated`, `forbidden`.
 */
export async function takeBounce(
  actor: Viewer | null,
  input: BounceInput,
  now: Date,
): Promise<BounceAnswer> {
  demand(actor, 'newsletter.bounce');
  const ignored = { outcome: 'ignored' } as const;
  if ('address' in input) {
    const { address: email, kind } = input;
    const found = await db.subscriber.findUnique({ where: { email }, select: { id: true } });
    if (!found) return ignored;
    await db.$transaction((tx) => note(tx, { subscriberId: found.id, kind, now }));
    log.info({ event: 'newsletter.bounce', subscriber: found.id, kind }, 'a newsletter bounced');
    return { outcome: kind };
  }
  const report = await readReport(input.message);
  if (!report || report.deliveryId === null) return ignored;
  const { deliveryId, kind, words } = report;
  return db.$transaction(async (tx) => {
    const { count } = await tx.issueDelivery.updateMany({
      where: { id: deliveryId, status: { in: ['SENT', 'UNSURE', 'SENDING'] } },
      data: { status: 'FAILED', error: words },
    });
    const delivery = await tx.issueDelivery.findUnique({
      where: { id: deliveryId },
      select: { subscriberId: true, issueId: true },
    });
    if (!delivery) return ignored;
    const { subscriberId, issueId } = delivery;
    // A complaint may follow a bounce or another complaint; ending what has ended changes nothing.
    if (count === 0 && kind !== 'complaint') return ignored;
    if (count === 1)
      await tx.newsletterIssue.updateMany({
        where: { id: issueId, status: 'SENT', sent: { gt: 0 } },
        data: { sent: { decrement: 1 }, failed: { increment: 1 } },
      });
    await note(tx, { subscriberId, kind, now });
    log.info({ event: 'newsletter.bounce', delivery: deliveryId, kind }, 'a newsletter bounced');
    return { outcome: kind };
  });
}

type Noted = { subscriberId: number; kind: BounceReport['kind']; now: Date };

async function note(tx: Tx, { subscriberId, kind, now }: Noted): Promise<void> {
  // Not held against the address, as when the server says so at once.
  if (kind === 'refused') return;
  if (kind === 'soft') await noteSoftBounce(tx, { subscriberId, now });
  else await endBounced(tx, { subscriberId, as: kind === 'hard' ? 'BOUNCED' : 'COMPLAINED', now });
}
