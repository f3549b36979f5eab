import { db, type Tx } from '@/lib/db';
import { isMailKind, type MailKind } from '@/lib/mail/templates/catalogue';
import { defaultWords } from '@/lib/mail/templates/default-words';
import { faultsOf } from '@/lib/mail/templates/fill';
import type { MailWords } from '@/lib/mail/templates/schema';
import { getSettings } from '@/lib/settings/data';

/** A mail's words and when the newsroom changed them; null when they are ours, in the language of the site. */
export type MailTemplate = MailWords & { changedAt: Date | null };

const select = { subject: true, body: true, updatedAt: true } as const;

/** The words of a mail with the moment of their last change. */
export async function getMailTemplate(kind: MailKind, client: Tx = db): Promise<MailTemplate> {
  const row = await client.mailTemplate.findUnique({ where: { kind }, select });
  if (!row) return { ...defaultWords(kind, await getSettings(client)), changedAt: null };
  return { subject: row.subject, text: row.body, changedAt: row.updatedAt };
}

/** What is sent: the newsroom's words, or ours where those no longer have what the mail must say. */
export async function getMailWords(tx: Tx, kind: MailKind): Promise<MailWords> {
  const { subject, text } = await getMailTemplate(kind, tx);
  const own = { subject, text };
  return faultsOf(kind, own).length === 0 ? own : defaultWords(kind, await getSettings(tx));
}

/** The mails that have words of the newsroom's own. */
export async function listChangedMails(): Promise<ReadonlySet<MailKind>> {
  const rows = await db.mailTemplate.findMany({ select: { kind: true } });
  return new Set(rows.map(({ kind }) => kind).filter(isMailKind));
}
