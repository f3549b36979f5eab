import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { clearAttempts, countAttempt } from '@/lib/rate-limit';
import { resetDatabase } from '@/scripts/testing/database';

const limit = { name: 'test', max: 2, seconds: 600 };

beforeEach(() => resetDatabase());

it('says how long to wait, in minutes and at the end in seconds', async () => {
  await countAttempt(limit, 'a');
  await countAttempt(limit, 'a');
  await expect(countAttempt(limit, 'a')).rejects.toMatchObject({
    code: 'rate_limited',
    message: 'Too many tries. Please wait 10 minutes and try again.',
    retryAfter: expect.any(Number) as number,
  });
  await db.rateWindow.updateMany({ data: { resetAt: new Date(Date.now() + 59_500) } });
  const late = await countAttempt(limit, 'a').catch((error: Error) => error.message);
  expect(late).toMatch(/^Too many tries\. Please wait (5\d|60) seconds and try again\.$/);
});

it('counts each apart, begins anew when the window is over, and can be told to forget', async () => {
  for (let i = 0; i < 2; i++) await countAttempt(limit, 'a');
  await countAttempt(limit, 'b');
  await db.rateWindow.updateMany({ where: { key: 'test:a' }, data: { resetAt: new Date(0) } });
  for (let i = 0; i < 2; i++) await countAttempt(limit, 'a');
  await clearAttempts(limit, 'a');
  await expect(countAttempt(limit, 'a')).resolves.toBeUndefined();
});

it('counts two at once as two', async () => {
  const all = await Promise.allSettled([1, 2, 3, 4].map(() => countAttempt(limit, 'a')));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
});
