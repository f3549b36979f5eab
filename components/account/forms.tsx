'use client';

import { AccountForm } from '@/components/account/account-form';
import { currentPassword, type FieldSpec } from '@/components/account/form-fields';
import { useWords } from '@/components/account/words';
import {
  changeAddressAction,
  changePasswordAction,
  confirmAction,
  confirmAddressAction,
  forgotAction,
  registerAction,
  renewConfirmationAction,
  requestLinkAction,
  resetAction,
  setPasswordAction,
  signInAction,
  signInByLinkAction,
  unlinkAction,
} from '@/lib/auth/actions';
import { forgotPath, registerPath, signInPath, waysInPath } from '@/lib/paths';

type FieldWords = ReturnType<typeof useWords>['account']['fields'];

const emailField = ({ email: label }: FieldWords): FieldSpec => ({
  name: 'email',
  label,
  type: 'email',
  autoComplete: 'email',
  maxLength: 254,
});
const passwordField = (label: string, { passwordHint: hint }: FieldWords): FieldSpec => ({
  name: 'password',
  label,
  type: 'password',
  autoComplete: 'new-password',
  minLength: 12,
  // Letters beyond the first plane count double to a browser.
  maxLength: 400,
  hint,
});
const nameField = ({ name: label, nameHint: hint }: FieldWords): FieldSpec => ({
  name: 'name',
  label,
  type: 'text',
  autoComplete: 'name',
  minLength: 2,
  maxLength: 120,
  hint,
});

function Looking({ sentTo }: { sentTo: string }) {
  const { account } = useWords();
  return (
    <>
      <p className="lede">{account.sent({ address: <b>{sentTo}</b> })}</p>
      <p className="hint">{account.sentHint}</p>
    </>
  );
}

/** Address and password, or the address alone for a link by mail. `next` is where to go afterwards. */
export function SignInForm({ next }: { next?: string }) {
  const { account } = useWords();
  return (
    <AccountForm
      action={signInAction}
      hidden={{ next }}
      submit={account.signIn}
      fields={[
        { ...emailField(account.fields), autoComplete: 'username webauthn' },
        {
          ...currentPassword(account.fields.password),
          name: 'password',
        },
      ]}
      done={({ sentTo }) => <Looking sentTo={sentTo} />}
    >
      <button className="btn line" name="way" value="link" formNoValidate>
        {account.enter.sendLink}
      </button>
      <p className="hint">
        {account.enter.newHere({
          open: <a href={registerPath(next)}>{account.open}</a>,
          reset: <a href={forgotPath()}>{account.password.title}</a>,
        })}
      </p>
    </AccountForm>
  );
}

/** Name, address and password; the answer comes by mail. */
export function RegisterForm({ next }: { next?: string }) {
  const { account } = useWords();
  return (
    <AccountForm
      action={registerAction}
      hidden={{ next }}
      submit={account.open}
      fields={[
        nameField(account.fields),
        emailField(account.fields),
        passwordField(account.fields.password, account.fields),
      ]}
      done={({ sentTo }) => <Looking sentTo={sentTo} />}
    >
      <p className="hint">
        {account.enter.have({ signIn: <a href={signInPath(next)}>{account.signIn}</a> })}
      </p>
    </AccountForm>
  );
}

type ConfirmProps = {
  token: string;
  next?: string;
  /** In another browser than the one that registered: the name typed there. Then name and password are asked for here. */
  registeredName?: string;
};

/** One button: a link alone must change nothing, since mail programs open links by themselves. */
export function ConfirmForm({ token, next, registeredName }: ConfirmProps) {
  const { account } = useWords();
  return (
    <AccountForm
      action={confirmAction}
      hidden={{ token, next }}
      submit={account.confirm.submit}
      fields={
        registeredName === undefined
          ? []
          : [
              { ...nameField(account.fields), value: registeredName },
              passwordField(account.fields.password, account.fields),
            ]
      }
      gone={<RenewForm token={token} next={next} />}
    />
  );
}

