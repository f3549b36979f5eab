import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { countAttempt, type Limit } from '@/lib/rate-limit';

const exportLimit: Limit = { name: 'export', max: 5, seconds: 3_600 };

/** Counts and writes down that somebody downloads their data. Throws `unauthenticated`, `forbidden`, `rate_limited`. */
export async function beginExport(actor: Viewer | null): Promise<void> {
  demand(actor, 'account.export');
  await countAttempt(exportLimit, String(actor.id));
  await db.$transaction((tx) =>
    recordAudit(tx, actor, { action: 'account.export', target: { kind: 'user', id: actor.id } }),
  );
}
