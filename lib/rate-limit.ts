import { AppError } from '@/lib/errors';
import { db, type Tx } from '@/lib/db';

export type Limit = {
  /** What is counted, such as "sign-in". */ name: string;
  max: number;
  seconds: number;
};

/**
 * Counts one attempt of `who` and throws `rate_limited` when there were more than `max` in the window. Kept in Postgres,
 * so a restart resets nothing and every process counts together. One statement, so that two at once count as two. Within a
 * transaction (`client`) only what is committed counts.
 */
export async function countAttempt(limit: Limit, who: string, client: Tx = db): Promise<void> {
  const rows = await client.$queryRaw<{ count: number; wait: number }[]>`
    insert into rate_window as w (key, count, "resetAt")
    values (${`${limit.name}:${who}`}, 1, now() + make_interval(secs => ${limit.seconds}::float8))
    on conflict (key) do update set
      count = case when w."resetAt" <= now() then 1 else w.count + 1 end,
      "resetAt" = case when w."resetAt" <= now() then excluded."resetAt" else w."resetAt" end
    returning count, ceil(extract(epoch from "resetAt" - now()))::int as wait`;
  const { count, wait } = rows[0]!;
  if (count <= limit.max) return;
  const words = wait > 90 ? `${Math.ceil(wait / 60)} minutes` : `${Math.max(1, wait)} seconds`;
  throw new AppError('rate_limited', `Too many tries. Please wait ${words} and try again.`, {
    retryAfter: Math.max(1, wait),
  });
}

/** Counts one of what the publication itself does. Null: it may go now; else the moment from when the next one may. */
export async function takeTurn(limit: Limit): Promise<Date | null> {
  try {
    await countAttempt(limit, 'all');
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.retryAfter === undefined) throw error;
    return new Date(Date.now() + error.retryAfter * 1_000);
  }
}

/** Takes one attempt of `who` back: it was none of those that the limit is for. */
export async function forgiveAttempt(limit: Limit, who: string): Promise<void> {
  await db.rateWindow.updateMany({
    where: { key: `${limit.name}:${who}`, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** Forgets the attempts of `who`: a sign-in that succeeded must not count against the next one. */
export async function clearAttempts(limit: Limit, who: string): Promise<void> {
  await db.rateWindow.deleteMany({ where: { key: `${limit.name}:${who}` } });
}
