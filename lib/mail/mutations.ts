import { enqueue } from '@/lib/jobs/queue';
import type { Tx } from '@/lib/db';
import type { MailWish } from '@/lib/mail/templates/catalogue';
import { getMailWords } from '@/lib/mail/templates/data';
import { fillMail } from '@/lib/mail/templates/fill';
import type { MailWords } from '@/lib/mail/templates/schema';

type Envelope = {
  to: string;
  headers?: Record<string, string>;
  /** By this a mail that waits is found again. */
  key?: string;
  /** Not before this moment. */
  runAt?: Date;
};

/**
 * Sends a mail in the newsroom's words, or ours, once the transaction has committed; with a rollback it is never sent. The
 * one way by which mail leaves. Nothing in it can be markup.
 */
export async function queueMail(
  tx: Tx,
  { kind, values, ...envelope }: Envelope & MailWish,
): Promise<void> {
  await queueWords(tx, envelope, fillMail(await getMailWords(tx, kind), values));
}

/** Sends finished words; for a test of a mail's words, and for `queueMail`. */
export async function queueWords(
  tx: Tx,
  { to, headers, key, runAt }: Envelope,
  { subject, text }: MailWords,
): Promise<void> {
  await enqueue(tx, {
    kind: 'send-mail',
    payload: { to, subject, text, ...(headers && { headers }) },
    ...(key !== undefined && { key }),
    ...(runAt && { runAt }),
  });
}
