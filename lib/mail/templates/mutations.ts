import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { queueWords } from '@/lib/mail/mutations';
import type { MailKind } from '@/lib/mail/templates/catalogue';
import { getMailTemplate } from '@/lib/mail/templates/data';
import { defaultWords } from '@/lib/mail/templates/default-words';
import { faultsOf, fillMail } from '@/lib/mail/templates/fill';
import { samplesFor } from '@/lib/mail/templates/samples';
import type { MailWords } from '@/lib/mail/templates/schema';
import { countAttempt } from '@/lib/rate-limit';
import { getSettings } from '@/lib/settings/data';

/** `seen` is when the words that were edited had been changed last (ISO 8601), or empty when they were ours. */
type Edited = { kind: MailKind; seen: string };

/** One after the other, and nobody over the head of another. */
async function demandSeen(tx: Tx, { kind, seen }: Edited): Promise<MailWords> {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('mail_template'))`;
  const { changedAt, ...words } = await getMailTemplate(kind, tx);
  if ((changedAt?.toISOString() ?? '') === seen) return words;
  throw new AppError(
    'conflict',
    'A colleague has changed this mail meanwhile. Keep what you typed elsewhere, load the page again and add it there.',
  );
}

function demandWhole(kind: MailKind, words: MailWords): void {
  const fields = faultsOf(kind, words);
  if (fields.length > 0)
    throw new AppError('invalid', 'Please correct what is marked below.', { fields });
}

/** Gives a mail other words. Says whether they were different. Throws `forbidden`, `invalid` and `conflict`. */
export async function saveMailTemplate(
  actor: Viewer | null,
  { kind, seen, subject, text }: Edited & MailWords,
): Promise<boolean> {
  demand(actor, 'settings.edit');
  demandWhole(kind, { subject, text });
  return db.$transaction(async (tx) => {
    const before = await demandSeen(tx, { kind, seen });
    if (before.subject === subject && before.text === text) return false;
    const words = { subject, body: text };
    await tx.mailTemplate.upsert({ where: { kind }, create: { kind, ...words }, update: words });
    await recordAudit(tx, actor, {
      action: 'mail.change',
      target: { kind: 'mail', id: kind },
      before: { subject: before.subject, text: before.text },
      after: { subject, text },
    });
    return true;
  });
}

/** Gives a mail our words back. Throws `forbidden` and `conflict`. */
export async function resetMailTemplate(actor: Viewer | null, edited: Edited): Promise<void> {
  demand(actor, 'settings.edit');
  const { kind } = edited;
  await db.$transaction(async (tx) => {
    const before = await demandSeen(tx, edited);
    const { count } = await tx.mailTemplate.deleteMany({ where: { kind } });
    if (count === 0) return;
    await recordAudit(tx, actor, {
      action: 'mail.default',
      target: { kind: 'mail', id: kind },
      before: { subject: before.subject, text: before.text },
      after: { ...defaultWords(kind, await getSettings(tx)) },
    });
  });
}

const tests = { name: 'mail-test', max: 10, seconds: 600 };

/** A mail with samples in its placeholders, of this publication. Throws `forbidden` and `invalid`. */
export async function previewMail(
  actor: Viewer | null,
  { kind, subject, text }: MailWords & { kind: MailKind },
): Promise<MailWords> {
  demand(actor, 'settings.edit');
  demandWhole(kind, { subject, text });
  return fillMail({ subject, text }, samplesFor(kind, await getSettings()));
}

/** Mails these words with samples to whoever asks, without saving them. Throws `forbidden`, `invalid` and `rate_limited`. */
export async function sendTestMail(
  actor: Viewer | null,
  wanted: MailWords & { kind: MailKind },
): Promise<void> {
  demand(actor, 'settings.edit');
  const { subject, text } = await previewMail(actor, wanted);
  await countAttempt(tests, String(actor.id));
  await db.$transaction((tx) =>
    queueWords(tx, { to: actor.email }, { subject: `Test: ${subject}`, text }),
  );
}
