'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { reportCommentAction } from '@/lib/moderation/actions';
import { reasonWords } from '@/lib/moderation/schema';

/** Says to the moderators what is wrong with somebody's comment. */
export function CommentReport({ id }: { id: number }) {
  const [state, run, isPending] = useActionState(reportCommentAction, null);
  if (state?.ok) return <p role="status">Thank you. A moderator will look at it.</p>;
  const failure = state && !state.ok ? state : null;
  return (
    <form className="stack" action={run}>
      <FaultLine>{failure?.error.message}</FaultLine>
      <input type="hidden" name="id" value={id} />
      <fieldset>
        <legend>What is wrong with it?</legend>
        {Object.entries(reasonWords).map(([reason, words]) => (
          <label key={reason} className="choice">
            <input
              type="radio"
              name="reason"
              value={reason}
              required
              defaultChecked={failure?.values?.reason === reason}
            />{' '}
            {words}
          </label>
        ))}
      </fieldset>
      <div>
        <label htmlFor="note">Anything a moderator should know (optional)</label>
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
        Tell me what comes of it
      </label>
      <button className="btn" disabled={isPending}>
        Report
      </button>
    </form>
  );
}
