'use client';

import { useActionState } from 'react';
import {
  failureOf,
  FactorField,
  FactorForm,
  type ProofWanted,
} from '@/components/account/second-factor/factor-form';
import { QrCode } from '@/components/account/second-factor/qr-code';
import { RecoveryCodes } from '@/components/account/second-factor/recovery-codes';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import type { ActionFailure } from '@/lib/action';
import { appAction } from '@/lib/auth/second-factor/actions';

type Props = ProofWanted & {
  /** Since when, in words; null while there is none. */
  since: string | null;
  siteName: string;
};

/** The authenticator app: set up in two steps, moved to another phone, turned off. */
export function AppFactor({ since, siteName, ...wanted }: Props) {
  const words = useWords().own.app;
  const [state, run, isPending] = useActionState(appAction, null);
  const failure = failureOf(state);
  const failedStep = failure?.values?.step;
  const form = (step: 'start' | 'remove', submit: string) => (
    <FactorForm
      {...wanted}
      id={`app-${step}`}
      run={run}
      isPending={isPending}
      failure={failedStep === step ? failure : null}
      hidden={{ step }}
      submit={submit}
    />
  );

  if (state?.ok && state.data.step === 'on') {
    return (
      <>
        <p role="status">{words.isOn}</p>
        {state.data.codes && <RecoveryCodes codes={state.data.codes} siteName={siteName} />}
      </>
    );
  }
  const started = state?.ok && state.data.step === 'started' ? state.data : ticketIn(failure);
  if (started) return <SetUp {...started} run={run} isPending={isPending} failure={failure} />;
  return (
    <>
      {state?.ok && <p role="status">{words.isOff}</p>}
      <FaultLine>{failedStep === 'confirm' && failure!.error.message}</FaultLine>
      {since ? (
        <>
          <p>{words.since({ date: since })}</p>
          <details open={failedStep === 'start'}>
            <summary>{words.move}</summary>
            {form('start', words.moveSubmit)}
          </details>
          <details open={failedStep === 'remove'}>
            <summary>{words.turnOff}</summary>
            {form('remove', words.turnOffSubmit)}
          </details>
        </>
      ) : (
        <>
          <p>{words.what}</p>
          {form('start', words.start)}
        </>
      )}
    </>
  );
}

type Ticket = { ticket: string; uri: string };

/** A wrong code is answered with what the next try needs. */
function ticketIn(failure: ActionFailure | null): Ticket | null {
  const { ticket, uri } = failure?.error.details ?? {};
  return typeof ticket === 'string' && typeof uri === 'string' ? { ticket, uri } : null;
}

type SetUpProps = Ticket & {
  run: (form: FormData) => void;
  isPending: boolean;
  failure: ActionFailure | null;
};

function SetUp({ ticket, uri, run, isPending, failure }: SetUpProps) {
  const words = useWords().own.app;
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <form className="stack set-up" action={run}>
      <FaultLine>{failure?.error.message}</FaultLine>
      <ol>
        <li>
          <p>{words.scan}</p>
          <QrCode text={uri} label={words.qr} />
          <p className="hint">{words.orKey({ open: <a href={uri}>{words.open}</a> })}</p>
          <p>
            <code className="key">{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
          </p>
        </li>
        <li>
          <p>{words.type}</p>
          <input type="hidden" name="step" value="confirm" />
          <input type="hidden" name="ticket" value={ticket} />
          <FactorField
            id="app-confirm"
            name="code"
            label={words.code}
            autoComplete="one-time-code"
            maxLength={40}
            failure={failure}
          />
          <button className="btn" disabled={isPending}>
            {words.confirm}
          </button>
        </li>
      </ol>
    </form>
  );
}
