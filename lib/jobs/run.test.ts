import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { enqueue } from '@/lib/jobs/queue';
import { runDueJobs } from '@/lib/jobs/run';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

it('begins no further job once it is told to stop', async () => {
  for (const storyId of [1, 2, 3])
    await db.$transaction((tx) => enqueue(tx, { kind: 'release-story', payload: { storyId } }));
  let asked = 0;
  expect(await runDueJobs('own', { until: () => ++asked > 2 })).toBe(2);
  expect(await db.job.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { attempts: 1, failedAt: null, doneAt: expect.any(Date) as Date },
    { attempts: 1, failedAt: null, doneAt: expect.any(Date) as Date },
    { attempts: 0, leaseUntil: null, doneAt: null },
  ]);
  expect(await runDueJobs('own')).toBe(1);
});
