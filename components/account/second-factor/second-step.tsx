'use client';

import { useActionState } from 'react';
import { failureOf, FactorField } from '@/components/account/second-factor/factor-form';
import { PasskeyButton } from '@/components/account/second-factor/passkey-button';
import { useFaultFocus } from '@/components/account/use-fault-focus';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import {
  giveCodeAction,
  givePasskeyAction,
  startOverAction,
} from '@/lib/auth/second-factor/actions';

type Props = { next: string; hasPasskey: boolean };

/** The second half of signing in. */
export function SecondStep({ next, hasPasskey }: Props) {
  const { app, step } = useWords().own;
  const [state, run, isPending] = useActionState(giveCodeAction, null);
  const [, startOver, isStartingOver] = useActionState(startOverAction, null);
  const failure = failureOf(state);
  const form = useFaultFocus(failure);
  return (
    <div className="stack">
      <form ref={form} className="stack" action={run}>
        <FaultLine>{failure?.error.message}</FaultLine>
        <input type="hidden" name="next" value={next} />
        <FactorField
          id="second"
          name="code"
          label={app.code}
          hint={step.hint}
          autoComplete="one-time-code"
          maxLength={40}
          failure={failure}
        />
        <button className="btn" disabled={isPending}>
          {step.submit}
        </button>
      </form>
      {hasPasskey && (
        <PasskeyButton
          purpose="second-factor"
          label={step.passkey}
          give={(passkey) => givePasskeyAction({ passkey, next })}
        />
      )}
      <form action={startOver}>
        <input type="hidden" name="next" value={next} />
        <button className="text" disabled={isStartingOver}>
          {step.somebody}
        </button>
      </form>
    </div>
  );
}
