import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { exportFile, listExports } from '@/lib/archive/desk/data';
import { startExport, sweepExports, takeExport } from '@/lib/archive/desk/mutations';
import { openArchive, verifyArchive } from '@/lib/archive/read';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { runDueJobs } from '@/lib/jobs/run';
import { makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

// Read when it is first asked for: the files of this test lie nowhere else.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-exports-'));
process.env.DATA_DIR = folder;
afterAll(() => fs.rmSync(folder, { recursive: true }));
beforeEach(() => resetDatabase());

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
const as = async (role: 'ADMIN' | 'EDITOR') =>
  viewerOf(await makeUser({ role }), { now: new Date() });

describe('an export for the newsroom', () => {
  it('is made once, waits for whoever may have it, and is gone after a day', async () => {
    await makeStory({ headline: 'The harbour' });
    const actor = await as('ADMIN');
    await startExport(actor);
    await expect(startExport(actor)).rejects.toThrow('An export is being made already.');
    expect(await listExports(new Date())).toMatchObject([{ state: 'waiting', until: null }]);
    await runDueJobs('archive');

    const [entry] = await listExports(new Date());
    expect(entry).toMatchObject({ state: 'ready' });
    const { file, bytes } = await takeExport(actor, entry!.id, new Date());
    expect(file.startsWith(folder)).toBe(true);
    expect(fs.statSync(file)).toMatchObject({ size: bytes });
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const open = await openArchive(file, 'archive');
    await verifyArchive(open);
    open.zip.close();
    expect(open.manifest.tables.find(({ name }) => name === 'story')!.rows).toBe(1);
    const log = await db.auditEntry.findMany({
      orderBy: { id: 'asc' },
      select: { action: true, actorId: true },
    });
    expect(log).toEqual([
      { action: 'export.start', actorId: actor.id },
      { action: 'export.take', actorId: actor.id },
    ]);

    await expect(takeExport(actor, entry!.id, hours(25))).rejects.toThrow('This one is gone');
    await sweepExports(hours(23));
    expect(fs.existsSync(file)).toBe(true);
    await sweepExports(hours(25));
    expect(fs.existsSync(file)).toBe(false);
    await expect(takeExport(actor, entry!.id, new Date())).rejects.toThrow('This one is gone');
  });

  it('is for admins alone, and no other job is one', async () => {
    const editor = await as('EDITOR');
    await expect(startExport(editor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(takeExport(null, 1, new Date())).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const job = await db.job.create({
      data: { kind: 'learn-decisions', payload: {}, doneAt: new Date() },
    });
    fs.mkdirSync(path.dirname(exportFile(job.id)), { recursive: true });
    fs.writeFileSync(exportFile(job.id), 'not an export');
    await expect(takeExport(await as('ADMIN'), job.id, new Date())).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
