// In each worker, before a test file and anything it imports: the worker's own database and a complete environment.
import pg from 'pg';
import { afterAll, inject } from 'vitest';

const urls = inject('databaseUrls');
const worker = Number(process.env.VITEST_POOL_ID ?? '1');

process.env.DATABASE_URL = urls[(worker - 1) % urls.length];
process.env.TMPDIR = inject('scratch');
process.env.SITE_URL = 'http://localhost:3000';
process.env.NEXTAUTH_URL = 'http://localhost:3000';
process.env.NEXTAUTH_SECRET = 'only-for-tests-only-for-tests-only-for-tests';

// Tests provoke failures on purpose: their lines would hide what the run has to say.
const { log } = await import('@/lib/log');
log.level = 'silent';

// A setting that one file leaves behind, such as paused commenting, would be in force in every later file of its worker.
afterAll(async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query('delete from setting');
  await client.end();
});
