'use client';

import { useActionState } from 'react';
import { MailFields } from '@/components/admin/settings/mail/mail-fields';
import { mailTemplateAction } from '@/lib/mail/templates/actions';
import type { MailDesk } from '@/lib/mail/templates/loaders';

/** The words of a mail: saved, looked at, sent to oneself, or set back. */
export function MailForm({ mail, siteUrl, lang, logo, ownAddress }: MailDesk) {
  const [state, send, isSending] = useActionState(mailTemplateAction, null);
  const failure = state && !state.ok ? state : null;
  const done = state?.ok ? state.data : null;
  const typed = failure?.values ?? (done && 'words' in done ? done.words : undefined);
  return (
    <form action={send} className="mail-form">
      <input type="hidden" name="kind" value={mail.kind} />
      <input type="hidden" name="seen" value={mail.seen} />
      <MailFields
        // Saved words, or ours again, are shown as they are now.
        key={mail.seen}
        kind={mail.kind}
        words={{ ...mail.words, ...typed }}
        samples={mail.samples}
        siteUrl={siteUrl}
        lang={lang}
        logo={logo}
        failure={failure?.error ?? null}
      >
        <div className="send">
          <button className="btn" name="intent" value="save" disabled={isSending}>
            Save
          </button>
          <button className="btn line" name="intent" value="preview" disabled={isSending}>
            Preview
          </button>
          <button className="btn line" name="intent" value="test" disabled={isSending}>
            Send a test to {ownAddress}
          </button>
          {mail.seen !== '' && (
            <button className="btn line" name="intent" value="default" disabled={isSending}>
              Back to our words
            </button>
          )}
          {done && <p role="status">{saidOf(done.done, ownAddress)}</p>}
        </div>
      </MailFields>
    </form>
  );
}

const saidOf = (done: 'saved' | 'same' | 'preview' | 'test' | 'default', address: string) =>
  ({
    saved: 'Saved. It holds from the next mail on.',
    same: 'Nothing was different.',
    preview: 'Below is how it would look. It is not saved yet.',
    test: `A test is on its way to ${address}. Nothing has been saved by that.`,
    default: 'The mail has our words again.',
  })[done];
