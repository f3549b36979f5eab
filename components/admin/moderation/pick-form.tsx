'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { pickCommentAction } from '@/lib/comments/picks/actions';

type Props = { id: number; isPicked: boolean };

/** Makes an approved comment an editor’s pick, or takes that back. A plain form. */
export function PickForm({ id, isPicked }: Props) {
  const [state, run, isPending] = useActionState(pickCommentAction, null);
  return (
    <form action={run} className="pick-it">
      <FaultLine>{state && !state.ok ? state.error.message : null}</FaultLine>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="picked" value={isPicked ? 'no' : 'yes'} />
      {isPicked && <b>Editor’s pick</b>}
      <button className="btn line" disabled={isPending}>
        {isPicked ? 'Take the pick back' : 'Make it a pick'}
        <span className="vh">: comment {id}</span>
      </button>
    </form>
  );
}
