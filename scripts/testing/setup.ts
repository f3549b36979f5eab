// In each worker, before a test file and anything it imports: the worker's own database, its own pictures and a complete environment.
import path from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

const urls = inject('databaseUrls');
const worker = Number(process.env.VITEST_POOL_ID ?? '1');

process.env.DATABASE_URL = urls[(worker - 1) % urls.length];
process.env.TMPDIR = inject('scratch');
// Rows of two databases have the same numbers, by which their files are called.
process.env.MEDIA_DIR = path.join(inject('scratch'), `media-${worker}`);
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
