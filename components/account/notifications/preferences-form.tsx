'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { setPreferencesAction } from '@/lib/notifications/actions';
import { preferenceKinds, preferenceWords, rhythmWords, rhythms } from '@/lib/notifications/schema';

type Spelled = Record<(typeof preferenceKinds)[number], (typeof rhythms)[number]>;

/** How often mail may come about what. */
export function PreferencesForm({ preferences }: { preferences: Spelled }) {
  const [state, run, isPending] = useActionState(setPreferencesAction, null);
  const chosen = state?.ok ? state.data : preferences;
  const failure = state && !state.ok ? state : null;
  return (
    <form className="stack" action={run}>
      <FaultLine>{failure?.error.message}</FaultLine>
      {state?.ok && <p role="status">Saved.</p>}
      {preferenceKinds.map((kind) => (
        <div key={`${kind} ${chosen[kind]}`}>
          <label htmlFor={kind}>{preferenceWords[kind]}</label>
          <select id={kind} name={kind} defaultValue={failure?.values?.[kind] ?? chosen[kind]}>
            {rhythms.map((rhythm) => (
              <option key={rhythm} value={rhythm}>
                {rhythmWords[rhythm]}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button className="btn" disabled={isPending}>
        Save
      </button>
    </form>
  );
}
