import { requirePermission } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { isMailKind, mailKinds, mailSpec } from '@/lib/mail/templates/catalogue';
import { getMailTemplate, listChangedMails } from '@/lib/mail/templates/data';
import { samplesFor } from '@/lib/mail/templates/samples';
import { getSettings } from '@/lib/settings/data';

/** Every mail, and whether its words are the newsroom's own. Throws `unauthenticated` or `forbidden`. */
export async function loadMails() {
  await requirePermission('settings.edit');
  const changed = await listChangedMails();
  return {
    mails: mailKinds.map((kind) => {
      const { title, when } = mailSpec(kind);
      return { kind, title, when, isChanged: changed.has(kind) };
    }),
  };
}
export type MailEntry = Awaited<ReturnType<typeof loadMails>>['mails'][number];

/** One mail with its words and samples for its placeholders. Throws `unauthenticated`, `forbidden` or `not_found`. */
export async function loadMail(kind: string) {
  const { email } = await requirePermission('settings.edit');
  if (!isMailKind(kind)) throw new AppError('not_found', 'There is no such mail.');
  const [{ changedAt, ...words }, { siteName }] = await Promise.all([
    getMailTemplate(kind),
    getSettings(),
  ]);
  return {
    mail: {
      ...{ kind, words, samples: samplesFor(kind, siteName) },
      seen: changedAt?.toISOString() ?? '',
    },
    siteUrl: env().SITE_URL,
    ownAddress: email,
  };
}
export type MailDesk = Awaited<ReturnType<typeof loadMail>>;
