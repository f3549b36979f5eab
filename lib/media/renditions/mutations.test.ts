import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { runDueJobs } from '@/lib/jobs/run';
import { addMedia, changeMedia, deleteMedia } from '@/lib/media/mutations';
import { makeRenditions } from '@/lib/media/renditions/mutations';
import { mediaStore } from '@/lib/media/storage/store';
import { pictureBytes } from '@/lib/media/test-pictures';

const folder = vi.hoisted(
  () => `${process.env.TMPDIR ?? '/tmp'}/broadsheet-renditions-${process.pid}`,
);
vi.mock('@/lib/env', async (original) => {
  const { env } = await original<typeof import('@/lib/env')>();
  return { env: () => ({ ...env(), MEDIA_DIR: folder }) };
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
afterEach(() => void vi.restoreAllMocks());
beforeEach(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await resetDatabase();
});

const crops = { '16:9': { x: 0, y: 20, width: 100, height: 56.25 } };
const cropped = [
  ...['64-16x9.avif', '64-16x9.webp', '64.avif', '64.webp', 'search-1x1.jpg', 'search-4x3.jpg'],
  ...['share.jpg', 'whole.jpg'],
];
const row = (id: number) => db.media.findUniqueOrThrow({ where: { id } });
const filesIn = () =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.relative(folder, path.join(one.parentPath, one.name)))
    .filter((name) => name.startsWith('r/'));
/** The files that readers are sent to, and all that are there. */
const filesOf = async (id: number) => {
  const { fingerprint, revision, renditions } = await row(id);
  const at = (file: string) => `r/${id}/${fingerprint!.slice(0, 12)}-${revision}/${file}`;
  return { revision, named: (renditions as string[]).sort(), there: filesIn().sort(), at };
};
/** While the next file is put away something else is done to its end. */
function meanwhile(work: () => Promise<unknown>) {
  const store = mediaStore();
  const { put } = store;
  vi.spyOn(store, 'put').mockImplementationOnce(async (...file) => {
    await work();
    await put(...file);
  });
}

describe('two workers on one picture', () => {
  const makeSquare = async () => {
    const editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
    const bytes = await pictureBytes({ width: 64, height: 64 });
    const id = await addMedia(editor, { bytes, fileName: 'quay.jpg' });
    return { editor, id };
  };

  it.each([
    ['at a change of crops', true, 2],
    ['at its first files, which have no revision before them', false, 1],
  ])('leave readers all files, and make them anew, %s', async (_, isMade, revision) => {
    const { editor, id } = await makeSquare();
    if (isMade) await runDueJobs();
    meanwhile(async () => {
      await changeMedia(editor, id, { crops });
      await makeRenditions(id);
      await db.job.updateMany({ data: { doneAt: new Date() } });
    });
    await makeRenditions(id);
    const mixed = await filesOf(id);
    expect(mixed).toMatchObject({ revision, named: cropped, there: cropped.map(mixed.at) });
    await runDueJobs();
    const anew = await filesOf(id);
    expect(anew).toMatchObject({ revision: revision + 1, named: cropped });
    expect(anew.there).toEqual(cropped.map(anew.at));
  });

  it('leave nothing of a picture that was deleted', async () => {
    const { editor, id } = await makeSquare();
    meanwhile(() => deleteMedia(editor, id));
    await makeRenditions(id);
    expect(filesIn()).toEqual([]);
  });
});
