'use client';

import { useActionState, type ReactNode } from 'react';
import { FormFields, type FieldSpec } from '@/components/account/form-fields';
import { useFaultFocus } from '@/components/account/use-fault-focus';
import { FaultLine } from '@/components/ui/fault-line';
import type { ActionResult } from '@/lib/action';

type Props<T> = {
  action: (state: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>>;
  fields: readonly FieldSpec[];
  hidden?: Record<string, string | undefined>;
  submit: string;
  /** One of several small things on the page, not what the page is for. */
  isQuiet?: boolean;
  /** What stands instead of the form when it went through without leading elsewhere. */
  done?: (data: T) => ReactNode;
  /** What stands instead of the form when what it was about is over, such as a link: the way to a new one. */
  gone?: ReactNode;
  children?: ReactNode;
};

/** A form of the account pages. Works before (and without) its script; says what is wrong and keeps what was typed. */
export function AccountForm<T>({
  action,
  fields,
  hidden = {},
  submit,
  isQuiet = false,
  done,
  gone,
  children,
}: Props<T>) {
  const [state, run, isPending] = useActionState(action, null);
  const form = useFaultFocus(state && !state.ok ? state : null);
  if (state?.ok && done) return <div role="status">{done(state.data)}</div>;
  const failure = state && !state.ok ? state : null;
  const fault = <FaultLine>{failure?.error.message}</FaultLine>;
  if (failure?.error.code === 'gone' && gone)
    return (
      <>
        {fault}
        {gone}
      </>
    );
  return (
    <form ref={form} className="stack" action={run}>
      {fault}
      {Object.entries(hidden).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <FormFields fields={fields} failure={failure} />
      <button className={isQuiet ? 'btn line' : 'btn'} disabled={isPending}>
        {submit}
      </button>
      {children}
    </form>
  );
}
