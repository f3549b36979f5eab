'use client';

import { useActionState } from 'react';
import { useFaultFocus } from '@/components/account/use-fault-focus';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import { reportCommentAction } from '@/lib/moderation/actions';
import { reasons } from '@/lib/moderation/schema';

/** Says to the moderators what is wrong with somebody's comment. */
export function CommentReport({ id }: { id: number }) {
  const { account } = useWords();
  const { report } = account;
  const [state, run, isPending] = useActionState(reportCommentAction, null);
  const form = useFaultFocus(state && !state.ok ? state : null);
  if (state?.ok) return <p role="status">{report.sent}</p>;
  const failure = state && !state.ok ? state : null;
  return (
    <form ref={form} className="stack" action={run}>
      <FaultLine>{failure?.error.message}</FaultLine>
      <input type="hidden" name="id" value={id} />
      <fieldset>
        <legend>{report.wrong}</legend>
        {reasons.map((reason) => (
          <label key={reason} className="choice">
            <input
              type="radio"
              name="reason"
              value={reason}
              required
              defaultChecked={failure?.values?.reason === reason}
            />{' '}
            {account.reasons[reason === 'other' ? 'another' : reason]}
          </label>
        ))}
      </fieldset>
      <div>
        <label htmlFor="note">{report.note}</label>
        <textarea
          id="note"
          name="note"
          rows={3}
          maxLength={500}
          dir="auto"
          defaultValue={failure?.values?.note}
        />
      </div>
      <label className="choice">
        <input
          type="checkbox"
          name="wantsOutcome"
          value="yes"
          defaultChecked={failure?.values?.wantsOutcome === 'yes'}
        />{' '}
        {report.tell}
      </label>
      <button className="btn" disabled={isPending}>
        {report.send}
      </button>
    </form>
  );
}
