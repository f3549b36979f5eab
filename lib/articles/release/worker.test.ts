import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStory, setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { viewerOf } from '@/lib/auth/data';
import { testViewer } from '@/lib/auth/test-viewer';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { runDueJobs } from '@/lib/jobs/run';
import { createWebhook } from '@/lib/webhooks/mutations';
import { createWebhookForm } from '@/lib/webhooks/schema';
import { makeSection, makeUser, paragraphs } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

// What follows a publication, done by the worker as a process of its own, as in production: it may die at any line.
const program = ['--import', 'tsx', '--conditions=react-server', 'lib/jobs/worker.ts'];
const patience = { timeout: 20_000, interval: 50 };
const past = new Date(Date.now() - 60_000);
const running = new Set<ChildProcess>();

/** A worker; it has begun to look for jobs. */
async function work(): Promise<ChildProcess> {
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  running.add(child);
  await once(child, 'message');
  return child;
}
async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  process.kill(child.pid!, 'SIGKILL');
  await gone;
  running.delete(child);
}

let hand: pg.Client;
let other: pg.Client;
let editor: Viewer;
let id: number;
beforeEach(async () => {
  await resetDatabase();
  [hand, other] = [1, 2].map(
    () => new pg.Client({ connectionString: process.env.DATABASE_URL }),
  ) as [pg.Client, pg.Client];
  await Promise.all([hand.connect(), other.connect()]);
  editor = viewerOf(await makeUser({ role: 'EDITOR', name: 'Nora Abell' }), { now: new Date() });
  const admin = testViewer('ADMIN', { id: (await makeUser({ role: 'ADMIN' })).id });
  const hook = { url: 'https://hooks.example.org/a', events: ['story.published', 'story.updated'] };
  await createWebhook(admin, createWebhookForm.parse(hook), new Date());
  await makeSection({ slug: 'harbour', name: 'Harbour' });
  ({ id } = await createStory(editor, {
    headline: 'Gale warning for the coast',
    section: 'harbour',
    body: paragraphs('The wind rose at noon.'),
  }));
});
afterEach(async () => {
  await Promise.all([hand.end(), other.end()]);
  for (const child of running) await kill(child);
});

/** What waits for what `hand` and `other` hold, as soon as it is so many connections. */
const waiting = (count: number) =>
  vi.waitFor(async () => {
    // Not by `hand`: within a transaction this view stands still.
    const rows = await db.$queryRaw<{ pid: number }[]>`
      select pid from pg_stat_activity
      where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`;
    if (rows.length < count) throw new Error(`${rows.length} connections wait`);
    return rows.map(({ pid }) => pid);
  }, patience);
/** Nobody keeps what they had taken for longer than their lease. */
const letLeasesEnd = () =>
  db.job.updateMany({ where: { leaseUntil: { not: null } }, data: { leaseUntil: past } });

const inAnHour = () => new Date(Date.now() + 3_600_000);
/** Scheduled; its moment came while no worker ran. */
async function storyFallsDue(): Promise<void> {
  await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inAnHour() });
  await db.story.update({ where: { id }, data: { publishedAt: past } });
  await db.job.deleteMany({ where: { kind: 'relate-story' } });
}
/** The same for a new version beside the live story. */
async function newVersionFallsDue(): Promise<void> {
  const { version } = await setStoryStatus(editor, id, { status: 'published' });
  await db.webhookDelivery.deleteMany();
  await db.job.deleteMany();
  await updateStory(editor, id, { version, pending: true, headline: 'Gale warning lifted' });
  await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inAnHour() });
  await db.pendingVersion.update({ where: { storyId: id }, data: { publishAt: past } });
}

describe.each([
  {
    what: 'a scheduled story',
    fallsDue: storyFallsDue,
    kind: 'release-story',
    logged: 'story.publish',
    told: 'story.published',
    left: { status: 'PUBLISHED', headline: 'Gale warning for the coast', version: 2 },
    waits: { status: 'SCHEDULED' },
  },
  {
    what: 'a new version',
    fallsDue: newVersionFallsDue,
    kind: 'release-pending',
    logged: 'story.revise',
    told: 'story.updated',
    left: { status: 'PUBLISHED', headline: 'Gale warning lifted', version: 5 },
    waits: { headline: 'Gale warning for the coast' },
  },
])('$what whose moment has come', ({ fallsDue, kind, logged, told, left, waits }) => {
  const story = () => db.story.findUniqueOrThrow({ where: { id } });
  const jobs = () => db.job.findMany({ where: { kind } });
  /** What the publication has set off, each as often as it was. */
  const effects = async () => ({
    logged: await db.auditEntry.count({ where: { action: logged, actorId: null } }),
    told: (await db.webhookDelivery.findMany()).map(({ event }) => event),
    related: await db.job.count({ where: { kind: 'relate-story' } }),
    revisions: await db.storyRevision.count({ where: { storyId: id } }),
  });
  const nothing = { logged: 0, told: [], related: 0 };
  /** Brought out by the second who had the job, with all that follows done once. */
  const expectOut = async () => {
    expect(await jobs()).toMatchObject([
      { attempts: 2, doneAt: expect.any(Date) as Date, failedAt: null },
    ]);
    expect(await story()).toMatchObject(left);
    expect(await effects()).toEqual({
      logged: 1,
      told: [told],
      related: 1,
      revisions: left.version,
    });
  };
  const nextWorkerEndsIt = async () => {
    await letLeasesEnd();
    await runDueJobs('own');
    await expectOut();
  };

  beforeEach(async () => {
    await fallsDue();
    await db.job.updateMany({ where: { kind }, data: { runAt: past } });
  });

  it('is brought out once by two workers that both have the job', async () => {
    await hand.query('begin');
    await hand.query('select 1 from story where id = $1 for update', [id]);
    await work();
    await waiting(1);
    await letLeasesEnd();
    const second = runDueJobs('own');
    // The first one's sweep may wait for the story as well.
    await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ attempts: 2 }]), patience);
    await waiting(2);
    await hand.query('rollback');
    await second;
    await expectOut();
  });

  it('is not half out when the worker is killed in the middle, and the next one brings it out', async () => {
    await hand.query('begin');
    // Nearly everything is written by the time that others are told of it.
    await hand.query('lock table webhook_delivery in share mode');
    const first = await work();
    await waiting(1);
    await kill(first);
    await hand.query('rollback');
    expect(await story()).toMatchObject(waits);
    expect(await effects()).toMatchObject(nothing);
    expect(await jobs()).toMatchObject([{ attempts: 1, doneAt: null, failedAt: null }]);

    await nextWorkerEndsIt();
  });

  it('is not brought out again when the worker is killed before it could say that it was done', async () => {
    await hand.query('begin');
    await hand.query('lock table webhook_delivery in share mode');
    const first = await work();
    await waiting(1);
    await other.query('begin');
    await other.query('select 1 from job where kind = $1 for update', [kind]);
    await hand.query('rollback');
    await vi.waitFor(async () => expect(await story()).toMatchObject(left), patience);
    const pids = await waiting(1);
    await kill(first);
    // A statement that the server has already would come to its end without the worker.
    await hand.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [pids]);
    await other.query('rollback');
    expect(await jobs()).toMatchObject([{ attempts: 1, doneAt: null, failedAt: null }]);

    await nextWorkerEndsIt();
  });
});
