import { enqueue } from '@/lib/jobs/queue';
import type { Tx } from '@/lib/db';

/** Sends a message once the transaction has committed; with a rollback it is never sent. Plain text: nothing in it can be markup. */
export async function queueMail(
  tx: Tx,
  mail: { to: string; subject: string; text: string; headers?: Record<string, string> },
): Promise<void> {
  await enqueue(tx, { kind: 'send-mail', payload: mail });
}
