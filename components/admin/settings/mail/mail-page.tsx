import { MailForm } from '@/components/admin/settings/mail/mail-form';
import { SettingsHead } from '@/components/admin/settings/settings-head';
import { mailSpec } from '@/lib/mail/templates/catalogue';
import type { MailDesk } from '@/lib/mail/templates/loaders';
import { adminMailsPath } from '@/lib/paths';

/** One mail: its words, what can stand in them, and how it will look. */
export function MailPage(desk: MailDesk) {
  const { title, when } = mailSpec(desk.mail.kind);
  return (
    <>
      <SettingsHead title={title} here="mail" />
      <p className="lede-note">
        {when} <a href={adminMailsPath()}>All mails</a>
      </p>
      <MailForm {...desk} />
    </>
  );
}
