'use client';

import { useActionState } from 'react';
import { Seen, type Deed } from '@/components/admin/taxonomy/term-form';
import { FaultLine } from '@/components/ui/fault-line';

type Props = {
  of: 'author' | 'section';
  term: { id: number; version: number; name: string; stories: number };
  act: Deed<never>;
  /** Who can have its stories; the term itself among them or not. */
  successors: readonly { id: number; name: string }[];
  words: {
    /** Above the choice. */ label: string;
    /** What stands there before a choice, which need be made only where there are stories. */ none: string;
    hint: string;
  };
};

/** Deletes a term after asking who has its stories and its address from then on. */
export function SuccessorForm({ of, term, act, successors, words }: Props) {
  const [state, send, isActing] = useActionState(act, null);
  const { id, name, stories } = term;
  return (
    <form action={send}>
      <Seen {...term} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <div>
        <label htmlFor={`${of}-to`}>{words.label}</label>
        <select id={`${of}-to`} name="to" defaultValue="" required={stories > 0}>
          <option value="">{words.none}</option>
          {successors
            .filter((other) => other.id !== id)
            .map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
        </select>
        <p className="hint">{words.hint}</p>
      </div>
      <div className="send">
        <button className="btn line" disabled={isActing}>
          Delete {name}
        </button>
      </div>
    </form>
  );
}
