'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { ignoreAction } from '@/lib/ignores/actions';
import { ignoredPath } from '@/lib/paths';

type Props = { member: { id: number; name: string; isIgnored: boolean } };

/** The offer not to see any more what somebody writes. */
export function IgnoreForm({ member: { id, name, isIgnored } }: Props) {
  const [state, run, isPending] = useActionState(ignoreAction, null);
  if (isIgnored || state?.ok) {
    return (
      <p role={state?.ok ? 'status' : undefined}>
        You ignore <bdi>{name}</bdi>. <a href={ignoredPath()}>People you ignore</a>
      </p>
    );
  }
  return (
    <form className="stack" action={run}>
      <FaultLine>{state?.error.message}</FaultLine>
      <p>
        What <bdi>{name}</bdi> writes will be folded away for you, and they cannot notify you any
        more. They will not know.
      </p>
      <input type="hidden" name="id" value={id} />
      <button className="btn line" disabled={isPending}>
        Ignore&nbsp;<bdi>{name}</bdi>
      </button>
    </form>
  );
}
