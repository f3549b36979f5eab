'use client';

import { useActionState } from 'react';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import { setOwnNewslettersAction } from '@/lib/newsletters/subscriptions/actions';

type Props = {
  newsletters: readonly { id: number; name: string; description: string; when: string }[];
  chosen: readonly number[];
};

/** Which newsletters the own address gets. What is not ticked ends. */
export function OwnNewsletters({ newsletters, chosen: kept }: Props) {
  const { account } = useWords();
  const [state, run, isPending] = useActionState(setOwnNewslettersAction, null);
  const chosen = state?.ok ? state.data.chosen : kept;
  return (
    <form className="stack letters" action={run}>
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      {state?.ok && <p role="status">{account.saved}</p>}
      {newsletters.map(({ id, name, description, when }) => (
        <label key={`${id} ${chosen.includes(id)}`} className="choice">
          <input
            type="checkbox"
            name="newsletter"
            value={id}
            defaultChecked={chosen.includes(id)}
          />
          <span>
            <b dir="auto">{name}</b>
            {description && <span dir="auto">{description}</span>}
            <small>{when}</small>
          </span>
        </label>
      ))}
      <button className="btn" disabled={isPending}>
        {account.save}
      </button>
    </form>
  );
}
