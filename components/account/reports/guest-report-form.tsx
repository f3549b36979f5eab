'use client';

import { useActionState } from 'react';
import { FormFields } from '@/components/account/form-fields';
import { useFaultFocus } from '@/components/account/use-fault-focus';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import { reportAsGuestAction } from '@/lib/moderation/guest-reports/actions';

/** Says that a comment breaks the law, without an account. */
export function GuestReportForm({ id }: { id: number }) {
  const { report } = useWords().account;
  const [state, run, isPending] = useActionState(reportAsGuestAction, null);
  const form = useFaultFocus(state && !state.ok ? state : null);
  if (state?.ok) {
    return <p role="status">{report.sentGuest}</p>;
  }
  const failure = state;
  const fault = (name: string) => failure?.error.fields?.find(({ path }) => path === name)?.message;
  const note = fault('note');
  const faith = fault('inGoodFaith');
  return (
    <form ref={form} className="stack" action={run}>
      <FaultLine>{failure?.error.message}</FaultLine>
      <input type="hidden" name="id" value={id} />
      <FormFields
        failure={failure}
        fields={[
          {
            name: 'name',
            label: report.yourName,
            type: 'text',
            autoComplete: 'name',
            maxLength: 80,
          },
          { name: 'email', label: report.yourAddress, type: 'email', autoComplete: 'email' },
        ]}
      />
      <div>
        <label htmlFor="note">{report.law}</label>
        <textarea
          id="note"
          name="note"
          rows={4}
          required
          maxLength={500}
          dir="auto"
          defaultValue={failure?.values?.note}
          aria-invalid={note ? true : undefined}
          aria-describedby={note ? 'note-fault' : undefined}
        />
        {note && (
          <p className="hint" id="note-fault">
            <b>{note}</b>
          </p>
        )}
      </div>
      <label className="choice">
        <input
          type="checkbox"
          name="inGoodFaith"
          value="yes"
          required
          defaultChecked={failure?.values?.inGoodFaith === 'yes'}
        />{' '}
        {report.faith}
        {faith && <b> {faith}</b>}
      </label>
      <label className="choice">
        <input
          type="checkbox"
          name="wantsOutcome"
          value="yes"
          defaultChecked={failure?.values?.wantsOutcome === 'yes'}
        />{' '}
        {report.mailMe}
      </label>
      <button className="btn" disabled={isPending}>
        {report.send}
      </button>
    </form>
  );
}
