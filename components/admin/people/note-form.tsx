'use client';

import { useActionState } from 'react';
import { faultOf } from '@/components/admin/people/decision-form';
import { addNoteAction } from '@/lib/people/actions';

/** Something that colleagues should know. */
export function NoteForm({ userId }: { userId: number }) {
  const [state, run, isPending] = useActionState(addNoteAction, null);
  const failure = state && !state.ok ? state : null;
  const fault = faultOf(failure, 'text');
  return (
    <form action={run} className="decide">
      {failure && (
        <p className="err" role="alert">
          {fault ?? failure.error.message}
        </p>
      )}
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
          Administrators read it here. It is part of what the person gets when they ask for their
          data.
        </p>
      </div>
      <button className="btn line" disabled={isPending}>
        Add the note
      </button>
    </form>
  );
}
