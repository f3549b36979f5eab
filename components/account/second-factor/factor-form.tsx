'use client';

import { startTransition, useRef, type ReactNode } from 'react';
import { askPasskey, useCanPasskey } from '@/components/account/second-factor/ask-passkey';
import { useFaultFocus } from '@/components/account/use-fault-focus';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import type { ActionFailure, ActionResult } from '@/lib/action';
import type { ProofKind } from '@/lib/auth/second-factor/schema';

/** What this person is asked for before a change. */
export type ProofWanted = { proof: ProofKind; hasPasskeys: boolean };

export const failureOf = (state: ActionResult<unknown> | ActionFailure | null) =>
  state && !state.ok ? state : null;

type FieldProps = {
  /** Sets this form's fields apart from those of its neighbours. */
  id: string;
  name: string;
  label: string;
  failure: ActionFailure | null;
  hint?: string;
  value?: string;
  type?: 'text' | 'password';
  autoComplete?: string;
  maxLength?: number;
};

/** One labelled field with what is wrong with it. */
export function FactorField({ id, name, label, failure, hint, value, ...input }: FieldProps) {
  const fault = failure?.error.fields?.find(({ path }) => path === name)?.message;
  const note = fault ?? hint;
  const isCode = name === 'code';
  return (
    <div>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        {...input}
        {...(isCode ? { autoCapitalize: 'none', spellCheck: false } : {})}
        id={`${id}-${name}`}
        name={name}
        required
        defaultValue={failure?.values?.[name] ?? value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={note ? `${id}-${name}-note` : undefined}
      />
      {note && (
        <p className="hint" id={`${id}-${name}-note`}>
          {fault ? <b>{fault}</b> : hint}
        </p>
      )}
    </div>
  );
}

type Props = ProofWanted & {
  id: string;
  run: (form: FormData) => void;
  isPending: boolean;
  failure: ActionFailure | null;
  submit: string;
  hidden?: Record<string, string>;
  children?: ReactNode;
};

/** A form that changes something of the second factors: asks first, once more, who is there. */
export function FactorForm(props: Props) {
  const { id, run, isPending, failure, submit, hidden = {}, proof, hasPasskeys, children } = props;
  const form = useFaultFocus(failure);
  const { account, own } = useWords();
  return (
    <form ref={form} className="stack" action={run}>
      <FaultLine>{failure?.error.message}</FaultLine>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {proof === 'password' && (
        <FactorField
          id={id}
          name="password"
          type="password"
          label={account.fields.yourPassword}
          autoComplete="current-password"
          maxLength={200}
          failure={failure}
        />
      )}
      {proof === 'factor' && (
        <FactorField
          id={id}
          name="code"
          label={own.factor.codeOrRecovery}
          autoComplete="one-time-code"
          maxLength={40}
          failure={failure}
        />
      )}
      <button className="btn" disabled={isPending}>
        {submit}
      </button>
      {proof === 'factor' && hasPasskeys && <PasskeyProof run={run} isPending={isPending} />}
    </form>
  );
}

/** A passkey in place of the code: sends the form as it stands, with the passkey's answer. */
function PasskeyProof({ run, isPending }: Pick<Props, 'run' | 'isPending'>) {
  const button = useRef<HTMLButtonElement>(null);
  const { factor, passkeys } = useWords().own;
  const isAble = useCanPasskey();
  if (!isAble) return null;
  const send = async () => {
    const form = new FormData(button.current!.form!);
    const asked = await askPasskey('proof', passkeys);
    // Without an answer the server says what is missing.
    if (asked.ok) form.set('passkey', JSON.stringify(asked.answer));
    startTransition(() => run(form));
  };
  return (
    <button
      ref={button}
      type="button"
      className="text"
      disabled={isPending}
      onClick={() => void send()}
    >
      {factor.passkeyInstead}
    </button>
  );
}
