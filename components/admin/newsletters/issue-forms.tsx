'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { deleteIssueAction, holdIssueAction } from '@/lib/newsletters/issues/actions';

/** Holds back an issue that waits for its moment. */
export function HoldIssue({ id }: { id: number }) {
  const [state, act, isActing] = useActionState(holdIssueAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="btn line" disabled={isActing}>
        Hold it back
      </button>
    </form>
  );
}

/** Throws an issue away that has not gone out. */
export function DeleteIssue({ id }: { id: number }) {
  const [state, act, isActing] = useActionState(deleteIssueAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="text" disabled={isActing}>
        Throw it away
      </button>
    </form>
  );
}
