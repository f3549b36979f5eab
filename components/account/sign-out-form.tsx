'use client';

import { useActionState } from 'react';
import { signOutAction } from '@/lib/auth/actions';

/** Ends the session in this browser. A form, because a link must change nothing. */
export function SignOutForm() {
  const [, run, isPending] = useActionState(signOutAction, null);
  return (
    <form action={run}>
      <button className="btn line" disabled={isPending}>
        Sign out
      </button>
    </form>
  );
}
