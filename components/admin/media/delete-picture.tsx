'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { deleteMediaAction } from '@/lib/media/actions';

/** Deletes the picture; for one in use a box must say that this is meant. */
export function DeletePicture({ id, isUsed }: { id: number; isUsed: boolean }) {
  const [state, run, isPending] = useActionState(deleteMediaAction, null);
  return (
    <form action={run} className="panel">
      <h2>Delete it</h2>
      {state && !state.ok && <FaultLine>{state.error.message}</FaultLine>}
      <input type="hidden" name="id" value={id} />
      {isUsed && (
        <label className="tick">
          <input type="checkbox" name="evenUsed" /> Also from the places where it stands
        </label>
      )}
      <button className="btn line" disabled={isPending}>
        Delete the picture
      </button>
    </form>
  );
}
