'use client';

import { startRegistration } from '@simplewebauthn/browser';
import { useActionState } from 'react';
import { passkeyProblem, useCanPasskey } from '@/components/account/second-factor/ask-passkey';
import {
  failureOf,
  FactorField,
  FactorForm,
  type ProofWanted,
} from '@/components/account/second-factor/factor-form';
import { RecoveryCodes } from '@/components/account/second-factor/recovery-codes';
import type { ActionResult } from '@/lib/action';
import {
  addPasskeyAction,
  removePasskeyAction,
  renamePasskeyAction,
  requestNewPasskeyAction,
} from '@/lib/auth/second-factor/passkeys/actions';

export type PasskeyEntry = { id: string; name: string; made: string; used: string | null };

type Props = ProofWanted & { passkeys: readonly PasskeyEntry[]; siteName: string };

/** The passkeys of a person, and a new one. */
export function Passkeys({ passkeys, siteName, ...wanted }: Props) {
  return (
    <>
      {passkeys.length > 0 && (
        <ul className="own">
          {passkeys.map((passkey) => (
            <Passkey key={passkey.id} {...passkey} wanted={wanted} />
          ))}
        </ul>
      )}
      <NewPasskey {...wanted} siteName={siteName} isFirst={passkeys.length === 0} />
    </>
  );
}

function Passkey({ id, name, made, used, wanted }: PasskeyEntry & { wanted: ProofWanted }) {
  const [renamed, rename, isRenaming] = useActionState(renamePasskeyAction, null);
  const [removed, remove, isRemoving] = useActionState(removePasskeyAction, null);
  const [renameFailure, removeFailure] = [failureOf(renamed), failureOf(removed)];
  const shown = renamed?.ok ? renamed.data.name : name;
  return (
    <li>
      <h3>
        <bdi>{shown}</bdi>
      </h3>
      <p className="meta">
        Made {made}. {used ? `Last used ${used}.` : 'Not used yet.'}
      </p>
      <details open={renameFailure !== null}>
        <summary>
          Rename<span className="vh"> {shown}</span>
        </summary>
        <form className="stack" action={rename}>
          <input type="hidden" name="id" value={id} />
          <FactorField
            key={shown}
            id={`rename-${id}`}
            name="name"
            label="Name of the passkey"
            autoComplete="off"
            maxLength={60}
            value={shown}
            failure={renameFailure}
          />
          <button className="btn" disabled={isRenaming}>
            Rename
          </button>
        </form>
      </details>
      <details open={removeFailure !== null}>
        <summary>
          Remove<span className="vh"> {shown}</span>
        </summary>
        <FactorForm
          {...wanted}
          id={`remove-${id}`}
          run={remove}
          isPending={isRemoving}
          failure={removeFailure}
          hidden={{ id }}
          submit="Remove the passkey"
        />
      </details>
    </li>
  );
}

type Added = { name: string; codes: string[] | null };

/** Asks the server, then the browser, then the server again. */
async function makePasskey(
  _: ActionResult<Added> | null,
  form: FormData,
): Promise<ActionResult<Added>> {
  const asked = await requestNewPasskeyAction(null, form);
  if (!asked.ok) return asked;
  const name = String(form.get('name'));
  try {
    const passkey = await startRegistration({ optionsJSON: asked.data });
    return await addPasskeyAction({ name, passkey });
  } catch (error) {
    return { ...passkeyProblem(error), values: { name } };
  }
}

type NewProps = ProofWanted & { siteName: string; isFirst: boolean };

function NewPasskey({ siteName, isFirst, ...wanted }: NewProps) {
  const isAble = useCanPasskey();
  const [state, run, isPending] = useActionState(makePasskey, null);
  if (state?.ok)
    return (
      <>
        <p role="status">
          “<bdi>{state.data.name}</bdi>” is added. You can sign in with it.
        </p>
        {state.data.codes && <RecoveryCodes codes={state.data.codes} siteName={siteName} />}
      </>
    );
  if (!isAble)
    return (
      <p className="hint">To add one you need a browser that knows passkeys, with scripts on.</p>
    );
  const failure = failureOf(state);
  return (
    <>
      {!isFirst && <h3>A new one</h3>}
      <FactorForm
        {...wanted}
        id="passkey-new"
        run={run}
        isPending={isPending}
        failure={failure}
        submit="Add a passkey"
      >
        <FactorField
          id="passkey-new"
          name="name"
          label="Name of the new passkey"
          hint="To tell it from others, such as “My phone”."
          autoComplete="off"
          maxLength={60}
          failure={failure}
        />
      </FactorForm>
    </>
  );
}
