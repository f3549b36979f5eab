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
import { useWords } from '@/components/account/words';
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
  const words = useWords().own.passkeys;
  const [renamed, rename, isRenaming] = useActionState(renamePasskeyAction, null);
  const [removed, remove, isRemoving] = useActionState(removePasskeyAction, null);
  const [renameFailure, removeFailure] = [failureOf(renamed), failureOf(removed)];
  const shown = renamed?.ok ? renamed.data.name : name;
  return (
    <li>
      <h3>
        <bdi>{shown}</bdi>
      </h3>
      <p className="meta">{used ? words.used({ made, used }) : words.unused({ made })}</p>
      <details open={renameFailure !== null}>
        <summary>
          {words.rename}
          <span className="vh"> {shown}</span>
        </summary>
        <form className="stack" action={rename}>
          <input type="hidden" name="id" value={id} />
          <FactorField
            key={shown}
            id={`rename-${id}`}
            name="name"
            label={words.name}
            autoComplete="off"
            maxLength={60}
            value={shown}
            failure={renameFailure}
          />
          <button className="btn" disabled={isRenaming}>
            {words.rename}
          </button>
        </form>
      </details>
      <details open={removeFailure !== null}>
        <summary>
          {words.remove}
          <span className="vh"> {shown}</span>
        </summary>
        <FactorForm
          {...wanted}
          id={`remove-${id}`}
          run={remove}
          isPending={isRemoving}
          failure={removeFailure}
          hidden={{ id }}
          submit={words.removeSubmit}
        />
      </details>
    </li>
  );
}

type PasskeyWords = ReturnType<typeof useWords>['own']['passkeys'];
type Added = { name: string; codes: string[] | null };

/** Asks the server, then the browser, then the server again. */
async function makePasskey(form: FormData, say: PasskeyWords): Promise<ActionResult<Added>> {
  const asked = await requestNewPasskeyAction(null, form);
  if (!asked.ok) return asked;
  const name = String(form.get('name'));
  try {
    const passkey = await startRegistration({ optionsJSON: asked.data });
    return await addPasskeyAction({ name, passkey });
  } catch (error) {
    return { ...passkeyProblem(error, say), values: { name } };
  }
}

type NewProps = ProofWanted & { siteName: string; isFirst: boolean };

function NewPasskey({ siteName, isFirst, ...wanted }: NewProps) {
  const words = useWords().own.passkeys;
  const isAble = useCanPasskey();
  const [state, run, isPending] = useActionState(
    (_: ActionResult<Added> | null, form: FormData) => makePasskey(form, words),
    null,
  );
  if (state?.ok)
    return (
      <>
        <p role="status">{words.added({ name: <bdi>{state.data.name}</bdi> })}</p>
        {state.data.codes && <RecoveryCodes codes={state.data.codes} siteName={siteName} />}
      </>
    );
  if (!isAble) return <p className="hint">{words.unable}</p>;
  const failure = failureOf(state);
  return (
    <>
      {!isFirst && <h3>{words.another}</h3>}
      <FactorForm
        {...wanted}
        id="passkey-new"
        run={run}
        isPending={isPending}
        failure={failure}
        submit={words.add}
      >
        <FactorField
          id="passkey-new"
          name="name"
          label={words.newName}
          hint={words.newHint}
          autoComplete="off"
          maxLength={60}
          failure={failure}
        />
      </FactorForm>
    </>
  );
}
