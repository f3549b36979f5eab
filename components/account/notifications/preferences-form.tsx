'use client';

import { useActionState } from 'react';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import { setPreferencesAction } from '@/lib/notifications/actions';
import { preferenceKinds, rhythms } from '@/lib/notifications/schema';

type Spelled = Record<(typeof preferenceKinds)[number], (typeof rhythms)[number]>;

/** How often mail may come about what. */
export function PreferencesForm({ preferences }: { preferences: Spelled }) {
  const { account } = useWords();
  const [state, run, isPending] = useActionState(setPreferencesAction, null);
  const chosen = state?.ok ? state.data : preferences;
  const failure = state && !state.ok ? state : null;
  return (
    <form className="stack" action={run}>
      <FaultLine>{failure?.error.message}</FaultLine>
      {state?.ok && <p role="status">{account.saved}</p>}
      {preferenceKinds.map((kind) => (
        // A select that stays the same one forgets its choice when the form is refused.
        <div key={`${kind} ${failure?.values?.[kind] ?? chosen[kind]}`}>
          <label htmlFor={kind}>{account.prefer[kind]}</label>
          <select id={kind} name={kind} defaultValue={failure?.values?.[kind] ?? chosen[kind]}>
            {rhythms.map((rhythm) => (
              <option key={rhythm} value={rhythm}>
                {account.rhythm[rhythm]}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button className="btn" disabled={isPending}>
        {account.save}
      </button>
    </form>
  );
}
