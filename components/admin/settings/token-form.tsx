'use client';

import { useActionState } from 'react';
import { SecretOnce } from '@/components/admin/secret-once';
import { scopeWords, scopes } from '@/lib/auth/scopes';
import { createTokenAction } from '@/lib/tokens/actions';
import { lifeDays, type TokenOwner } from '@/lib/tokens/schema';
import { roleWords } from '@/components/admin/settings/role-words';
import { FaultLine } from '@/components/ui/fault-line';
import { Field, faultOf } from '@/components/ui/field';
import { adminTokensPath } from '@/lib/paths';

type Props = {
  owners: TokenOwner[];
  viewerId: number;
  /** The first and the last day that a token may end on. */
  days: { first: string; last: string };
};

const lives: Record<(typeof lifeDays)[number], string> = {
  '7': '7 days',
  '30': '30 days',
  '90': '90 days',
  '365': 'a year',
};

/** Makes a token, and shows its secret this once. */
export function TokenForm({ owners, viewerId, days }: Props) {
  const [state, make, isMaking] = useActionState(createTokenAction, null);
  if (state?.ok) return <NewSecret {...state.data} />;
  const failure = state && !state.ok ? state : null;
  const typed = (name: string) => failure?.values?.[name];
  const fault = (name: string) => faultOf(failure?.error.fields, name);
  const scopesFault = fault('scopes');
  const owner = typed('ownerId') ?? String(viewerId);
  const life = typed('life') ?? '90';
  return (
    <form action={make}>
      <FaultLine>{failure?.error.message}</FaultLine>
      <Field
        id="name"
        label="Name"
        hint="What it is for, such as “Wire import”."
        fault={fault('name')}
      >
        {(control) => (
          <input
            {...control}
            name="name"
            type="text"
            required
            maxLength={80}
            autoComplete="off"
            defaultValue={typed('name')}
          />
        )}
      </Field>
      <Field
        id="ownerId"
        label="Acts as"
        hint="It may at most what this account may. A ban or another role reaches it at once."
        fault={fault('ownerId')}
      >
        {(control) => (
          <select key={owner} {...control} name="ownerId" defaultValue={owner}>
            {owners.map(({ id, name, role }) => (
              <option key={id} value={id}>
                {name}, {roleWords[role]}
                {id === viewerId ? ' (you)' : ''}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset
        className="boxes"
        aria-invalid={scopesFault ? true : undefined}
        aria-describedby={scopesFault && 'scopes-note'}
      >
        <legend className="lab">It may</legend>
        {scopes.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              name="scopes"
              value={scope}
              defaultChecked={(typed('scopes') ?? '').split('\n').includes(scope)}
            />
            <span>
              {scopeWords[scope]} <small>{scope}</small>
            </span>
          </label>
        ))}
        {scopesFault && (
          <p className="hint fault" id="scopes-note">
            {scopesFault}
          </p>
        )}
      </fieldset>
      <div className="pair">
        <Field id="life" label="Works for" fault={fault('life')}>
          {(control) => (
            <select key={life} {...control} name="life" defaultValue={life}>
              {lifeDays.map((length) => (
                <option key={length} value={length}>
                  {lives[length]}
                </option>
              ))}
              <option value="date">until a day you choose</option>
            </select>
          )}
        </Field>
        <Field id="until" label="Last day, if you choose one" fault={fault('until')}>
          {(control) => (
            <input
              {...control}
              name="until"
              type="date"
              min={days.first}
              max={days.last}
              defaultValue={typed('until')}
            />
          )}
        </Field>
      </div>
      <div className="send">
        <button className="btn" disabled={isMaking}>
          Make the token
        </button>
      </div>
    </form>
  );
}

const NewSecret = ({ name, secret }: { name: string; secret: string }) => (
  <SecretOnce
    id="secret"
    label="Token"
    secret={secret}
    hint={
      <>
        A program sends it as <code>Authorization: Bearer …</code>, never in an address.
      </>
    }
    next={{ href: adminTokensPath(), words: 'I have it. Make another, or go on.' }}
  >
    <b>The token “{name}” is made.</b> Copy it now: it is shown this once, and we keep only a
    fingerprint of it.
  </SecretOnce>
);
