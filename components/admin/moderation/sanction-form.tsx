'use client';

import { useActionState } from 'react';
import { sanctionMemberAction } from '@/lib/moderation/actions';
import { sanctionActions } from '@/lib/moderation/schema';

const words: Record<(typeof sanctionActions)[number], string> = {
  suspend: 'Suspend for a time',
  ban: 'Ban for good',
  premoderate: 'Read everything first',
  trust: 'Trust: nothing is held',
  restore: 'Lift everything',
};
const lengths = [
  [1, '1 day'],
  [7, '7 days'],
  [30, '30 days'],
  [365, 'a year'],
] as const;

/** What a moderator can do about a member. It holds from the member's next request on. */
export function SanctionForm({ userId }: { userId: number }) {
  const [state, run, isPending] = useActionState(sanctionMemberAction, null);
  const failure = state && !state.ok ? state : null;
  const fault = (name: string) =>
    failure?.error.fields?.find(({ path }) => path === name)?.message ?? null;
  return (
    <details open={failure ? true : undefined}>
      <summary className="btn line">Sanction</summary>
      <form action={run} className="in">
        {state?.ok && <p role="status">Done. It holds from their next request on.</p>}
        {failure && (
          <p className="err" role="alert">
            {fault('days') ?? fault('reason') ?? failure.error.message}
          </p>
        )}
        <input type="hidden" name="userId" value={userId} />
        <label htmlFor="sanction-action">What to do</label>
        <select id="sanction-action" name="action" defaultValue={failure?.values?.action}>
          {sanctionActions.map((action) => (
            <option key={action} value={action}>
              {words[action]}
            </option>
          ))}
        </select>
        <label htmlFor="sanction-days">How long a suspension lasts</label>
        <select id="sanction-days" name="days" defaultValue={failure?.values?.days ?? '7'}>
          {lengths.map(([days, length]) => (
            <option key={days} value={days}>
              {length}
            </option>
          ))}
        </select>
        <label htmlFor="sanction-reason">Why (for the log)</label>
        <input
          id="sanction-reason"
          name="reason"
          required
          maxLength={500}
          defaultValue={failure?.values?.reason}
        />
        <button className="btn no" disabled={isPending}>
          Do it
        </button>
      </form>
    </details>
  );
}
