import { listMissingMigrations } from '@/lib/health/data';
import { log } from '@/lib/log';
import { json, problem } from '@/lib/route';

export const dynamic = 'force-dynamic';

/** 200 only when the database answers and its migrations are in. */
export async function GET() {
  try {
    const missing = await listMissingMigrations();
    if (missing.length === 0) return json({ status: 'ready' });
    return problem('unavailable', {
      detail: `Migrations are not in yet: ${missing.join(', ')}.`,
      retryAfter: 5,
    });
  } catch (error) {
    log.error({ err: error }, 'not ready');
    return problem('unavailable', { detail: 'The database does not answer.', retryAfter: 5 });
  }
}
