'use client';

import { useActionState } from 'react';
import { useFaultFocus } from '@/components/account/use-fault-focus';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import { appealAction } from '@/lib/appeals/actions';

/** Says why the decision on one's own comment is wrong. */
export function AppealForm({ id }: { id: number }) {
  const { appeal } = useWords().account;
  const [state, run, isPending] = useActionState(appealAction, null);
  const form = useFaultFocus(state && !state.ok ? state : null);
  if (state?.ok) {
    return <p role="status">{appeal.sent}</p>;
  }
  const fault = state?.error.fields?.find(({ path }) => path === 'text')?.message;
  const field = `appeal-${id}`;
  return (
    <details open={state ? true : undefined}>
      <summary className="text">{appeal.title}</summary>
      <form ref={form} className="stack" action={run}>
        <FaultLine>{state?.error.message}</FaultLine>
        <input type="hidden" name="id" value={id} />
        <div>
          <label htmlFor={field}>{appeal.why}</label>
          <textarea
            id={field}
            name="text"
            rows={4}
            required
            maxLength={1000}
            dir="auto"
            defaultValue={state?.values?.text}
            aria-invalid={fault ? true : undefined}
            aria-describedby={`${field}-note`}
          />
          <p className="hint" id={`${field}-note`}>
            {fault ? <b>{fault}</b> : appeal.hint}
          </p>
        </div>
        <button className="btn line" disabled={isPending}>
          {appeal.send}
        </button>
      </form>
    </details>
  );
}
