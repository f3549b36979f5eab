'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { withdrawCorrectionAction } from '@/lib/corrections/actions';

/** Takes a correction back that was none. */
export function WithdrawForm({ storyId, id }: { storyId: number; id: number }) {
  const [state, act, isActing] = useActionState(withdrawCorrectionAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="id" value={id} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="btn no" disabled={isActing}>
        Take it away from readers
      </button>
    </form>
  );
}
