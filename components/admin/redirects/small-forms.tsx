'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { deleteRedirectAction, ignoreMissAction } from '@/lib/redirects/actions';

/** Takes a redirect away. */
export function DeleteRedirect({ id, source }: { id: number; source: string }) {
  const [state, act, isActing] = useActionState(deleteRedirectAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="text" disabled={isActing}>
        Delete<span className="vh"> the redirect from {source}</span>
      </button>
    </form>
  );
}

/** Sets a missed address aside, or takes it up again. */
export function IgnoreMiss({ path, isIgnored }: { path: string; isIgnored: boolean }) {
  const [state, act, isActing] = useActionState(ignoreMissAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="path" value={path} />
      <input type="hidden" name="ignored" value={isIgnored ? 'no' : 'yes'} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="text" disabled={isActing}>
        {isIgnored ? 'Take up again' : 'Ignore'}
        <span className="vh"> {path}</span>
      </button>
    </form>
  );
}
