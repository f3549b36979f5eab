'use client';

import { useActionState } from 'react';
import {
  failureOf,
  FactorForm,
  type ProofWanted,
} from '@/components/account/second-factor/factor-form';
import { RecoveryCodes } from '@/components/account/second-factor/recovery-codes';
import { renewCodesAction } from '@/lib/auth/second-factor/actions';

type Props = ProofWanted & { left: number; siteName: string };

/** How many recovery codes are left, and new ones. */
export function RecoveryFactor({ left, siteName, ...wanted }: Props) {
  const [state, run, isPending] = useActionState(renewCodesAction, null);
  const failure = failureOf(state);
  if (state?.ok)
    return (
      <>
        <p role="status">These are your new codes. The old ones are void.</p>
        <RecoveryCodes codes={state.data.codes ?? []} siteName={siteName} />
      </>
    );
  return (
    <>
      <p>
        {left === 1 ? 'One code is' : `${left} codes are`} left
        {left < 4 && '. Make new ones before you run out'}.
      </p>
      <details open={failure !== null}>
        <summary>Make ten new codes</summary>
        <FactorForm
          {...wanted}
          id="codes"
          run={run}
          isPending={isPending}
          failure={failure}
          submit="Make new codes"
        />
      </details>
    </>
  );
}
