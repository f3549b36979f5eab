'use client';

import { AccountForm } from '@/components/account/account-form';
import { useWords } from '@/components/account/words';
import { changeNameAction } from '@/lib/auth/actions';
import { daysBetweenNames } from '@/lib/auth/names/next-change';

/** The name that stands by one's comments. `next` says from when on it can be changed, when that is not now. */
export function NameForm({ name, next }: { name: string; next: string | null }) {
  const { account, own } = useWords();
  if (next) return <p className="hint">{own.name.next({ date: next })}</p>;
  return (
    <AccountForm
      action={changeNameAction}
      submit={own.name.submit}
      fields={[
        {
          name: 'name',
          label: account.fields.name,
          type: 'text',
          autoComplete: 'name',
          value: name,
          minLength: 2,
          maxLength: 120,
          hint: own.name.hint(daysBetweenNames),
        },
      ]}
      done={({ name: now }) => <p>{own.name.done({ name: <bdi>{now}</bdi> })}</p>}
    />
  );
}
