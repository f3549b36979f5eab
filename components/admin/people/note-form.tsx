'use client';

import { faultOf } from '@/components/admin/people/decision-form';
import { useDecision, type DecisionAction } from '@/components/admin/people/use-decision';
import { FaultLine } from '@/components/ui/fault-line';
import { addNoteAction } from '@/lib/people/actions';

/** Something that colleagues should know. */
export function NoteForm({
  userId,
  action = addNoteAction,
}: {
  userId: number;
  action?: DecisionAction;
}) {
  const { failure, run, isPending, isStaying, round } = useDecision(action);
  const fault = faultOf(failure, 'text');
  return (
    <form key={round} action={run} className="decide">
      <FaultLine>{fault ?? failure?.error.message}</FaultLine>
      <input type="hidden" name="userId" value={userId} />
      {isStaying && <input type="hidden" name="stay" value="yes" />}
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
