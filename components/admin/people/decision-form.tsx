'use client';

import type { ReactNode } from 'react';
import { useDecision, type DecisionAction } from '@/components/admin/people/use-decision';
import { FaultLine } from '@/components/ui/fault-line';
import type { ActionFailure } from '@/lib/action';

type Props = {
  /** Folds the form away under these words, until there is something to say about it. */
  summary?: ReactNode;
  action: DecisionAction;
  /** What it is about: goes along with the form. */
  hidden: Record<string, string | number>;
  submit: string;
  /** Takes something away from somebody. */
  isGrave?: boolean;
  /** What stands in the reason before anything was typed. */
  reason?: string;
  /** Makes the fields' ids differ from those of other forms on the page. */
  id: string;
  /** What else there is to fill in. */
  children?: (failure: ActionFailure | null) => ReactNode;
};

/** What is wrong with a field, for beside it. */
export const faultOf = (failure: ActionFailure | null, name: string) =>
  failure?.error.fields?.find(({ path }) => path === name)?.message;

/** A decision about somebody, with its reason. Works without its script, and keeps what was typed when it fails. */
export function DecisionForm({
  summary,
  action,
  hidden,
  submit,
  isGrave = false,
  reason = '',
  id,
  children,
}: Props) {
  const { failure, run, isPending, isStaying, round } = useDecision(action);
  const fault = faultOf(failure, 'reason');
  const form = (
    <form key={round} action={run} className="decide">
      <FaultLine>{failure?.error.message}</FaultLine>
      {isStaying && <input type="hidden" name="stay" value="yes" />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(failure)}
      <div>
        <label htmlFor={`${id}-reason`}>Why (for the log)</label>
        <input
          id={`${id}-reason`}
          name="reason"
          required
          maxLength={500}
          autoComplete="off"
          defaultValue={failure?.values?.reason ?? reason}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-reason-fault` : undefined}
        />
        {fault && (
          <p className="hint" id={`${id}-reason-fault`}>
            <b>{fault}</b>
          </p>
        )}
      </div>
      <button className={isGrave ? 'btn no' : 'btn line'} disabled={isPending}>
        {submit}
      </button>
    </form>
  );
  if (!summary) return form;
  return (
    <details key={round} open={failure ? true : undefined}>
      {summary}
      {form}
    </details>
  );
}
