'use client';

import { useActionState, type ReactNode } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import type { ActionResult } from '@/lib/action';

type Props = {
  action: (...args: unknown[]) => Promise<ActionResult<unknown>>;
  /** What the form sends: what the button is about. */
  values: Record<string, string | number>;
  look?: 'btn' | 'btn line' | 'btn no' | 'text';
  /** The key of the keyboard that presses it, where the page listens for one. */
  keyOf?: string;
  /** What is said once it is done, where the page itself does not show it. */
  done?: ReactNode;
  /** What is said below whatever was refused. */
  advice?: string;
  children: ReactNode;
};

/** A form that is one button, about one thing. Works without a script; what is refused is said above it. */
export function OneButton(props: Props) {
  const { action, values, look = 'btn line', keyOf, done, advice, children } = props;
  const [state, act, isActing] = useActionState<ActionResult<unknown> | null, FormData>(
    action,
    null,
  );
  return (
    <form action={act}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FaultLine>
        {state && !state.ok && [state.error.message, advice].filter(Boolean).join(' ')}
      </FaultLine>
      <button className={look} disabled={isActing} data-key={keyOf}>
        {children}
      </button>
      {done && (
        <span role="status" className="hint">
          {state?.ok && done}
        </span>
      )}
    </form>
  );
}
