'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/lib/action';
import { clientOf } from '@/lib/auth/client';
import { dropSessionCookie, setSessionCookie } from '@/lib/auth/cookies';
import {
  authenticate,
  changeName,
  changePassword,
  confirmEmail,
  register,
  requestReset,
  resetPassword,
} from '@/lib/auth/mutations';
import {
  changeNameInput,
  changePasswordInput,
  confirmInput,
  forgotInput,
  registerInput,
  resetInput,
  signInInput,
} from '@/lib/auth/schema';
import { afterSignIn } from '@/lib/auth/after-sign-in';
import { endSession } from '@/lib/auth/sessions/mutations';
import { getSession } from '@/lib/auth/viewer';
import { accountPath, frontPath, safeReturnPath } from '@/lib/paths';

export const signInAction = action({
  input: signInInput,
  can: null,
  secrets: ['password'],
  async run({ input }) {
    const begun = await authenticate(input, clientOf(await headers()));
    await setSessionCookie(begun);
    redirect(afterSignIn(begun, safeReturnPath(input.next)));
  },
});

export const signOutAction = action({
  input: z.unknown(),
  can: null,
  async run() {
    const session = await getSession();
    if (session) await endSession(session.id);
    await dropSessionCookie();
    redirect(frontPath() as never);
  },
});

export const registerAction = action({
  input: registerInput,
  can: null,
  secrets: ['password'],
  async run({ input }) {
    const next = input.next ? safeReturnPath(input.next, '') : '';
    const { name, email, password } = input;
    await register({ name, email, password, ...(next ? { next } : {}) }, clientOf(await headers()));
    return { sentTo: email };
  },
});

export const confirmAction = action({
  input: confirmInput,
  can: null,
  secrets: ['token'],
  async run({ input }) {
    const begun = await confirmEmail(input.token, clientOf(await headers()));
    await setSessionCookie(begun);
    redirect(afterSignIn(begun, safeReturnPath(input.next)));
  },
});

export const forgotAction = action({
  input: forgotInput,
  can: null,
  async run({ input }) {
    await requestReset(input.email, clientOf(await headers()));
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
    await changeName(viewer!, input.name);
    return { name: input.name };
  },
});
