'use client';

import { useActionState } from 'react';
import {
  failureOf,
  FactorForm,
  type ProofWanted,
} from '@/components/account/second-factor/factor-form';
import { RecoveryCodes } from '@/components/account/second-factor/recovery-codes';
import { useWords } from '@/components/account/words';
import { renewCodesAction } from '@/lib/auth/second-factor/actions';

type Props = ProofWanted & { left: number; siteName: string };

/** How many recovery codes are left, and new ones. */
export function RecoveryFactor({ left, siteName, ...wanted }: Props) {
  const words = useWords().own.codes;
  const [state, run, isPending] = useActionState(renewCodesAction, null);
  const failure = failureOf(state);
  if (state?.ok)
    return (
      <>
        <p role="status">{words.renewed}</p>
        <RecoveryCodes codes={state.data.codes ?? []} siteName={siteName} />
      </>
    );
  return (
    <>
      <p>{left < 4 ? words.fewLeft(left) : words.left(left)}</p>
      <details open={failure !== null}>
        <summary>{words.renew}</summary>
        <FactorForm
          {...wanted}
          id="codes"
          run={run}
          isPending={isPending}
          failure={failure}
          submit={words.renewSubmit}
        />
      </details>
    </>
  );
}
