import { requirePermission } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { interfaceOf } from '@/lib/i18n/languages';
import { isMailKind, mailKinds, mailSpec } from '@/lib/mail/templates/catalogue';
import { getMailTemplate, listChangedMails } from '@/lib/mail/templates/data';
import { samplesFor } from '@/lib/mail/templates/samples';
import { getBrand } from '@/lib/logo/data';
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
  const [{ changedAt, ...words }, settings] = await Promise.all([
    getMailTemplate(kind),
    getSettings(),
  ]);
  const { nameplate } = await getBrand(settings);
  const { SITE_URL: siteUrl } = env();
  return {
    mail: {
      ...{ kind, words, samples: samplesFor(kind, settings) },
      seen: changedAt?.toISOString() ?? '',
    },
    siteUrl,
    lang: interfaceOf(settings.locale).lang,
    /** As the preview finds it; a mail carries it with it. */
    logo: nameplate && {
      ...nameplate.day,
      ...{ src: new URL(nameplate.day.path, siteUrl).href, alt: nameplate.alt },
    },
    ownAddress: email,
  };
}
export type MailDesk = Awaited<ReturnType<typeof loadMail>>;
