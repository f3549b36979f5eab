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
        <p role="status">Your app is set up. Next time you are asked for its code.</p>
        {state.data.codes && <RecoveryCodes codes={state.data.codes} siteName={siteName} />}
      </>
    );
  }
  const started = state?.ok && state.data.step === 'started' ? state.data : ticketIn(failure);
  if (started) return <SetUp {...started} run={run} isPending={isPending} failure={failure} />;
  return (
    <>
      {state?.ok && <p role="status">The app is turned off.</p>}
      <FaultLine>{failedStep === 'confirm' && failure!.error.message}</FaultLine>
      {since ? (
        <>
          <p>Set up {since}.</p>
          <details open={failedStep === 'start'}>
            <summary>Move to another phone</summary>
            {form('start', 'Set up the other phone')}
          </details>
          <details open={failedStep === 'remove'}>
            <summary>Turn it off</summary>
            {form('remove', 'Turn the app off')}
          </details>
        </>
      ) : (
        <>
          <p>
            An app on your phone, such as Aegis, 2FAS or a password manager, shows a new code every
            half minute.
          </p>
          {form('start', 'Set up an app')}
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
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <form className="stack set-up" action={run}>
      <FaultLine>{failure?.error.message}</FaultLine>
      <ol>
        <li>
          <p>Scan this with the app.</p>
          <QrCode text={uri} label="QR code for your authenticator app" />
          <p className="hint">
            On the phone itself, <a href={uri}>open it in the app</a>. Or type this key:
          </p>
          <p>
            <code className="key">{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
          </p>
        </li>
        <li>
          <p>Type the code that the app shows now.</p>
          <input type="hidden" name="step" value="confirm" />
          <input type="hidden" name="ticket" value={ticket} />
          <FactorField
            id="app-confirm"
            name="code"
            label="Code"
            autoComplete="one-time-code"
            maxLength={40}
            failure={failure}
          />
          <button className="btn" disabled={isPending}>
            Turn it on
          </button>
        </li>
      </ol>
    </form>
  );
}
