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

it('is for admins, and refuses what it does not know', async () => {
  await expect(startRun(await as('EDITOR'), file(wxr(post())))).rejects.toThrow();
  const admin = await as('ADMIN');
  await expect(startRun(admin, file('<html></html>'))).rejects.toThrow('none of the exports');
  await expect(startRun(admin, { ...file(wxr(post())), mapping: 'a,desk' })).rejects.toThrow(
    'should be section, topic or skip',
  );
  expect(await db.importRun.count()).toBe(0);
});
