'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { resetTriageAction, resumeTriageAction } from '@/lib/triage/actions';

/** Has the triage forget everything, after a second press. */
export function ResetTriageForm() {
  const [state, reset, isRunning] = useActionState(resetTriageAction, null);
  return (
    <details className="revoke" open={state ? true : undefined}>
      <summary className="text">Forget what it has learnt</summary>
      <form action={reset}>
        <FaultLine>
          {state && !state.ok && (state.error.fields?.[0]?.message ?? state.error.message)}
        </FaultLine>
        <p>It begins with the next decision. The decisions made so far are not learnt again.</p>
        <label className="sure">
          <input type="checkbox" name="sure" value="yes" />
          <span>Yes, from the start.</span>
        </label>
        <button className="btn no" disabled={isRunning}>
          Forget it
        </button>
      </form>
      {state?.ok && <p role="status">Forgotten.</p>}
    </details>
  );
}

/** Switches on again what drift has switched off. */
export function ResumeTriageForm() {
  const [state, resume, isRunning] = useActionState(resumeTriageAction, null);
  return (
    <form action={resume}>
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="btn line" disabled={isRunning}>
        Switch on again
      </button>
    </form>
  );
}
