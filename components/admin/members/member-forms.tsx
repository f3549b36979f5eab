'use client';

import { DecisionForm, faultOf } from '@/components/admin/people/decision-form';
import { RejectFields } from '@/components/admin/members/reject-fields';
import {
  banAction,
  rejectRecentAction,
  standAction,
  warnAction,
} from '@/lib/moderation/members/actions';
import type { OfferedReason } from '@/lib/moderation/reasons';

type Props = { userId: number };
type RejectProps = Props & { reasons: readonly OfferedReason[] };

/** Words to the member, which they must say that they have read. */
export const WarnForm = ({ userId }: Props) => (
  <DecisionForm
    id="warn"
    summary={<summary>Warn</summary>}
    action={warnAction}
    hidden={{ userId }}
    submit="Warn"
  >
    {(failure) => {
      const fault = faultOf(failure, 'message');
      return (
        <div>
          <label htmlFor="warn-message">What they are told</label>
          <textarea
            id="warn-message"
            name="message"
            rows={3}
            required
            maxLength={500}
            defaultValue={failure?.values?.message}
            aria-invalid={fault ? true : undefined}
            aria-describedby="warn-note"
          />
          <p className="hint" id="warn-note">
            {fault ? (
              <b>{fault}</b>
            ) : (
              'Shown to them until they say that they have read it, without your name.'
            )}
          </p>
        </div>
      );
    }}
  </DecisionForm>
);

type StandProps = Props & {
  action: 'premoderate' | 'trust' | 'restore';
  summary: string;
  submit: string;
  isGrave?: boolean;
};

/** Changes how they stand, for no more than a reason. */
export const StandForm = ({ userId, action, summary, submit, isGrave }: StandProps) => (
  <DecisionForm
    id={action}
    summary={<summary>{summary}</summary>}
    action={standAction}
    hidden={{ userId, action }}
    submit={submit}
    isGrave={isGrave}
  />
);

/** For good, until somebody restores them; with what they wrote lately, if wanted. */
export const BanForm = ({ userId, reasons }: RejectProps) => (
  <DecisionForm
    id="ban"
    summary={<summary>Ban for good</summary>}
    action={banAction}
    hidden={{ userId }}
    submit="Ban"
    isGrave
  >
    {(failure) => <RejectFields id="ban" reasons={reasons} failure={failure} isOptional />}
  </DecisionForm>
);

/** Rejects what they wrote in the last days, which no button takes back. */
export const RejectRecentForm = ({ userId, reasons }: RejectProps) => (
  <DecisionForm
    id="recent"
    summary={<summary>Reject all of the last days</summary>}
    action={rejectRecentAction}
    hidden={{ userId }}
    submit="Reject all of it"
    isGrave
  >
    {(failure) => {
      const fault = faultOf(failure, 'isSure');
      return (
        <>
          <RejectFields id="recent" reasons={reasons} failure={failure} />
          <div>
            <label className="pick">
              <input
                type="checkbox"
                name="isSure"
                value="yes"
                required
                aria-describedby={fault ? 'recent-sure' : undefined}
              />
              I know that it cannot be undone at once
            </label>
            {fault && (
              <p className="hint" id="recent-sure">
                <b>{fault}</b>
              </p>
            )}
          </div>
        </>
      );
    }}
  </DecisionForm>
);
