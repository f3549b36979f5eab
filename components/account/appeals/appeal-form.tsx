'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { appealAction } from '@/lib/appeals/actions';

/** Says why the decision on one's own comment is wrong. */
export function AppealForm({ id }: { id: number }) {
  const [state, run, isPending] = useActionState(appealAction, null);
  if (state?.ok) {
    return <p role="status">Thank you. Somebody else than who decided will look at it.</p>;
  }
  const fault = state?.error.fields?.find(({ path }) => path === 'text')?.message;
  const field = `appeal-${id}`;
  return (
    <details open={state ? true : undefined}>
      <summary className="text">Appeal</summary>
      <form className="stack" action={run}>
        <FaultLine>{state?.error.message}</FaultLine>
        <input type="hidden" name="id" value={id} />
        <div>
          <label htmlFor={field}>Why is the decision wrong?</label>
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
            {fault ? (
              <b>{fault}</b>
            ) : (
              'You can appeal once. Somebody else than who decided reads it.'
            )}
          </p>
        </div>
        <button className="btn line" disabled={isPending}>
          Send the appeal
        </button>
      </form>
    </details>
  );
}
