import { db, type Tx } from '@/lib/db';
import { log } from '@/lib/log';
import { Prisma } from '@/prisma/generated/client';
import type { MailRhythm } from '@/prisma/generated/enums';

/** What a job may be, with its payload. The worker has one file for each. */
export type JobPayloads = {
  'send-mail': { to: string; subject: string; text: string; headers?: Record<string, string> };
  'mail-notifications': { userId: number; rhythm: MailRhythm };
  'relate-story': { storyId: number };
  /** A feed hub is told of a change that readers see, and of feeds that hold it no more; search engines, and of its former address. */
  'tell-news': { storyId: number; whom: 'hub' | 'search'; left?: string[] };
  /** Stories that are filed elsewhere, as what they were filed under has gone. */
  'tell-refiled': { storyIds: number[]; changed: RefiledField };
  /** All lists anew, or those of a language; with `recount` after its words were counted. */
  'rebuild-related': { recount: boolean; language?: string };
  /** A topic or an author is called otherwise. Put in by the database (trigger name_changed). */
  'index-name': { of: 'topic' | 'author_profile'; id: number };
  /** A scheduled story's moment has come; the same for a new version beside a live one. */
  'release-story': { storyId: number };
  'release-pending': { storyId: number };
  'erase-account': { userId: number };
  /** A rule of the wire asks for a draft of an item. */
  'draft-wire': { itemId: number };
  /** The pictures of an item for its draft, beside those of an older version (WireVersion.id). */
  'fetch-wire': { itemId: number; after?: number };
  /** The number of the try, from 1: one that was made already is not made again. */
  'deliver-webhook': { deliveryId: number; attempt: number };
  'reject-recent': { userId: number; sanctionId: number; reason: string };
  'learn-decisions': Record<string, never>;
  'make-renditions': { mediaId: number };
  'run-import': { runId: number };
  /** The pictures that imports left on other sites: an import in all but whom it waits for. */
  'fetch-pictures': { runId: number };
  /** The whole publication as a file, for the newsroom. */
  'export-site': Record<string, never>;
  /** The moment of a list that goes out by itself has come. */
  'build-newsletter': { newsletterId: number };
  /** An issue's moment has come, or a part of it is sent and the rest is still to go. */
  'send-issue': { issueId: number };
  /** A story has come out, which devices may want to be told of. */
  'push-news': { storyId: number };
  /** An alert goes to devices, or a part of it has gone and the rest is still to go. */
  'send-alert': { alertId: number };
  /** An issue to whoever works on it, and nobody else. */
  'test-issue': { issueId: number; userId: number };
  /** `next` is where to go after signing in. */
  'account-link': { email: string; purpose: 'SIGN_IN' | 'RESET_PASSWORD'; next?: string };
};
export type JobKind = keyof JobPayloads;
export type RefiledField = 'section' | 'topics' | 'authors';

export type Wish<K extends JobKind> = {
  kind: K;
  payload: JobPayloads[K];
  /** A job of this kind that still waits under this key serves for this one too. */
  key?: string;
  /** Not before this moment. */
  runAt?: Date;
};

/**
 * Puts a job in, inside the transaction that needs it: it exists with the commit or not at all, and the worker is woken by
 * the commit itself. Work is done at least once, so every job must bear to be done twice.
 */
export async function enqueue<K extends JobKind>(tx: Tx, wish: Wish<K>): Promise<void> {
  await tx.$executeRaw`with put as (${jobPut(wish)}) select ${workerWoken}`;
}

/** The statement that puts a job in, for one that does more at once; it must also select `workerWoken`. */
export function jobPut<K extends JobKind>(wish: Wish<K>): Prisma.Sql {
  const payload = JSON.stringify(wish.payload);
  // A job that runs at this moment may have read the old state: taking its lease away makes its end not count, so that it
  // runs again, with all its tries.
  const runAt = wish.runAt ?? new Date();
  return Prisma.sql`
    insert into job (kind, payload, key, "runAt")
    values (${wish.kind}, ${payload}::jsonb, ${wish.key ?? null}, ${runAt})
    on conflict (kind, key) where key is not null and "doneAt" is null and "failedAt" is null
    do update set "runAt" = least(job."runAt", excluded."runAt"), failures = 0,
      attempts = job.attempts + (job."leaseUntil" is not null)::int, "leaseUntil" = null`;
}

export const workerWoken = Prisma.sql`pg_notify('jobs', '')`;

export type ClaimedJob = {
  id: number;
  kind: JobKind;
  payload: unknown;
  /** Its lease: it is another's when this is another number. */
  attempts: number;
  /** How often it has failed before this try. */
  failures: number;
};

/**
 * What is done side by side: neither a receiver of webhooks that answers slowly, nor a large picture, nor the whole
 * archive, nor a story that waits until that is weighed, nor an old site with thousands of pictures, nor a newsletter or an
 * alert to thousands may keep a mail waiting. Without a lane all jobs are meant.
 */
export type Lane =
  'own' | 'webhooks' | 'pictures' | 'archive' | 'related' | 'fetching' | 'letters' | 'alerts';

