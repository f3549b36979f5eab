'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { confirmNewslettersAction } from '@/lib/newsletters/subscriptions/actions';

/** The one press that confirms. Opening the link alone does nothing, since machines open links as well. */
export function ConfirmNewsletters({ token, submit }: { token: string; submit: string }) {
  const [state, act, isActing] = useActionState(confirmNewslettersAction, null);
  return (
    <form className="stack" action={act}>
      <input type="hidden" name="token" value={token} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="btn" disabled={isActing}>
        {submit}
      </button>
    </form>
  );
}
