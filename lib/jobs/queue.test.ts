import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  claimJob,
  enqueue,
  extendLease,
  failJob,
  finishJob,
  isLastTry,
  msUntilNextJob,
} from '@/lib/jobs/queue';
import { resetDatabase } from '@/scripts/testing/database';

const put = (storyId: number, more: { key?: string; runAt?: Date } = {}) =>
  db.$transaction((tx) => enqueue(tx, { kind: 'relate-story', payload: { storyId }, ...more }));
const inSeconds = (s: number) => new Date(Date.now() + s * 1000);
const story = (job: { payload: unknown } | null) =>
  (job?.payload as { storyId: number } | undefined)?.storyId;

beforeEach(() => resetDatabase());

describe('the queue', () => {
  it('has a job with the commit or not at all', async () => {
    await db
      .$transaction(async (tx) => {
        await enqueue(tx, { kind: 'relate-story', payload: { storyId: 1 } });
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    expect(await claimJob()).toBeNull();
  });

  it('gives each job to one worker', async () => {
    for (let i = 1; i <= 5; i++) await put(i);
    const claimed = await Promise.all(Array.from({ length: 8 }, () => claimJob()));
    expect(
      claimed
        .map(story)
        .filter((id) => id !== undefined)
        .sort(),
    ).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives no job before its time', async () => {
    await put(1, { runAt: inSeconds(60) });
    expect(await claimJob()).toBeNull();
    const ms = await msUntilNextJob();
    expect(ms).toBeGreaterThan(55_000);
    expect(ms).toBeLessThanOrEqual(60_000);
  });

  it('gives a job again when its worker has died', async () => {
    await put(1);
    const first = (await claimJob())!;
    expect(await claimJob()).toBeNull();
    await db.job.updateMany({ data: { leaseUntil: inSeconds(-1) } });
    const second = (await claimJob())!;
    expect([second.id, second.attempts, second.failures]).toEqual([first.id, 2, 1]);
    // The first comes back from the dead: neither its lease nor its end counts any more.
    expect(await extendLease(first)).toBe(false);
    await finishJob(first);
    expect(await db.job.count({ where: { doneAt: null } })).toBe(1);
    await finishJob(second);
    expect(await db.job.count({ where: { doneAt: null } })).toBe(0);
  });

  it('keeps one waiting job for a key', async () => {
    await put(1, { key: 'a', runAt: inSeconds(60) });
    await put(1, { key: 'a' });
    await put(2, { key: 'b' });
    expect(await db.job.count()).toBe(2);
    expect(await claimJob()).not.toBeNull(); // the earlier of its times counts
  });

  it('runs a job again that was asked for while it ran', async () => {
    await put(1, { key: 'a' });
    const running = (await claimJob())!;
    await put(1, { key: 'a' });
    await finishJob(running);
    expect(story(await claimJob())).toBe(1);
  });

  it('counts against a job how often it failed, and not how often it was asked for while it ran', async () => {
    await put(1, { key: 'a' });
    for (let times = 1; times <= 8; times++) {
      const running = (await claimJob())!;
      await put(1, { key: 'a' });
      await finishJob(running);
    }
    await failJob((await claimJob())!, new Error('a hiccup'));
    expect(await db.job.findMany()).toMatchObject([
      { failures: 1, lastError: 'a hiccup', failedAt: null },
    ]);
    const ms = await msUntilNextJob();
    expect(ms).toBeGreaterThan(5_000);
    expect(ms).toBeLessThanOrEqual(10_000);
    // Asked for anew it has all its tries.
    await put(1, { key: 'a' });
    expect((await claimJob())?.failures).toBe(0);
  });

  it('tries a failed job later and gives up after eight tries', async () => {
    await put(1);
    for (let failures = 0; failures < 8; failures++) {
      const job = (await claimJob())!;
      expect([job.failures, isLastTry(job)]).toEqual([failures, failures === 7]);
      await failJob(job, new Error('the server said no'));
      expect(await claimJob()).toBeNull();
      await db.job.updateMany({ where: { failedAt: null }, data: { runAt: inSeconds(-1) } });
    }
    const [row] = await db.job.findMany({ select: { lastError: true, failedAt: true } });
    expect(row).toEqual({ lastError: 'the server said no', failedAt: expect.any(Date) as Date });
  });

  it('gives a job up whose worker died in the last try, and takes the next', async () => {
    await put(1);
    await put(2, { runAt: inSeconds(-1) });
    await db.job.updateMany({
      where: { payload: { equals: { storyId: 2 } } },
      data: { failures: 7 },
    });
    const last = (await claimJob())!;
    expect([story(last), last.failures]).toEqual([2, 7]);
    await db.job.update({ where: { id: last.id }, data: { leaseUntil: inSeconds(-1) } });
    const given: unknown[] = [];
    const next = await claimJob(undefined, (job) => Promise.resolve(void given.push(job.id)));
    expect(story(next)).toBe(1);
    expect(given).toEqual([last.id]);
    expect(await db.job.findUniqueOrThrow({ where: { id: last.id } })).toMatchObject({
      ...{ failures: 8, leaseUntil: null, lastError: 'The worker ended while it ran.' },
      ...{ doneAt: null, failedAt: expect.any(Date) as Date },
    });
    expect(await claimJob()).toBeNull();
    // It was not dead, but slow.
    await finishJob(last);
    expect(await db.job.findUniqueOrThrow({ where: { id: last.id } })).toMatchObject({
      ...{ doneAt: expect.any(Date) as Date, failedAt: null, lastError: null },
    });
  });

  it('takes a job again that was given up and is asked for by hand', async () => {
    await put(1);
    await db.job.updateMany({ data: { failures: 8 } });
    expect((await claimJob())?.failures).toBe(8);
  });

  it('keeps webhooks in a lane of their own, with a clock of its own', async () => {
    await db.$transaction((tx) =>
      enqueue(tx, { kind: 'deliver-webhook', payload: { deliveryId: 1, attempt: 1 } }),
    );
    expect(await claimJob('own')).toBeNull();
    expect(await msUntilNextJob('own')).toBeNull();
    expect(await msUntilNextJob('webhooks')).toBeLessThanOrEqual(0);
    await db.$transaction((tx) => enqueue(tx, { kind: 'release-story', payload: { storyId: 7 } }));
    expect(story(await claimJob('own'))).toBe(7);
    expect((await claimJob('webhooks'))?.kind).toBe('deliver-webhook');
    expect(await claimJob('webhooks')).toBeNull();
  });

  it('keeps no mail waiting for stories that wait until the archive is weighed', async () => {
    await put(1);
    const mail = { to: 'reader@example.org', subject: 'Hello', text: 'Hello.' };
    await db.$transaction((tx) => enqueue(tx, { kind: 'send-mail', payload: mail }));
    await db.$transaction((tx) =>
      enqueue(tx, { kind: 'rebuild-related', payload: { recount: false } }),
    );
    expect((await claimJob('own'))?.kind).toBe('send-mail');
    expect(await claimJob('own')).toBeNull();
    expect((await claimJob('archive'))?.kind).toBe('rebuild-related');
    expect(story(await claimJob('related'))).toBe(1);
  });
});
