'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { withdrawCorrectionAction } from '@/lib/corrections/actions';
import type { CorrectionEntry } from '@/lib/corrections/schema';

type Props = { storyId: number; correction: Pick<CorrectionEntry, 'id' | 'version'> };

/** Takes a correction back that was none. */
export function WithdrawForm({ storyId, correction }: Props) {
  const [state, act, isActing] = useActionState(withdrawCorrectionAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="id" value={correction.id} />
      <input type="hidden" name="version" value={correction.version} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="btn no" disabled={isActing}>
        Take it away from readers
      </button>
    </form>
  );
}
