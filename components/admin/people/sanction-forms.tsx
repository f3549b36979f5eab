'use client';

import { DecisionForm, faultOf } from '@/components/admin/people/decision-form';
import type { DecisionAction } from '@/components/admin/people/use-decision';
import {
  banMemberAction,
  restoreMemberAction,
  signOutMemberAction,
  suspendMemberAction,
} from '@/lib/people/actions';

type Props = { userId: number };

const lengths = [
  ['1h', 'One hour'],
  ['3h', 'Three hours'],
  ['24h', '24 hours'],
  ['7d', '7 days'],
  ['date', 'Until a date'],
] as const;

/** A pause: they can read and sign in, not write. `soonest` is on the newsroom's clock. */
export function SuspendForm({
  userId,
  soonest,
  action = suspendMemberAction,
}: Props & { soonest: string; action?: DecisionAction }) {
  return (
    <DecisionForm
      id="suspend"
      summary={<summary>Suspend for a time</summary>}
      action={action}
      hidden={{ userId }}
      submit="Suspend"
      isGrave
    >
      {(failure) => {
        const chosen = failure?.values?.length ?? '24h';
        const fault = faultOf(failure, 'until');
        return (
          <>
            <fieldset key={chosen}>
              <legend>For how long</legend>
              {lengths.map(([value, words]) => (
                <label key={value} className="pick">
                  <input
                    type="radio"
                    name="length"
                    value={value}
                    defaultChecked={value === chosen}
                  />
                  {words}
                </label>
              ))}
            </fieldset>
            <div>
              <label htmlFor="suspend-until">The date, on the newsroom’s clock</label>
              <input
                id="suspend-until"
                type="datetime-local"
                name="until"
                min={soonest}
                defaultValue={failure?.values?.until}
                aria-invalid={fault ? true : undefined}
                aria-describedby={fault ? 'suspend-until-fault' : undefined}
              />
              {fault && (
                <p className="hint" id="suspend-until-fault">
                  <b>{fault}</b>
                </p>
              )}
            </div>
          </>
        );
      }}
    </DecisionForm>
  );
}

/** For good, until somebody restores them. */
export const BanForm = ({ userId }: Props) => (
  <DecisionForm
    id="ban"
    summary={<summary>Ban for good</summary>}
    action={banMemberAction}
    hidden={{ userId }}
    submit="Ban"
    isGrave
  />
);

/** Lifts every sanction. */
export const RestoreForm = ({ userId }: Props) => (
  <DecisionForm
    id="restore"
    summary={<summary>Restore: lift every sanction</summary>}
    action={restoreMemberAction}
    hidden={{ userId }}
    submit="Restore"
  />
);

/** Ends every session of theirs. */
export const SignOutForm = ({ userId }: Props) => (
  <DecisionForm
    id="sign-out"
    summary={<summary>End all sessions</summary>}
    action={signOutMemberAction}
    hidden={{ userId }}
    submit="End all sessions"
  />
);
