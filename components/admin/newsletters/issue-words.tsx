import { Field, faultOf } from '@/components/ui/field';
import type { FieldError } from '@/lib/errors';
import { issueLimits, type DeskIssue } from '@/lib/newsletters/issues/schema';

type Props = { issue: DeskIssue; typed: Record<string, string>; faults?: readonly FieldError[] };

/** What an issue says besides its stories. `typed` is what a refused form held. */
export function IssueWords({ issue, typed, faults }: Props) {
  return (
    <section className="panel" aria-labelledby="nl-words">
      <h2 id="nl-words">Words</h2>
      <div className="in">
        <Field id="nl-subject" label="Subject" fault={faultOf(faults, 'subject')}>
          {(control) => (
            <input
              {...control}
              name="subject"
              required
              dir="auto"
              maxLength={issueLimits.subject}
              defaultValue={typed.subject ?? issue.subject}
            />
          )}
        </Field>
        <Field
          id="nl-preheader"
          label="Preheader"
          hint="Mail programs show it after the subject; it stands nowhere in the mail."
          fault={faultOf(faults, 'preheader')}
        >
          {(control) => (
            <input
              {...control}
              name="preheader"
              dir="auto"
              maxLength={issueLimits.preheader}
              defaultValue={typed.preheader ?? issue.preheader}
            />
          )}
        </Field>
        <Field
          id="nl-intro"
          label="Above the stories"
          hint="Plain words; an empty line begins a paragraph."
          fault={faultOf(faults, 'intro')}
        >
          {(control) => (
            <textarea
              {...control}
              name="intro"
              rows={4}
              dir="auto"
              maxLength={issueLimits.intro}
              defaultValue={typed.intro ?? issue.intro}
            />
          )}
        </Field>
      </div>
    </section>
  );
}
