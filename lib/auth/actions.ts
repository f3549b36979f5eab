'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/lib/action';
import { clientAddress } from '@/lib/auth/client-address';
import { endSession, startSession } from '@/lib/auth/cookies';
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
import { accountPath, frontPath, safeReturnPath } from '@/lib/paths';

export const signInAction = action({
  input: signInInput,
  can: null,
  secrets: ['password'],
  async run({ input }) {
    await startSession(await authenticate(input, { address: clientAddress(await headers()) }));
    redirect(safeReturnPath(input.next) as never);
  },
});

export const signOutAction = action({
  input: z.unknown(),
  can: null,
  async run() {
    await endSession();
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
    await register(
      { name, email, password, ...(next ? { next } : {}) },
      { address: clientAddress(await headers()) },
    );
    return { sentTo: email };
  },
});

export const confirmAction = action({
  input: confirmInput,
  can: null,
  secrets: ['token'],
  async run({ input }) {
    await startSession(await confirmEmail(input.token));
    redirect(safeReturnPath(input.next) as never);
  },
});

export const forgotAction = action({
  input: forgotInput,
  can: null,
  async run({ input }) {
    await requestReset(input.email, { address: clientAddress(await headers()) });
    return { sentTo: input.email };
  },
});

export const resetAction = action({
  input: resetInput,
  can: null,
  secrets: ['password', 'token'],
  async run({ input }) {
    await startSession(await resetPassword(input.token, input.password));
    redirect(accountPath() as never);
  },
});

export const changePasswordAction = action({
  input: changePasswordInput,
  can: 'account.use',
  secrets: ['current', 'password'],
  async run({ viewer, input }) {
    await startSession(
      await changePassword(viewer!, input, { address: clientAddress(await headers()) }),
    );
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