/** Whether a job is of the lane; of any when none is named. */
const isOfLane = (lane: Lane | undefined) => Prisma.sql`
  (${lane ?? null}::text is null or ${lane ?? null}::text =
    case kind when 'deliver-webhook' then 'webhooks' when 'tell-news' then 'webhooks' when 'make-renditions' then 'pictures'
      when 'fetch-wire' then 'webhooks' when 'tell-refiled' then 'webhooks'
      when 'rebuild-related' then 'archive' when 'run-import' then 'archive' when 'fetch-pictures' then 'fetching'
      when 'relate-story' then 'related'
      when 'export-site' then 'archive' when 'send-issue' then 'letters' when 'send-alert' then 'alerts'
      else 'own' end)`;

const leaseSeconds = 30;
const maxFailures = 8;

/** Whether a job that fails now is given up. */
export const isLastTry = ({ failures }: Pick<ClaimedJob, 'failures'>): boolean =>
  failures + 1 >= maxFailures;

/**
 * Takes the next due job for this worker for 30 seconds, or null. Two workers never get the same one. One whose worker died
 * in its last try, killed by the job itself perhaps, is given up instead: nobody was left to say that it failed.
 */
export async function claimJob(
  lane?: Lane,
  onGivenUp?: (job: ClaimedJob) => Promise<void>,
): Promise<ClaimedJob | null> {
  for (;;) {
    const job = await takeJob(lane);
    if (!job?.isGivenUp) return job;
    log.error({ job: job.id, kind: job.kind, failures: job.failures }, 'job given up');
    await onGivenUp?.(job);
  }
}

async function takeJob(lane?: Lane): Promise<(ClaimedJob & { isGivenUp: boolean }) | null> {
  // A lease that ran out is a failure. Without one it was asked for anew, by an operator perhaps, and has a try more.
  const isSpent = Prisma.sql`("leaseUntil" is not null and failures + 1 >= ${maxFailures}::int)`;
  const rows = await db.$queryRaw<(ClaimedJob & { isGivenUp: boolean })[]>`
    update job set
      "leaseUntil" = case when not ${isSpent} then now() + make_interval(secs => ${leaseSeconds}::float8) end,
      attempts = attempts + (not ${isSpent})::int,
      failures = failures + ("leaseUntil" is not null)::int,
      "failedAt" = case when ${isSpent} then now() end,
      "lastError" = case when ${isSpent} then 'The worker ended while it ran.' else "lastError" end
    where id = (
      select id from job
      where "doneAt" is null and "failedAt" is null and "runAt" <= now() and ("leaseUntil" is null or "leaseUntil" < now())
        and ${isOfLane(lane)}
      order by "runAt", id limit 1 for update skip locked)
    returning id, kind, payload, attempts, failures, "failedAt" is not null as "isGivenUp"`;
  return rows[0] ?? null;
}

/** Keeps a long job for this worker. False when the lease was lost: somebody else has it now. */
export async function extendLease(job: ClaimedJob): Promise<boolean> {
  const changed = await db.$executeRaw`
    update job set "leaseUntil" = now() + make_interval(secs => ${leaseSeconds}::float8)
    where id = ${job.id} and attempts = ${job.attempts} and "doneAt" is null`;
  return changed === 1;
}

/**
 * The job is done. Counts only while the lease is still this worker's (the number of attempts is its token), and also when
 * the worker was taken for dead in the last try.
 */
export async function finishJob(job: ClaimedJob): Promise<void> {
  await db.$executeRaw`
    update job set "doneAt" = now(), "failedAt" = null, "leaseUntil" = null, "lastError" = null
    where id = ${job.id} and attempts = ${job.attempts} and "doneAt" is null`;
}

/** The job failed: it comes again after 10 s, 20 s, 40 s … up to an hour, and is given up after eight tries. */
export async function failJob(job: ClaimedJob, error: unknown): Promise<void> {
  const message = String(error instanceof Error ? error.message : error).slice(0, 500);
  const waitSeconds = Math.min(3600, 10 * 2 ** job.failures);
  const isLast = isLastTry(job);
  await db.$executeRaw`
    update job set "leaseUntil" = null, "lastError" = ${message}, failures = failures + 1,
      "runAt" = now() + make_interval(secs => ${waitSeconds}::float8),
      "failedAt" = case when ${isLast} then now() end
    where id = ${job.id} and attempts = ${job.attempts} and "doneAt" is null`;
}

/** Says how far a long job has come: `done` more than before, while `left` are still to do. */
export async function addProgress(
  tx: Tx,
  id: number,
  { done, left }: { done: number; left: number },
): Promise<void> {
  await tx.$executeRaw`
    update job set progress = jsonb_build_object(
      'done', coalesce((progress->>'done')::int, 0) + ${done}::int,
      'of', coalesce((progress->>'done')::int, 0) + ${done}::int + ${left}::int)
    where id = ${id}`;
}

/** Milliseconds until the next waiting job of a lane, or of all, is due; null when none waits. */
export async function msUntilNextJob(lane?: Lane): Promise<number | null> {
  const rows = await db.$queryRaw<{ ms: number | null }[]>`
    select extract(epoch from min(greatest("runAt", coalesce("leaseUntil", "runAt"))) - now())::float8 * 1000 as ms
    from job where "doneAt" is null and "failedAt" is null
      and ${isOfLane(lane)}`;
  return rows[0]?.ms ?? null;
}
