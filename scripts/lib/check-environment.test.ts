import { expect, test, vi } from 'vitest';
import { checkEnvironment } from './check-environment.mjs';

const enough = {
  ...{ DATABASE_URL: 'postgresql://me@localhost:5432/paper', NEXTAUTH_SECRET: 'x'.repeat(32) },
};

/** What is said of these variables, without the time before it. */
async function said(more: Record<string, string>): Promise<string[]> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await checkEnvironment({ ...enough, ...more });
  return log.mock.calls.map(([line]) => String(line).replace(/^\[[^\]]*\] /, ''));
}

test('nothing is said of what is used, or empty', async () => {
  expect(await said({ REDIS_URL: '', SITE_URL: 'https://news.example.org' })).toEqual([]);
});

test('a name that nothing uses is said', async () => {
  const more = {
    ...{ REDIS_URL: 'redis://localhost:6379', DATABASE_REPLICA_URL: enough.DATABASE_URL },
  };
  expect(await said(more)).toEqual([
    'note: DATABASE_REPLICA_URL is set, and nothing uses it yet',
    'note: REDIS_URL is set, and nothing uses it yet',
  ]);
});

test('a wrong one is refused before', async () => {
  await expect(said({ REDIS_URL: 'http://localhost' })).rejects.toThrow(/REDIS_URL/);
});
