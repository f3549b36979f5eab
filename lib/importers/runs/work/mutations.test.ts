import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { getRun } from '@/lib/importers/runs/data';
import { goOn, removeRun, startRun, stopRun } from '@/lib/importers/runs/mutations';
import { attachment, post, wxr } from '@/lib/importers/wxr/test-wxr';
import { claimJob, finishJob } from '@/lib/jobs/queue';
import { runDueJobs } from '@/lib/jobs/run';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { runImport } from './mutations';

beforeEach(() => resetDatabase());

const all = 120;
const text = wxr(
  ...Array.from({ length: all }, (_, n) =>
    post({ id: String(n + 100), slug: `gate-${n}`, title: `Gate ${n}` }),
  ),
  attachment({}),
);
const admin = async () => viewerOf(await makeUser({ role: 'ADMIN' }), { now: new Date() });

/** An export that was looked at, to be brought in. */
async function waiting(actor: Viewer, isDryRun = false): Promise<number> {
  const id = await startRun(actor, {
    ...{ bytes: new TextEncoder().encode(text), fileName: 'old.xml' },
    ...{ format: '' as const, site: '', mapping: '' },
  });
  if (isDryRun) return id;
  await runDueJobs('archive');
  await goOn(actor, { id, mapping: '', how: 'write' });
  return id;
}

/** Comes when the import has got somewhere with its stories. */
async function underWay(id: number): Promise<void> {
  for (;;) {
    const { progress, state } = (await getRun(id))!;
    if (progress?.step === 'stories' && progress.done > 2) return;
    if (state !== 'waiting' && state !== 'running') throw new Error(`It is ${state}.`);
  }
}

const audited = () => db.auditEntry.count({ where: { action: 'import.stop' } });

/** The sum of what became of things, beside what was found. */
const sums = (counts: Record<string, Record<string, number>>) =>
  Object.values(counts).map(({ found, ...rest }) => [
    found,
    Object.values(rest).reduce((sum, count) => sum + count, 0),
  ]);

it('ends after the item under way, tells of all that it did, and goes on with the rest', async () => {
  const [first, second] = [await admin(), await admin()];
  const id = await waiting(first);
  const job = (await claimJob('archive'))!;
  const work = runImport(id, { everyMs: 0 });
  await underWay(id);
  // Two of them at once, and once more.
  await Promise.all([stopRun(first, id), stopRun(second, id)]);
  await stopRun(second, id);
  await work;
  await finishJob(job);
  expect(await audited()).toBe(1);
  const run = (await getRun(id))!;
  expect(run).toMatchObject({ state: 'stopped', isDryRun: false, hasFile: true, hasBegun: true });
  const entry = await db.auditEntry.findFirstOrThrow({ where: { action: 'import.stop' } });
  const by = await db.user.findUniqueOrThrow({ where: { id: entry.actorId! } });
  expect(run.stop).toEqual({ by: by.name, at: expect.any(Date) as Date });
  const here = await db.story.count();
  expect(here).toBeGreaterThan(2);
  expect(here).toBeLessThan(all);
  const { counts, items } = run.report!;
  expect(counts.stories).toMatchObject({ found: here, created: here });
  expect(counts.pictures).toMatchObject({ found: 1, created: 1 });
  for (const [found, sum] of sums(counts)) expect(found).toBe(sum);
  expect(items.filter(({ kind }) => kind === 'stories')).toHaveLength(here);
  expect(await db.importedItem.count({ where: { kind: 'story' } })).toBe(here);

  await goOn(second, { id, mapping: '', how: 'write' });
  await runDueJobs('archive');
  const after = (await getRun(id))!;
  expect(after).toMatchObject({ state: 'done', stop: null, hasFile: false });
  expect(after.report!.counts.stories).toEqual({
    ...{ found: all, created: all - here, updated: 0, skipped: here, leftOut: 0 },
  });
  expect(await db.story.count()).toBe(all);
  await expect(stopRun(first, id)).rejects.toThrow('It was over before it could be stopped.');
  expect(await audited()).toBe(1);
});

