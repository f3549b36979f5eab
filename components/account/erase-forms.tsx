'use client';

import { AccountForm } from '@/components/account/account-form';
import { keepAction, leaveAction } from '@/lib/account/leaving/actions';

/** Asks for the account to be deleted; with the password where there is one. */
export function LeaveForm({ hasPassword }: { hasPassword: boolean }) {
  return (
    <AccountForm
      action={leaveAction}
      submit="Delete my account"
      fields={
        hasPassword
          ? [
              {
                name: 'current',
                label: 'Your password',
                type: 'password',
                autoComplete: 'current-password',
                maxLength: 1000,
              },
            ]
          : []
      }
    />
  );
}

/** Takes that back. */
export function KeepForm() {
  return <AccountForm action={keepAction} submit="Keep my account" fields={[]} />;
}
