'use client';

import { createContext, useActionState, useContext, useState } from 'react';
import type { ActionResult } from '@/lib/action';

export type DecisionAction = (
  state: ActionResult<unknown> | null,
  form: FormData,
) => Promise<ActionResult<unknown>>;

/**
 * Around forms in a place that stays when they have been sent: it is told what was done. Without it the action leads on to
 * a page that says so, which works without a script.
 */
export const Staying = createContext<((done: unknown) => void) | null>(null);

/**
 * The state of a decision's form, how it is sent, and whether the place that it stands in stays. There `round` counts what
 * was done by it: as its key it folds and empties this form, and leaves those beside it as they are.
 */
export function useDecision(action: DecisionAction) {
  const tell = useContext(Staying);
  const [round, setRound] = useState(0);
  const send: DecisionAction = async (state, form) => {
    const result = await action(state, form);
    if (result.ok) {
      tell?.(result.data);
      setRound((before) => before + 1);
    }
    return result;
  };
  // The action itself, where a form must do without its script: only that is known to the server.
  const [state, run, isPending] = useActionState(tell ? send : action, null);
  const failure = state && !state.ok ? state : null;
  return { failure, run, isPending, isStaying: tell !== null, round };
}
