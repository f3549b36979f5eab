import { sendAccountLink } from '@/lib/auth/links/mutations';
import { db } from '@/lib/db';
import type { JobPayloads } from '@/lib/jobs/queue';

/** For tests of what mails and their links do: what waits to be sent. */

export const from = { address: '192.0.2.1', userAgent: 'Testing/1.0' };

export type Mail = JobPayloads['send-mail'];

/** Every mail that waits to be sent, oldest first. Links that were asked for are made first, as the worker would. */
export async function mailsQueued(): Promise<Mail[]> {
  const asked = await db.job.findMany({
    where: { kind: 'account-link', doneAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, payload: true },
  });
  for (const { id, payload } of asked) {
    await sendAccountLink(payload as JobPayloads['account-link']);
    await db.job.update({ where: { id }, data: { doneAt: new Date() }, select: { id: true } });
  }
  const mails = await db.job.findMany({ where: { kind: 'send-mail' }, orderBy: { id: 'asc' } });
  return mails.map(({ payload }) => payload as Mail);
}

/** The link in a mail, and the secret in the link. */
export const linkIn = ({ text }: Mail) => new URL(/http\S+/.exec(text)![0]);
export const secretIn = (mail: Mail) => linkIn(mail).searchParams.get('token')!;

/** What a call came to: "ok", or the code of its refusal. */
export const code = (promise: Promise<unknown>): Promise<string | undefined> =>
  promise.then(
    () => 'ok',
    (error: { code?: string }) => error.code,
  );
