'use client';

import { DecisionForm, faultOf } from '@/components/admin/people/decision-form';
import { changeRoleAction } from '@/lib/people/actions';
import { roles, roleWords } from '@/lib/people/words';
import type { Role } from '@/prisma/generated/enums';

type Props = { userId: number; role: Role; choices: readonly Role[]; isSelf: boolean };

/** Another role, out of those that the admin may give. */
export function RoleForm({ userId, role, choices, isSelf }: Props) {
  return (
    <DecisionForm
      id="role"
      summary={<summary>{isSelf ? 'Step down' : 'Change the role'}</summary>}
      action={changeRoleAction}
      hidden={{ userId }}
      submit={isSelf ? 'Step down' : 'Change role'}
      isGrave={isSelf}
    >
      {(failure) => {
        const fault = faultOf(failure, 'role');
        const chosen = failure?.values?.role ?? '';
        return (
          <div>
            <label htmlFor="role-role">Role from now on</label>
            <select
              // React puts a select back to its first option after an action; a new one keeps the choice.
              key={chosen}
              id="role-role"
              name="role"
              required
              defaultValue={chosen}
              aria-describedby={fault ? 'role-role-fault' : 'role-role-hint'}
            >
              <option value="">Now: {roleWords[role]}</option>
              {roles
                .filter((one) => choices.includes(one))
                .map((one) => (
                  <option key={one} value={one}>
                    {roleWords[one]}
                  </option>
                ))}
            </select>
            {fault ? (
              <p className="hint" id="role-role-fault">
                <b>{fault}</b>
              </p>
            ) : (
              <p className="hint" id="role-role-hint">
                {isSelf
                  ? 'You cannot take this back yourself: another administrator would have to.'
                  : 'Ends their sessions: they sign in again.'}
              </p>
            )}
          </div>
        );
      }}
    </DecisionForm>
  );
}
