import { db } from '@/lib/db';
import { signingSecrets } from '@/lib/webhooks/secrets';

export type CheckService = { url: string; secrets: readonly string[] };

/** The service that is asked about comments; null where there is none, or it is paused. */
export async function getCheckService(now: Date): Promise<CheckService | null> {
  const row = await db.webhook.findFirst({
    where: { isCheck: true, isActive: true },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, url: true, secret: true },
      ...{ previousSecret: true, previousSecretUntil: true },
    },
  });
  return row && { url: row.url, secrets: signingSecrets(row, now) };
}
