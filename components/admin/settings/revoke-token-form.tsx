'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { revokeTokenAction } from '@/lib/tokens/actions';

/** Ends a token for good, after a second press. */
export function RevokeTokenForm({ id, name }: { id: number; name: string }) {
  const [state, revoke, isRevoking] = useActionState(revokeTokenAction, null);
  return (
    <details className="revoke">
      <summary className="text">
        Revoke <span className="vh">“{name}”</span>
      </summary>
      <form action={revoke}>
        <input type="hidden" name="id" value={id} />
        <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
        <p>The program that uses it is refused from its next call on. This cannot be undone.</p>
        <button className="btn no" disabled={isRevoking}>
          Revoke it
        </button>
      </form>
    </details>
  );
}
