'use client';

import { useActionState } from 'react';
import { useFaultFocus } from '@/components/account/use-fault-focus';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import { ignoreAction } from '@/lib/ignores/actions';
import { ignoredPath } from '@/lib/paths';

type Props = { member: { id: number; name: string; isIgnored: boolean } };

/** The offer not to see any more what somebody writes. */
export function IgnoreForm({ member: { id, name, isIgnored } }: Props) {
  const { ignore } = useWords().account;
  const [state, run, isPending] = useActionState(ignoreAction, null);
  const form = useFaultFocus(state && !state.ok ? state : null);
  if (isIgnored || state?.ok) {
    return (
      <p role={state?.ok ? 'status' : undefined}>
        {ignore.now({
          name: <bdi>{name}</bdi>,
          people: <a href={ignoredPath()}>{ignore.people}</a>,
        })}
      </p>
    );
  }
  return (
    <form ref={form} className="stack" action={run}>
      <FaultLine>{state?.error.message}</FaultLine>
      <p>{ignore.words({ name: <bdi>{name}</bdi> })}</p>
      <input type="hidden" name="id" value={id} />
      <button className="btn line" disabled={isPending}>
        <span>{ignore.do({ name: <bdi>{name}</bdi> })}</span>
      </button>
    </form>
  );
}
