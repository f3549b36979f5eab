'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/lib/action';
import { clientOf } from '@/lib/auth/client';
import { setSessionCookie } from '@/lib/auth/cookies';
import { confirmAddressChange, requestAddressChange } from '@/lib/auth/address/mutations';
import { requestLink, signInByLink } from '@/lib/auth/links/mutations';
import { changeName } from '@/lib/auth/names/mutations';
import { unlinkIdentity } from '@/lib/auth/providers/mutations';
import { getBrowserSecret, keepBrowserSecret } from '@/lib/auth/registration/browser';
import { confirmEmail, register, renewConfirmation } from '@/lib/auth/registration/mutations';
import { changePassword, resetPassword } from '@/lib/auth/reset/mutations';
import {
  changeAddressInput,
  changeNameInput,
  changePasswordInput,
  confirmInput,
  forgotInput,
  linkInput,
  linkSecretInput,
  registerInput,
  resetInput,
  signInForm,
  unlinkInput,
} from '@/lib/auth/schema';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { afterSignIn } from '@/lib/auth/after-sign-in';
import { returnTo } from '@/lib/auth/return-address';
import { accountPath, safeReturnPath, verifyAddressPath, waysInPath } from '@/lib/paths';

/** Signs in by password; the form's second button asks for a link by mail instead. */
export const signInAction = action({
  input: signInForm,
  can: null,
  secrets: ['password', 'way'],
  async run({ input: { email, password, way, next } }) {
    const client = clientOf(await headers());
    if (way === 'link') {
      await requestLink({ email, purpose: 'SIGN_IN', ...returnTo(next) }, client);
      return { sentTo: email };
    }
    const begun = await authenticate({ email, password: password! }, client);
    await setSessionCookie(begun);
    redirect(afterSignIn(begun, safeReturnPath(next)));
  },
});

export const requestLinkAction = action({
  input: linkInput,
  can: null,
  async run({ input: { email, next } }) {
    const client = clientOf(await headers());
    await requestLink({ email, purpose: 'SIGN_IN', ...returnTo(next) }, client);
    return { sentTo: email };
  },
});

export const signInByLinkAction = action({
  input: linkSecretInput,
  can: null,
  secrets: ['token'],
  async run({ input }) {
    const begun = await signInByLink(input.token, clientOf(await headers()));
    await setSessionCookie(begun);
    redirect(afterSignIn(begun, safeReturnPath(input.next)));
  },
});

export const registerAction = action({
  input: registerInput,
  can: null,
  secrets: ['password'],
  async run({ input }) {
    const { name, email, password, next } = input;
    const client = clientOf(await headers());
    const browser = await keepBrowserSecret();
    await register({ name, email, password, ...returnTo(next) }, client, browser);
    return { sentTo: email };
  },
});

export const confirmAction = action({
  input: confirmInput,
  can: null,
  secrets: ['token', 'password'],
  async run({ input }) {
    const browser = await getBrowserSecret();
    const begun = await confirmEmail({ ...input, browser }, clientOf(await headers()));
    await setSessionCookie(begun);
    redirect(afterSignIn(begun, safeReturnPath(input.next)));
  },
});

export const renewConfirmationAction = action({
  input: linkSecretInput,
  can: null,
  secrets: ['token'],
  async run({ input: { token, next } }) {
    await renewConfirmation({ token, ...returnTo(next) }, clientOf(await headers()));
    return { sent: true };
  },
});

export const forgotAction = action({
  input: forgotInput,
  can: null,
  async run({ input }) {
    await requestLink({ email: input.email, purpose: 'RESET_PASSWORD' }, clientOf(await headers()));
    return { sentTo: input.email };
  },
});

export const resetAction = action({
  input: resetInput,
  can: null,
  secrets: ['password', 'token'],
  async run({ input }) {
    const begun = await resetPassword(input.token, input.password, clientOf(await headers()));
    await setSessionCookie(begun);
    redirect(afterSignIn(begun, accountPath()));
  },
});

export const changePasswordAction = action({
  input: changePasswordInput,
  can: 'account.use',
  secrets: ['current', 'password'],
  async run({ viewer, input }) {
    await setSessionCookie(await changePassword(viewer!, input, clientOf(await headers())));
    return { changed: true };
  },
});

export const changeNameAction = action({
  input: changeNameInput,
  can: 'account.use',
  async run({ viewer, input }) {
    await changeName(viewer, input.name, new Date());
    return { name: input.name };
  },
});

export const changeAddressAction = action({
  input: changeAddressInput,
  can: 'account.use',
  secrets: ['current'],
  async run({ viewer, input }) {
    await requestAddressChange(viewer!, input, clientOf(await headers()));
    return { sentTo: input.email };
  },
});

/** Also for people who are not signed in here: the mail may be opened in another browser. */
export const confirmAddressAction = action({
  input: linkSecretInput,
  can: null,
  secrets: ['token'],
  async run({ input }) {
    await confirmAddressChange(input.token, clientOf(await headers()));
    redirect(verifyAddressPath('yes') as never);
  },
});

/** Sends the link to a password to the own address, for people who have none. */
export const setPasswordAction = action({
  input: z.unknown(),
  can: 'account.use',
  async run({ viewer }) {
    const { email } = viewer!;
    await requestLink({ email, purpose: 'RESET_PASSWORD' }, clientOf(await headers()));
    return { sentTo: email };
  },
});

export const unlinkAction = action({
  input: unlinkInput,
  can: 'account.use',
  async run({ viewer, input }) {
    await unlinkIdentity(viewer, input.id);
    redirect(waysInPath() as never);
  },
});
