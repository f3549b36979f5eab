'use client';

import { useActionState } from 'react';
import { faultOf } from '@/components/admin/people/decision-form';
import { FaultLine } from '@/components/ui/fault-line';
import type { DecisionAction } from '@/components/admin/people/decision-form';
import { addNoteAction } from '@/lib/people/actions';

/** Something that colleagues should know. */
export function NoteForm({
  userId,
  action = addNoteAction,
}: {
  userId: number;
  action?: DecisionAction;
}) {
  const [state, run, isPending] = useActionState(action, null);
  const failure = state && !state.ok ? state : null;
  const fault = faultOf(failure, 'text');
  return (
    <form action={run} className="decide">
      <FaultLine>{fault ?? failure?.error.message}</FaultLine>
      <input type="hidden" name="userId" value={userId} />
      <div>
        <label htmlFor="note-text">A note for colleagues</label>
        <textarea
          id="note-text"
          name="text"
          rows={3}
          required
          maxLength={2000}
          defaultValue={failure?.values?.text}
          aria-describedby="note-hint"
        />
        <p className="hint" id="note-hint">
          Moderators and administrators read it. It is part of what the person gets when they ask
          for their data.
        </p>
      </div>
      <button className="btn line" disabled={isPending}>
        Add the note
      </button>
    </form>
  );
}
