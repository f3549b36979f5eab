'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { startExportAction } from '@/lib/archive/desk/actions';

/** Has an export made. */
export function StartExportForm() {
  const [state, start, isSending] = useActionState(startExportAction, null);
  return (
    <form className="stack" action={start}>
      <FaultLine>{state && !state.ok ? state.error.message : null}</FaultLine>
      <div>
        <button className="btn" disabled={isSending}>
          Export the publication
        </button>
      </div>
    </form>
  );
}
