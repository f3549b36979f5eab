'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { setDeskMailAction } from '@/lib/notifications/desk/actions';
import { deskMailKinds, deskMailWords, type DeskMail } from '@/lib/notifications/desk/schema';

/** Which mails come from the newsroom, for whoever works there. */
export function DeskMailForm({ deskMail }: { deskMail: DeskMail }) {
  const [state, run, isPending] = useActionState(setDeskMailAction, null);
  const chosen = state?.ok ? state.data : deskMail;
  return (
    <form className="stack" action={run}>
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      {state?.ok && <p role="status">Saved.</p>}
      {deskMailKinds.map((kind) => (
        <label key={`${kind} ${chosen[kind]}`} className="choice">
          <input type="checkbox" name={kind} value="yes" defaultChecked={chosen[kind]} />
          <span>{deskMailWords[kind]}</span>
        </label>
      ))}
      <button className="btn" disabled={isPending}>
        Save<span className="vh"> what the newsroom mails</span>
      </button>
    </form>
  );
}
