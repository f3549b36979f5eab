'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { restoreEditionAction, revokeEditionAction } from '@/lib/front/desk/actions';

const kinds = {
  revoke: { action: revokeEditionAction, words: 'Take back' },
  restore: { action: restoreEditionAction, words: 'Bring back' },
} as const;

type Props = { id: number; version: string; kind: keyof typeof kinds; about: string };

/** Takes an edition back or brings it back. */
export function EditionButton({ id, version, kind, about }: Props) {
  const { action, words } = kinds[kind];
  const [state, run, isPending] = useActionState(action, null);
  return (
    <form action={run}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <FaultLine>
        {state && !state.ok && `${state.error.message} Load the page again to see it.`}
      </FaultLine>
      <button className="btn line" disabled={isPending}>
        {words}
        <span className="vh"> {about}</span>
      </button>
    </form>
  );
}
