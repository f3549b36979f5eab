import { db, type Tx } from '@/lib/db';
import { forgiveAttempt, takeTurn, type Limit } from '@/lib/rate-limit';
import { Prisma } from '@/prisma/generated/client';

/** Milliseconds. A worker that has been silent for so long about a delivery is dead. */
const silence = 300_000;

const tables = {
  issue: {
    deliveries: Prisma.sql`issue_delivery`,
    of: Prisma.sql`"issueId"`,
    to: Prisma.sql`"subscriberId"`,
  },
  alert: {
    deliveries: Prisma.sql`push_delivery`,
    of: Prisma.sql`"alertId"`,
    to: Prisma.sql`"deviceId"`,
  },
};

/** What goes to many, with a row for each of them: an issue of a newsletter, or an alert on devices. */
export type Round = { kind: keyof typeof tables; id: number };
/** A delivery that is this worker's to hand over. `to` is the subscriber or the device, `attempts` counts this one. */
export type Claimed = { id: number; to: number; attempts: number };

/**
 * Takes the next delivery of a round for this worker alone, in a transaction of its own, before anything is handed over: so
 * that nobody gets it twice, however many workers there are and whenever one dies. A moment: `limit` lets nothing go before
 * it. Null: nothing waits that could go now.
 */
export async function claimNext(round: Round, limit: Limit): Promise<Claimed | Date | null> {
  const later = await takeTurn(limit);
  if (later) return later;
  const { deliveries, of, to } = tables[round.kind];
  const [claimed] = await db.$queryRaw<Claimed[]>`
    update ${deliveries} set status = 'SENDING', attempts = attempts + 1, "claimedAt" = now()
    where id = (
      select id from ${deliveries}
      where ${of} = ${round.id} and status = 'WAITING' and ("retryAt" is null or "retryAt" <= now())
      order by id limit 1 for update skip locked)
    returning id, ${to} as "to", attempts`;
  if (claimed) return claimed;
  await forgiveAttempt(limit, 'all');
  return null;
}

/** Ends what a worker took up and never said a word about. It may have arrived, so it is not tried again. */
export async function giveUpSilent(round: Round, now: Date): Promise<void> {
  const { deliveries, of } = tables[round.kind];
  await db.$executeRaw`
    update ${deliveries} set status = 'UNSURE', error = 'The worker died while handing it over.'
    where ${of} = ${round.id} and status = 'SENDING'
      and "claimedAt" < ${new Date(now.getTime() - silence)}`;
}

/** When to look at a round again of which nothing could be claimed at `now`; null when nothing of it is open any more. */
export async function whenNext(tx: Tx, round: Round, now: Date): Promise<Date | null> {
  const { deliveries, of } = tables[round.kind];
  const [open] = await tx.$queryRaw<{ count: number; retryAt: Date | null }[]>`
    select count(*)::int as count, min("retryAt") filter (where status = 'WAITING') as "retryAt"
    from ${deliveries} where ${of} = ${round.id} and status in ('WAITING', 'SENDING')`;
  if (!open?.count) return null;
  // What others have in their hands is theirs, unless they have died with it.
  return open.retryAt ?? new Date(now.getTime() + silence);
}
