import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { actingAs } from '@/lib/auth/viewer';
import { db } from '@/lib/db';
import { loadStoryList, loadStoryListAnswer } from '@/lib/newsroom/list/loaders';
import { listFilterSchema, listQuery } from '@/lib/newsroom/list/schema';
import { makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

/** Does something while no search gets an answer. */
async function whileStuck<T>(work: () => Promise<T>): Promise<T> {
  let free = () => {};
  const done = new Promise<void>((resolve) => (free = resolve));
  let locked = () => {};
  const isLocked = new Promise<void>((resolve) => (locked = resolve));
  const holding = db.$transaction(
    async (tx) => {
      await tx.$executeRaw`lock table pending_version in access exclusive mode`;
      locked();
      await done;
    },
    { timeout: 30_000 },
  );
  await isLocked;
  try {
    return await work();
  } finally {
    free();
    await holding;
  }
}

it('looks for words for two seconds and says that it takes too long', async () => {
  await makeStory({ headline: 'The harbour' });
  const editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  const words =
    'This search takes too long. Please try rarer words, or narrow it to a section or a time.';
  const filter = listFilterSchema.parse({ q: 'harbour' });
  await actingAs(editor, () =>
    whileStuck(async () => {
      const began = Date.now();
      expect(await loadStoryList(filter)).toMatchObject({
        ...{ stories: [], nextCursor: null, counts: null, busy: words },
      });
      await expect(loadStoryListAnswer(listQuery.parse({ q: 'harbour' }))).rejects.toMatchObject({
        ...{ code: 'unavailable', message: words },
      });
      // Without the limits each would wait for the fifteen seconds of every statement.
      expect(Date.now() - began).toBeLessThan(12_000);
    }),
  );
  const { busy, counts } = await actingAs(editor, () => loadStoryList(filter));
  expect([busy, counts?.all]).toEqual([null, 1]);
});
