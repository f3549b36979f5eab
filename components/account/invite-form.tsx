'use client';

import { AccountForm } from '@/components/account/account-form';
import { acceptInvitationAction } from '@/lib/people/invitations/actions';

/** A name that can still be changed, a password, one button. */
export function InviteForm({ token, name }: { token: string; name: string }) {
  return (
    <AccountForm
      action={acceptInvitationAction}
      hidden={{ token }}
      submit="Accept"
      fields={[
        {
          name: 'name',
          label: 'Name',
          type: 'text',
          autoComplete: 'name',
          value: name,
          minLength: 2,
          maxLength: 120,
          hint: 'It stands by what you write.',
        },
        {
          name: 'password',
          label: 'Password',
          type: 'password',
          autoComplete: 'new-password',
          minLength: 12,
          maxLength: 400,
          hint: '12 characters or more. Spaces and any letters are fine.',
        },
      ]}
    />
  );
}