/** Sends the link of a registration once more, to the address that it was for. */
export function RenewForm({ token, next }: { token: string; next?: string }) {
  const { account } = useWords();
  return (
    <AccountForm
      action={renewConfirmationAction}
      hidden={{ token, next }}
      submit={account.link.send}
      fields={[]}
      done={() => <p className="lede">{account.link.sent}</p>}
      gone={
        <p>
          {account.link.signInOrOpen({
            signIn: <a href={signInPath(next)}>{account.signIn}</a>,
            open: <a href={registerPath(next)}>{account.openSmall}</a>,
          })}
        </p>
      }
    />
  );
}

/** One button, as for ConfirmForm. */
export function LinkForm({ token, next }: { token: string; next?: string }) {
  const { account } = useWords();
  return (
    <AccountForm
      action={signInByLinkAction}
      hidden={{ token, next }}
      submit={account.signIn}
      fields={[]}
      gone={<LinkRequestForm next={next} />}
    />
  );
}

/** Asks for a link that signs in. */
export function LinkRequestForm({ next }: { next?: string }) {
  const { account } = useWords();
  return (
    <AccountForm
      action={requestLinkAction}
      hidden={{ next }}
      submit={account.link.send}
      fields={[emailField(account.fields)]}
      done={({ sentTo }) => <Looking sentTo={sentTo} />}
    />
  );
}

/** Asks for a link to a new password. */
export function ForgotForm() {
  const { account } = useWords();
  return (
    <AccountForm
      action={forgotAction}
      submit={account.password.send}
      fields={[emailField(account.fields)]}
      done={({ sentTo }) => <Looking sentTo={sentTo} />}
    />
  );
}

/** The new password, by the secret of a mail. */
export function ResetForm({ token }: { token: string }) {
  const { account } = useWords();
  return (
    <AccountForm
      action={resetAction}
      hidden={{ token }}
      submit={account.password.set}
      fields={[passwordField(account.fields.newPassword, account.fields)]}
      gone={<ForgotForm />}
    />
  );
}

/** Old and new password. */
export function PasswordForm() {
  const { account } = useWords();
  return (
    <AccountForm
      action={changePasswordAction}
      submit={account.password.change}
      fields={[
        currentPassword(account.fields.current),
        passwordField(account.fields.newPassword, account.fields),
      ]}
      done={() => <p>{account.password.changed}</p>}
    />
  );
}

/** For people who sign in without a password. */
export function SetPasswordForm() {
  const { account } = useWords();
  return (
    <AccountForm
      action={setPasswordAction}
      submit={account.password.sendToSet}
      fields={[]}
      done={({ sentTo }) => <Looking sentTo={sentTo} />}
    />
  );
}

/** Another address; with the password where there is one. */
export function AddressForm({ hasPassword }: { hasPassword: boolean }) {
  const { account } = useWords();
  return (
    <AccountForm
      action={changeAddressAction}
      submit={account.address.change}
      fields={[
        {
          ...emailField(account.fields),
          label: account.fields.newAddress,
          hint: account.fields.newAddressHint,
        },
        ...(hasPassword
          ? [{ ...currentPassword(account.fields.current), id: 'address-current' }]
          : []),
      ]}
      done={({ sentTo }) => <Looking sentTo={sentTo} />}
    />
  );
}

/** One button, as for ConfirmForm. */
export function ConfirmAddressForm({ token }: { token: string }) {
  const { account } = useWords();
  return (
    <AccountForm
      action={confirmAddressAction}
      hidden={{ token }}
      submit={account.address.submit}
      fields={[]}
      gone={
        <p>
          <a href={waysInPath()}>{account.address.again}</a>
        </p>
      }
    />
  );
}

/** Takes one of the ways into the account away. */
export function UnlinkForm({ id }: { id: number }) {
  const { account } = useWords();
  return (
    <AccountForm
      action={unlinkAction}
      hidden={{ id: String(id) }}
      submit={account.unlink}
      isQuiet
      fields={[]}
    />
  );
}
