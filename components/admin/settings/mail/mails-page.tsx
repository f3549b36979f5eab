import { SettingsHead } from '@/components/admin/settings/settings-head';
import type { MailEntry } from '@/lib/mail/templates/loaders';
import { adminMailPath } from '@/lib/paths';

/** Every mail that is sent, with when and to whom. */
export function MailsPage({ mails }: { mails: MailEntry[] }) {
  return (
    <>
      <SettingsHead title="Mail" here="mail" />
      <p className="lede-note">
        Every mail that this site sends. All go out in the language of the site, as plain text with
        the same words as HTML beside it.
      </p>
      <ul className="mails">
        {mails.map(({ kind, title, when, isChanged }) => (
          <li key={kind}>
            <a href={adminMailPath(kind)}>{title}</a>
            <p className="hint">
              {when} {isChanged && <b>In your own words.</b>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
