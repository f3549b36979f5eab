'use client';

import { AccountForm } from '@/components/account/account-form';
import type { FieldSpec } from '@/components/account/form-fields';
import {
  changeNameAction,
  changePasswordAction,
  confirmAction,
  forgotAction,
  registerAction,
  resetAction,
  signInAction,
} from '@/lib/auth/actions';
import { forgotPath, registerPath, signInPath } from '@/lib/paths';

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
  maxLength: 200,
  hint: '12 characters or more. Spaces and any letters are fine.',
};

/** Address and password. `next` is where to go afterwards. */
export function SignInForm({ next }: { next?: string }) {
  return (
    <AccountForm
      action={signInAction}
      hidden={{ next }}
      submit="Sign in"
      fields={[
        email,
        {
          name: 'password',
          label: 'Password',
          type: 'password',
          autoComplete: 'current-password',
          maxLength: 200,
        },
      ]}
    >
      <p className="hint">
        New here? <a href={registerPath(next)}>Open an account</a>. Forgotten?{' '}
        <a href={forgotPath()}>Set a new password</a>.
      </p>
    </AccountForm>
  );
}

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

/** Name, address and password; the answer comes by mail. */
export function RegisterForm({ next }: { next?: string }) {
  return (
    <AccountForm
      action={registerAction}
      hidden={{ next }}
      submit="Open an account"
      fields={[
        {
          name: 'name',
          label: 'Name',
          type: 'text',
          autoComplete: 'name',
          minLength: 2,
          maxLength: 40,
          hint: 'It stands by your comments.',
        },
        email,
        { ...newPassword, label: 'Password' },
      ]}
      done={({ sentTo }) => looking(sentTo)}
    >
      <p className="hint">
        Have an account? <a href={signInPath(next)}>Sign in</a>.
      </p>
    </AccountForm>
  );
}

/** One button: a link alone must change nothing, since mail programs open links by themselves. */
export function ConfirmForm({ token, next }: { token: string; next?: string }) {
  return (
    <AccountForm
      action={confirmAction}
      hidden={{ token, next }}
      submit="Confirm my address"
      fields={[]}
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
    />
  );
}

/** The name that stands by one's comments. */
export function NameForm({ name }: { name: string }) {
  return (
    <AccountForm
      action={changeNameAction}
      submit="Change name"
      fields={[
        {
          name: 'name',
          label: 'Name',
          type: 'text',
          autoComplete: 'name',
          value: name,
          minLength: 2,
          maxLength: 40,
        },
      ]}
      done={({ name: now }) => <p>You are now called {now}.</p>}
    />
  );
}

/** Old and new password. */
export function PasswordForm() {
  return (
    <AccountForm
      action={changePasswordAction}
      submit="Change password"
      fields={[
        {
          name: 'current',
          label: 'Password you have now',
          type: 'password',
          autoComplete: 'current-password',
          maxLength: 200,
        },
        newPassword,
      ]}
      done={() => <p>Your password is changed. Every other session has ended.</p>}
    />
  );
}
