'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { replaceMediaAction } from '@/lib/media/actions';

/** Puts another file in the picture's place. */
export function ReplaceFile({ id }: { id: number }) {
  const [state, run, isPending] = useActionState(replaceMediaAction, null);
  return (
    <form action={run} className="panel">
      <h2>Replace the file</h2>
      <p className="hint">Address, words and places stay; focal point and crops begin anew.</p>
      {state && !state.ok && <FaultLine>{state.error.message}</FaultLine>}
      <input type="hidden" name="id" value={id} />
      <label htmlFor="r-file">Another file</label>
      <input id="r-file" type="file" name="file" required accept="image/*" />
      <button className="btn line" disabled={isPending}>
        Replace
      </button>
    </form>
  );
}
