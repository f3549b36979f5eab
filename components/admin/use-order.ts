import { startTransition, useActionState, useOptimistic, type FormEvent } from 'react';
import type { ActionResult } from '@/lib/action';

type Order = (state: ActionResult<void> | null, form: FormData) => Promise<ActionResult<void>>;

/**
 * An order of rows that is saved with each change, by an action that is told which order was seen and which is wished. Whoever
 * changes it twice in a row goes on from what they see, not from what has been saved so far. Without a script each change is a
 * form with the fields `seen` and `order`.
 */
export function useOrder(saved: readonly number[], action: Order) {
  const [state, act, isSaving] = useActionState(action, null);
  const [shown, show] = useOptimistic(saved);
  const wish = (wished: readonly number[]) =>
    startTransition(() => {
      const form = new FormData();
      form.set('seen', shown.join());
      form.set('order', wished.join());
      show(wished);
      act(form);
    });
  return {
    /** The order as it is on the page. */
    shown,
    wish,
    isSaving,
    isSaved: state?.ok === true && !isSaving,
    fault: state && !state.ok && !isSaving ? state.error.message : null,
    /** What a form of one change is sent by. */
    formOf: (wished: readonly number[] | null) => ({
      action: act,
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        if (wished) wish(wished);
      },
    }),
  };
}
