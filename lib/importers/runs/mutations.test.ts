import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { getRun } from '@/lib/importers/runs/data';
import { post, wxr } from '@/lib/importers/wxr/test-wxr';
import { runDueJobs } from '@/lib/jobs/run';
import { mediaStore } from '@/lib/media/storage/store';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { goOn, removeRun, startRun } from './mutations';
import { startForm } from './schema';

beforeEach(() => resetDatabase());

const as = async (role: 'ADMIN' | 'EDITOR') =>
  viewerOf(await makeUser({ role }), { now: new Date() });
const file = (text: string) => ({
  ...{ bytes: new TextEncoder().encode(text), fileName: 'old.xml' },
  ...{ format: '' as const, site: '', mapping: '' },
});
const cat = { domain: 'category', slug: 'harbour', name: 'Harbour' };

it('tries first, brings in when told, and then drops the file', async () => {
  const admin = await as('ADMIN');
  const id = await startRun(admin, file(wxr(post({ terms: [cat] }))));
  await runDueJobs('archive');
  const trial = await getRun(id);
  expect(trial).toMatchObject({ state: 'done', isDryRun: true, hasFile: true, format: 'wxr' });
  expect(trial?.report?.counts.stories).toEqual({
    ...{ found: 1, created: 1, updated: 0, skipped: 0, leftOut: 0 },
  });
  expect(trial?.report?.items).toEqual([
    { kind: 'stories', key: '10', label: 'The gate', outcome: 'created' },
  ]);
  expect(await db.story.count()).toBe(0);

  await goOn(admin, { id, mapping: 'harbour,section,Port', how: 'write' });
  await runDueJobs('archive');
  expect(await getRun(id)).toMatchObject({ state: 'done', isDryRun: false, hasFile: false });
  const story = await db.story.findFirstOrThrow({
    select: { section: { select: { name: true } } },
  });
  expect(story.section.name).toBe('Port');
  expect(await mediaStore().get(`imports/${id}/0`)).toBeNull();
  await expect(goOn(admin, { id, mapping: '', how: 'write' })).rejects.toThrow('Its file is gone');
  await removeRun(admin, id);
  expect(await getRun(id)).toBeNull();
});

it('says what is wrong with a file, and does not try it again and again', async () => {
  const admin = await as('ADMIN');
  const id = await startRun(admin, file(wxr(post()).replace('</channel>', '')));
  await runDueJobs('archive');
  const run = await getRun(id);
  expect(run?.state).toBe('failed');
  expect(run?.fault).toMatch(/^The file is not well-formed XML/);
  expect(await db.job.count({ where: { kind: 'run-import', doneAt: null } })).toBe(0);
  await removeRun(admin, id);
  expect(await mediaStore().get(`imports/${id}/0`)).toBeNull();
});

it('says so when it took its worker along in the last try', async () => {
  const admin = await as('ADMIN');
  const id = await startRun(admin, file(wxr(post({ terms: [cat] }))));
  await db.importRun.update({ where: { id }, data: { state: 'running' } });
  await db.job.updateMany({ data: { failures: 7, leaseUntil: new Date(0) } });
  expect(await runDueJobs('archive')).toBe(0);
  expect(await getRun(id)).toMatchObject({
    state: 'failed',
    fault: 'Something of the site itself stood in the way; the worker’s log says what.',
  });
});

it('says so when the site itself stood in the way until the last try, and goes on when asked', async () => {
  const admin = await as('ADMIN');
  const id = await startRun(admin, file(wxr(post({ terms: [cat] }))));
  await runDueJobs('archive');
  await goOn(admin, { id, mapping: '', how: 'write' });
  // A database that takes no story, as when its disk is full.
  await db.$executeRaw`create function no_room() returns trigger language plpgsql as $$ begin raise 'no room' using errcode = '53100'; end $$`;
  await db.$executeRaw`create trigger no_room before insert on story execute function no_room()`;
  await db.job.updateMany({ where: { kind: 'run-import', doneAt: null }, data: { failures: 6 } });
  try {
    await runDueJobs('archive');
    expect(await getRun(id)).toMatchObject({ state: 'running', fault: '' });
    await db.job.updateMany({ where: { kind: 'run-import' }, data: { runAt: new Date(0) } });
    await runDueJobs('archive');
  } finally {
    await db.$executeRaw`drop function no_room() cascade`;
  }
  expect(await getRun(id)).toMatchObject({
    ...{ state: 'failed', isDryRun: false, hasFile: true },
    fault: 'Something of the site itself stood in the way; the worker’s log says what.',
  });
  await goOn(admin, { id, mapping: '', how: 'write' });
  await runDueJobs('archive');
  expect(await getRun(id)).toMatchObject({ state: 'done', fault: '' });
  expect(await db.story.count()).toBe(1);
});

it.each([
  [
    'no export',
    'PK\u0003\u0004wp.xml',
    'wxr',
    'This is a ZIP file. Unpack it and choose the export within it.',
  ],
  [
    ...['another kind', '{"db":[{"data":{"posts":[]}}]}', 'wxr'],
    'WordPress export (WXR) was chosen, but the file is JSON. It looks like this: Ghost export (JSON).',
  ],
] as const)('keeps nothing of a file that is %s', async (_, text, format, words) => {
  const admin = await as('ADMIN');
  await expect(startRun(admin, { ...file(text), format })).rejects.toMatchObject({
    fields: [{ path: 'file', message: words }],
  });
  expect(await db.importRun.count()).toBe(0);
});

it('tells an empty file from none', () => {
  const faultOf = (file: unknown) => startForm.safeParse({ file }).error?.issues[0]?.message;
  expect(faultOf(new File([], 'old.xml'))).toBe('The file is empty.');
  expect(faultOf(new File([], ''))).toBe('Choose the file of the export.');
  expect(faultOf(undefined)).toBe('Choose the file of the export.');
});

it('is not done when it was taken back before its turn', async () => {
  const admin = await as('ADMIN');
  const id = await startRun(admin, file(wxr(post({ terms: [cat] }))));
  await removeRun(admin, id);
  expect(await mediaStore().get(`imports/${id}/0`)).toBeNull();
  await runDueJobs('archive');
  expect(await db.importRun.count()).toBe(0);
  expect(await db.job.count({ where: { kind: 'run-import', doneAt: null } })).toBe(0);
});

it('is for admins, and refuses what it does not know', async () => {
  await expect(startRun(await as('EDITOR'), file(wxr(post())))).rejects.toThrow();
  const admin = await as('ADMIN');
  await expect(startRun(admin, file('<page></page>'))).rejects.toThrow('none of the exports');
  await expect(startRun(admin, { ...file(wxr(post())), mapping: 'a,desk' })).rejects.toThrow(
    'should be section, topic or skip',
  );
  expect(await db.importRun.count()).toBe(0);
});
