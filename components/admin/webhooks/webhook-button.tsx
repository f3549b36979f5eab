'use client';

import { useActionState, type ReactNode } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import type { ActionResult } from '@/lib/action';

type Props = {
  id: number;
  run: (...args: unknown[]) => Promise<ActionResult<unknown>>;
  /** Further fields of the form. */
  also?: Record<string, string>;
  /** What is said once it is done, where the page itself does not show it. */
  done?: string;
  isDangerous?: boolean;
  children: ReactNode;
};

/** One thing to do about one webhook or one line of its log. */
export function WebhookButton({ id, run, also = {}, done, isDangerous, children }: Props) {
  const [state, act, isActing] = useActionState<ActionResult<unknown> | null, FormData>(run, null);
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      {Object.entries(also).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className={isDangerous ? 'btn no' : 'btn line'} disabled={isActing}>
        {children}
      </button>
      {done && <span role="status">{state?.ok && done}</span>}
    </form>
  );
}
