'use client';

import { AccountForm } from '@/components/account/account-form';
import { useWords } from '@/components/account/words';
import { keepAction, leaveAction } from '@/lib/account/leaving/actions';

/** Asks for the account to be deleted; with the password where there is one. */
export function LeaveForm({ hasPassword }: { hasPassword: boolean }) {
  const { account, own } = useWords();
  return (
    <AccountForm
      action={leaveAction}
      submit={own.leave.submit}
      fields={
        hasPassword
          ? [
              {
                name: 'current',
                label: account.fields.yourPassword,
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
  const { leaving } = useWords().own;
  return <AccountForm action={keepAction} submit={leaving.submit} fields={[]} />;
}
