'use client';

import { AccountForm } from '@/components/account/account-form';
import { changeNameAction } from '@/lib/auth/actions';

/** The name that stands by one's comments. `next` says from when on it can be changed, when that is not now. */
export function NameForm({ name, next }: { name: string; next: string | null }) {
  if (next) return <p className="hint">You have changed it lately. You can again on {next}.</p>;
  return (
    <AccountForm
      action={changeNameAction}
      submit="Change name"
      fields={[
        {
          name: 'name',
          label: 'Name',
          type: 'text',
          autoComplete: 'name',
          value: name,
          minLength: 2,
          maxLength: 120,
          hint: 'It stands by your comments. You can change it every 14 days.',
        },
      ]}
      done={({ name: now }) => (
        <p>
          You are now called <bdi>{now}</bdi>.
        </p>
      )}
    />
  );
}
