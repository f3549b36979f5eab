'use client';

import { startTransition, useActionState } from 'react';
import {
  askPasskey,
  useCanPasskey,
  type PasskeyAnswer,
} from '@/components/account/second-factor/ask-passkey';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import type { ActionResult } from '@/lib/action';

type Props = {
  purpose: 'sign-in' | 'second-factor';
  label: string;
  /** What is done with it; leads elsewhere where it goes well. */
  give: (answer: PasskeyAnswer) => Promise<ActionResult<never>>;
};

/**
 * A button for people with a passkey. It is not there where it could do nothing, and before that is known it is not seen but
 * holds its place, so that nothing below it moves.
 */
export function PasskeyButton({ purpose, label, give }: Props) {
  const { passkeys } = useWords().own;
  const isAble = useCanPasskey();
  const [state, run, isPending] = useActionState<ActionResult<never> | null>(async () => {
    const asked = await askPasskey(purpose, passkeys);
    return asked.ok ? give(asked.answer) : asked;
  }, null);
  if (isAble === false) return null;
  return (
    <>
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button
        type="button"
        className={isAble ? 'btn line' : 'btn line unknown'}
        disabled={isPending}
        onClick={() => startTransition(run)}
      >
        {label}
      </button>
    </>
  );
}
