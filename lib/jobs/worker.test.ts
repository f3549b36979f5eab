import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { enqueue } from '@/lib/jobs/queue';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

// The worker as a process of its own, as in production.
const program = ['--import', 'tsx', '--conditions=react-server', 'lib/jobs/worker.ts'];
const patience = { timeout: 20_000, interval: 50 };
const running = new Set<ChildProcess>();

/** A worker; it has begun to look for jobs. */
async function work(): Promise<ChildProcess> {
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  await once(child, 'message');
  return child;
}

let hand: pg.Client;
beforeEach(async () => {
  await resetDatabase();
  hand = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await hand.connect();
});
afterEach(async () => {
  await hand.end();
  for (const child of running) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

const put = (storyId: number) =>
  db.$transaction((tx) => enqueue(tx, { kind: 'release-story', payload: { storyId } }));
/** How many of those are still to be done. */
const left = () => db.job.count({ where: { kind: 'release-story', doneAt: null } });

/** Until somebody waits for what `hand` holds. Not asked by `hand`: within a transaction this view stands still. */
const waiting = () =>
  vi.waitFor(async () => {
    const rows = await db.$queryRaw<object[]>`
      select pid from pg_stat_activity
      where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`;
    expect(rows).toHaveLength(1);
  }, patience);

it('ends what it does when it is told to stop, and takes no further job', async () => {
  const { id } = await makeStory();
  for (const storyId of [id, id + 1]) await put(storyId);
  await hand.query('begin');
  await hand.query('select 1 from story where id = $1 for update', [id]);
  const worker = await work();
  await waiting();
  const gone = once(worker, 'exit');
  worker.kill('SIGTERM');
  await sleep(500);
  await hand.query('rollback');
  expect(await gone).toEqual([0, null]);
  const jobs = await db.job.findMany({ where: { kind: 'release-story' }, orderBy: { id: 'asc' } });
  expect(jobs).toMatchObject([
    { attempts: 1, failedAt: null, doneAt: expect.any(Date) as Date },
    { attempts: 0, leaseUntil: null, doneAt: null },
  ]);
});

it('does its jobs while the sweep takes its time', async () => {
  await db.rateWindow.create({ data: { key: 'over', count: 3, resetAt: new Date(0) } });
  await hand.query('begin');
  await hand.query('select 1 from rate_window for update');
  await work();
  await waiting();
  await put(1);
  // The worker looks every five seconds in any case; a statement that waits is given up after fifteen.
  await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 8_000 });
  expect(await db.rateWindow.count()).toBe(1);
});

it('does not begin a sweep again and again that fails', async () => {
  await db.rateWindow.create({ data: { key: 'over', count: 3, resetAt: new Date(0) } });
  // A sequence counts what is rolled back as well.
  await hand.query(`
    create sequence sweeps;
    create function no_sweep() returns trigger language plpgsql as $$ begin raise 'no. %', nextval('sweeps'); end $$;
    create trigger no_sweep before delete on rate_window for each row execute function no_sweep()`);
  const sweeps = async () =>
    (
      await hand.query<{ is_called: boolean; last: number }>(
        'select is_called, last_value::int as last from sweeps',
      )
    ).rows;
  try {
    await work();
    await vi.waitFor(
      async () => expect(await sweeps()).toEqual([{ is_called: true, last: 1 }]),
      patience,
    );
    // Each wakes the worker.
    for (const storyId of [1, 2]) {
      await put(storyId);
      await vi.waitFor(async () => expect(await left()).toBe(0), patience);
    }
    expect(await sweeps()).toEqual([{ is_called: true, last: 1 }]);
  } finally {
    await hand.query('drop function no_sweep cascade; drop sequence sweeps');
  }
});