it('ends a trial as well, which is then begun anew', async () => {
  const actor = await admin();
  const id = await waiting(actor, true);
  await claimJob('archive');
  const work = runImport(id, { everyMs: 0 });
  await underWay(id);
  await stopRun(actor, id);
  await work;
  const run = (await getRun(id))!;
  expect(run).toMatchObject({ state: 'stopped', isDryRun: true, hasFile: true });
  expect(run.report!.counts.stories!.found).toBeLessThan(all);
  await goOn(actor, { id, mapping: '', how: 'trial' });
  await runDueJobs('archive');
  expect((await getRun(id))!.report!.counts.stories).toMatchObject({ found: all, created: all });
  expect(await db.story.count()).toBe(0);
});

it('never begins what was stopped while it waited', async () => {
  const actor = await admin();
  const id = await waiting(actor);
  await stopRun(actor, id);
  const stopped = { state: 'stopped', hasBegun: false, report: null, hasFile: true };
  expect(await getRun(id)).toMatchObject(stopped);
  await runDueJobs('archive');
  expect(await getRun(id)).toMatchObject(stopped);
  expect(await db.story.count()).toBe(0);
  await goOn(actor, { id, mapping: '', how: 'write' });
  await runDueJobs('archive');
  expect(await getRun(id)).toMatchObject({ state: 'done' });
  expect(await db.story.count()).toBe(all);
});

it('is stopped at once where its worker is gone, and by the next one where nobody knew', async () => {
  const actor = await admin();
  const id = await waiting(actor);
  const lose = (leaseUntil: Date) =>
    db.job.updateMany({ where: { kind: 'run-import', doneAt: null }, data: { leaseUntil } });
  await claimJob('archive');
  await db.importRun.update({ where: { id }, data: { state: 'running', startedAt: new Date() } });
  // Its worker has died, and its lease is not over.
  await stopRun(actor, id);
  expect(await getRun(id)).toMatchObject({ state: 'stopping' });
  await expect(goOn(actor, { id, mapping: '', how: 'write' })).rejects.toThrow('is not done yet');
  await expect(removeRun(actor, id)).rejects.toThrow('is not done yet');
  await lose(new Date(0));
  await runDueJobs('archive');
  expect(await getRun(id)).toMatchObject({ state: 'stopped', hasBegun: true, report: null });
  expect(await db.story.count()).toBe(0);

  await goOn(actor, { id, mapping: '', how: 'write' });
  await claimJob('archive');
  await db.importRun.update({ where: { id }, data: { state: 'running', startedAt: new Date() } });
  await lose(new Date(0));
  await stopRun(actor, id);
  expect(await getRun(id)).toMatchObject({ state: 'stopped' });
  await stopRun(actor, id);
  expect(await audited()).toBe(2);
});

it('is no longer the business of a worker that was taken for dead', async () => {
  const actor = await admin();
  const id = await waiting(actor);
  const lost = runImport(id, { everyMs: 0 });
  await underWay(id);
  await stopRun(actor, id);
  await goOn(actor, { id, mapping: '', how: 'write' });
  await lost;
  expect(await getRun(id)).toMatchObject({ state: 'waiting', report: null, hasFile: true });
  await runDueJobs('archive');
  expect(await getRun(id)).toMatchObject({ state: 'done' });
  expect(await db.story.count()).toBe(all);
});

it('is done where it came to its end before it heard', async () => {
  const actor = await admin();
  const id = await waiting(actor);
  await claimJob('archive');
  // Asks for the first time after an hour, when it is done.
  const work = runImport(id, { everyMs: 3_600_000 });
  await underWay(id).catch(() => undefined);
  await work;
  await expect(stopRun(actor, id)).rejects.toThrow('It was over');
  expect(await getRun(id)).toMatchObject({ state: 'done', stop: null });
});

it('is stopped by admins alone', async () => {
  const id = await waiting(await admin());
  const editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  await expect(stopRun(editor, id)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(stopRun(null, id)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(stopRun(await admin(), id + 1)).rejects.toMatchObject({ code: 'not_found' });
});
