'use client';

import { useState, type ReactNode } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { Field, faultOf } from '@/components/ui/field';
import type { FieldError } from '@/lib/errors';
import { mailHtml, type MailLogo } from '@/lib/mail/html';
import { mailSpec, type MailKind } from '@/lib/mail/templates/catalogue';
import { faultsOf, fillMail } from '@/lib/mail/templates/fill';
import { mailLimits, type MailWords } from '@/lib/mail/templates/schema';

type Props = {
  kind: MailKind;
  words: MailWords;
  samples: Record<string, string>;
  siteUrl: string;
  /** Of the site. */
  lang: string;
  /** At the head of the HTML. */
  logo: MailLogo | null;
  failure: { message: string; fields?: FieldError[] } | null;
  /** What can be done with the words. */
  children: ReactNode;
};

/** Subject and text of a mail, what can stand in them, what is wrong, and the mail as it would arrive. */
export function MailFields({
  kind,
  words: first,
  samples,
  siteUrl,
  lang,
  logo,
  failure,
  children,
}: Props) {
  const [words, setWords] = useState(first);
  const { placeholders } = mailSpec(kind);
  const faults = [...(failure?.fields ?? []), ...faultsOf(kind, words)];
  const filled = fillMail(words, samples);
  return (
    <>
      <FaultLine>{failure?.message}</FaultLine>
      <Field id="mail-subject" label="Subject" fault={faultOf(faults, 'subject')}>
        {(control) => (
          <input
            {...control}
            name="subject"
            type="text"
            maxLength={mailLimits.subject}
            autoComplete="off"
            value={words.subject}
            onChange={({ target }) => setWords({ ...words, subject: target.value })}
          />
        )}
      </Field>
      <Field
        id="mail-text"
        label="Text"
        hint="What stands in braces is filled in. A line with nothing else in it goes when there is nothing to say."
        fault={faultOf(faults, 'text')}
      >
        {(control) => (
          <textarea
            {...control}
            name="text"
            rows={14}
            maxLength={mailLimits.text}
            value={words.text}
            onChange={({ target }) => setWords({ ...words, text: target.value })}
          />
        )}
      </Field>
      <dl className="placeholders">
        {Object.entries(placeholders).map(([name, { about, isRequired, isTextOnly }]) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>
              {about}
              {isRequired && <b>, must stay</b>}
              {isTextOnly && !isRequired && ', in the text only'}
            </dd>
          </div>
        ))}
      </dl>
      {children}
      <section className="mail-preview" aria-labelledby="mail-preview-head">
        <h2 id="mail-preview-head">Preview, with samples</h2>
        <p>
          <b>Subject:</b> {filled.subject}
        </p>
        <div className="both">
          <div>
            <h3 id="mail-plain">Plain text</h3>
            <pre tabIndex={0} role="group" aria-labelledby="mail-plain">
              {filled.text}
            </pre>
          </div>
          <div>
            <h3>HTML</h3>
            {/* The emptiest sandbox: nothing in it runs, leads anywhere or is of this site. */}
            <iframe
              sandbox=""
              srcDoc={mailHtml(filled, { siteUrl, lang, logo })}
              title="The mail as HTML"
            />
          </div>
        </div>
      </section>
    </>
  );
}
