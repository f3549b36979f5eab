'use client';

import { useActionState } from 'react';
import { DecisionForm, faultOf } from '@/components/admin/people/decision-form';
import { FaultLine } from '@/components/ui/fault-line';
import { adminPersonPath } from '@/lib/paths';
import {
  inviteAction,
  resendInvitationAction,
  withdrawInvitationAction,
} from '@/lib/people/invitations/actions';
import { roleWords } from '@/lib/people/words';
import type { Role } from '@/prisma/generated/enums';

export const ResendForm = ({ id }: { id: number }) => (
  <DecisionForm
    id={`resend-${id}`}
    summary={<summary className="btn line">Send again</summary>}
    action={resendInvitationAction}
    hidden={{ id }}
    submit="Send the invitation again"
  />
);

export const WithdrawForm = ({ id }: { id: number }) => (
  <DecisionForm
    id={`withdraw-${id}`}
    summary={<summary className="btn line">Withdraw</summary>}
    action={withdrawInvitationAction}
    hidden={{ id }}
    submit="Withdraw the invitation"
    isGrave
  />
);

/** Asks a new colleague to join, by mail. */
export function InviteForm({ roles }: { roles: readonly Role[] }) {
  const [state, run, isPending] = useActionState(inviteAction, null);
  const failure = state && !state.ok ? state : null;
  const values = failure?.values ?? {};
  const known = failure?.error.details as { userId?: number } | undefined;
  const note = (name: string, hint: string) => {
    const fault = faultOf(failure, name);
    return (
      <p className="hint" id={`${name}-note`}>
        {fault ? <b>{fault}</b> : hint}
      </p>
    );
  };
  const field = (name: string) => ({
    id: `invite-${name}`,
    name,
    'aria-invalid': faultOf(failure, name) ? true : undefined,
    'aria-describedby': `${name}-note`,
  });
  return (
    <form action={run} className="decide">
      {failure && (
        <FaultLine>
          {failure.error.message}{' '}
          {known?.userId && (
            <a href={adminPersonPath(known.userId)}>Give the role on their page.</a>
          )}
        </FaultLine>
      )}
      <div>
        <label htmlFor="invite-name">Name</label>
        <input
          {...field('name')}
          required
          minLength={2}
          maxLength={120}
          autoComplete="off"
          defaultValue={values.name}
        />
        {note('name', 'They can change it when they accept.')}
      </div>
      <div>
        <label htmlFor="invite-email">Address</label>
        <input
          {...field('email')}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          defaultValue={values.email}
        />
        {note('email', 'The link goes here and works for seven days.')}
      </div>
      <div>
        <label htmlFor="invite-role">Role</label>
        <select
          // React puts a select back to its first option after an action; a new one keeps the choice.
          key={values.role ?? ''}
          {...field('role')}
          required
          defaultValue={values.role ?? ''}
        >
          <option value="">Choose</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {roleWords[role]}
            </option>
          ))}
        </select>
        {note('role', 'It holds from the moment they accept.')}
      </div>
      <div>
        <label htmlFor="invite-reason">Reason</label>
        <input
          {...field('reason')}
          required
          maxLength={500}
          autoComplete="off"
          defaultValue={values.reason}
        />
        {note('reason', 'For the log; the mail does not hold it.')}
      </div>
      <div>
        <label htmlFor="invite-message">A few words of your own (optional)</label>
        <textarea {...field('message')} rows={4} maxLength={1000} defaultValue={values.message} />
        {note('message', 'Set apart in the mail, under your name.')}
      </div>
      <button className="btn" disabled={isPending}>
        Send the invitation
      </button>
    </form>
  );
}
