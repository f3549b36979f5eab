'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { beginIssueAction } from '@/lib/newsletters/issues/actions';

type Props = { newsletterId: number; storyId?: number; label: string };

/** Begins an issue, which is then written. */
export function BeginIssue({ newsletterId, storyId, label }: Props) {
  const [state, act, isActing] = useActionState(beginIssueAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="newsletterId" value={newsletterId} />
      {storyId !== undefined && <input type="hidden" name="storyId" value={storyId} />}
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="btn" disabled={isActing}>
        {label}
      </button>
    </form>
  );
}
