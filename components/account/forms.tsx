'use client';

import { AccountForm } from '@/components/account/account-form';
import { currentPassword, type FieldSpec } from '@/components/account/form-fields';
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

const email: FieldSpec = {
  name: 'email',
  label: 'E-mail',
  type: 'email',
  autoComplete: 'email',
  maxLength: 254,
};
const newPassword: FieldSpec = {
  name: 'password',
  label: 'New password',
  type: 'password',
  autoComplete: 'new-password',
  minLength: 12,
  // Letters beyond the first plane count double to a browser.
  maxLength: 400,
  hint: '12 characters or more. Spaces and any letters are fine.',
};

const name: FieldSpec = {
  name: 'name',
  label: 'Name',
  type: 'text',
  autoComplete: 'name',
  minLength: 2,
  maxLength: 120,
  hint: 'It stands by your comments.',
};

const looking = (sentTo: string) => (
  <>
    <p className="lede">
      We have sent a mail to <b>{sentTo}</b>.
    </p>
    <p className="hint">
      The link in it works for one hour. Nothing there after a few minutes? Look among the spam, or
      try again.
    </p>
  </>
);

/** Address and password, or the address alone for a link by mail. `next` is where to go afterwards. */
export function SignInForm({ next }: { next?: string }) {
  return (
    <AccountForm
      action={signInAction}
      hidden={{ next }}
      submit="Sign in"
      fields={[
        { ...email, autoComplete: 'username webauthn' },
        { ...currentPassword, name: 'password', label: 'Password' },
      ]}
      done={({ sentTo }) => looking(sentTo)}
    >
      <button className="btn line" name="way" value="link" formNoValidate>
        Send me a sign-in link
      </button>
      <p className="hint">
        New here? <a href={registerPath(next)}>Open an account</a>. Forgotten?{' '}
        <a href={forgotPath()}>Set a new password</a>.
      </p>
    </AccountForm>
  );
}

/** Name, address and password; the answer comes by mail. */
export function RegisterForm({ next }: { next?: string }) {
  return (
    <AccountForm
      action={registerAction}
      hidden={{ next }}
      submit="Open an account"
      fields={[name, email, { ...newPassword, label: 'Password' }]}
      done={({ sentTo }) => looking(sentTo)}
    >
      <p className="hint">
        Have an account? <a href={signInPath(next)}>Sign in</a>.
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
  return (
    <AccountForm
      action={confirmAction}
      hidden={{ token, next }}
      submit="Confirm my address"
      fields={
        registeredName === undefined
          ? []
          : [
              { ...name, value: registeredName },
              { ...newPassword, label: 'Password' },
            ]
      }
      gone={<RenewForm token={token} next={next} />}
    />
  );
}

/** Sends the link of a registration once more, to the address that it was for. */
export function RenewForm({ token, next }: { token: string; next?: string }) {
  return (
    <AccountForm
      action={renewConfirmationAction}
      hidden={{ token, next }}
      submit="Send me a new link"
      fields={[]}
      done={() => <p className="lede">We have sent you a new link. It works for one hour.</p>}
      gone={
        <p>
          <a href={signInPath(next)}>Sign in</a> or <a href={registerPath(next)}>open an account</a>
        </p>
      }
    />
  );
}

/** One button, as for ConfirmForm. */
export function LinkForm({ token, next }: { token: string; next?: string }) {
  return (
    <AccountForm
      action={signInByLinkAction}
      hidden={{ token, next }}
      submit="Sign in"
      fields={[]}
      gone={<LinkRequestForm next={next} />}
    />
  );
}

/** Asks for a link that signs in. */
export function LinkRequestForm({ next }: { next?: string }) {
  return (
    <AccountForm
      action={requestLinkAction}
      hidden={{ next }}
      submit="Send me a new link"
      fields={[email]}
      done={({ sentTo }) => looking(sentTo)}
    />
  );
}

/** Asks for a link to a new password. */
export function ForgotForm() {
  return (
    <AccountForm
      action={forgotAction}
      submit="Send me a link"
      fields={[email]}
      done={({ sentTo }) => looking(sentTo)}
    />
  );
}

/** The new password, by the secret of a mail. */
export function ResetForm({ token }: { token: string }) {
  return (
    <AccountForm
      action={resetAction}
      hidden={{ token }}
      submit="Set the new password"
      fields={[newPassword]}
      gone={<ForgotForm />}
    />
  );
}

/** Old and new password. */
export function PasswordForm() {
  return (
    <AccountForm
      action={changePasswordAction}
      submit="Change password"
      fields={[currentPassword, newPassword]}
      done={() => <p>Your password is changed. Every other session has ended.</p>}
    />
  );
}

/** For people who sign in without a password. */
export function SetPasswordForm() {
  return (
    <AccountForm
      action={setPasswordAction}
      submit="Send me a link to set one"
      fields={[]}
      done={({ sentTo }) => looking(sentTo)}
    />
  );
}

/** Another address; with the password where there is one. */
export function AddressForm({ hasPassword }: { hasPassword: boolean }) {
  return (
    <AccountForm
      action={changeAddressAction}
      submit="Change address"
      fields={[
        {
          ...email,
          label: 'New address',
          hint: 'It counts once you have opened the link that we send there.',
        },
        ...(hasPassword ? [{ ...currentPassword, id: 'address-current' }] : []),
      ]}
      done={({ sentTo }) => looking(sentTo)}
    />
  );
}

/** One button, as for ConfirmForm. */
export function ConfirmAddressForm({ token }: { token: string }) {
  return (
    <AccountForm
      action={confirmAddressAction}
      hidden={{ token }}
      submit="Use this address"
      fields={[]}
      gone={
        <p>
          <a href={waysInPath()}>Ask for the change again</a>
        </p>
      }
    />
  );
}

/** Takes one of the ways into the account away. */
export function UnlinkForm({ id }: { id: number }) {
  return (
    <AccountForm
      action={unlinkAction}
      hidden={{ id: String(id) }}
      submit="Unlink"
      isQuiet
      fields={[]}
    />
  );
}
