'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { afterSignIn } from '@/lib/auth/after-sign-in';
import { clientOf } from '@/lib/auth/client';
import { setSessionCookie } from '@/lib/auth/cookies';
import {
  addPasskey,
  removePasskey,
  renamePasskey,
  requestNewPasskey,
  requestPasskey,
  signInWithPasskey,
} from '@/lib/auth/second-factor/passkeys/mutations';
import {
  addPasskeyInput,
  passkeyRequestInput,
  passkeySignInInput,
  renamePasskeyInput,
} from '@/lib/auth/second-factor/passkeys/schema';
import { demandProof } from '@/lib/auth/second-factor/proof/mutations';
import { newPasskeyInput, removePasskeyInput } from '@/lib/auth/second-factor/schema';
import { getSession } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import { safeReturnPath } from '@/lib/paths';

/** What the browser needs to ask for a passkey: any one to sign in, else one of whoever this session belongs to. */
export const requestPasskeyAction = action({
  input: passkeyRequestInput,
  can: null,
  async run({ viewer, input: { purpose } }) {
    const client = clientOf(await headers());
    if (purpose === 'sign-in') return requestPasskey(purpose, null, client);
    const userId = purpose === 'proof' ? viewer?.id : (await getSession())?.userId;
    if (!userId) throw new AppError('unauthenticated', 'Please sign in first.');
    return requestPasskey(purpose, userId, client);
  },
});

export const signInWithPasskeyAction = action({
  input: passkeySignInInput,
  can: null,
  async run({ input: { passkey, next } }) {
    const begun = await signInWithPasskey(passkey, clientOf(await headers()));
    await setSessionCookie(begun);
    redirect(afterSignIn(begun, safeReturnPath(next)));
  },
});

/** The first half of adding a passkey: asks for proof, gives what the browser needs to make one. */
export const requestNewPasskeyAction = action({
  input: newPasskeyInput,
  can: 'account.use',
  secrets: ['password', 'code', 'passkey'],
  async run({ viewer, input }) {
    await demandProof(viewer!, input, clientOf(await headers()));
    return requestNewPasskey(viewer!);
  },
});

export const addPasskeyAction = action({
  input: addPasskeyInput,
  can: 'account.use',
  async run({ viewer, input }) {
    const { begun, codes } = await addPasskey(viewer!, input, clientOf(await headers()));
    await setSessionCookie(begun);
    return { name: input.name, codes };
  },
});

export const renamePasskeyAction = action({
  input: renamePasskeyInput,
  can: 'account.use',
  async run({ viewer, input: { id, name } }) {
    await renamePasskey(viewer!, id, name);
    return { name };
  },
});

export const removePasskeyAction = action({
  input: removePasskeyInput,
  can: 'account.use',
  secrets: ['password', 'code', 'passkey'],
  async run({ viewer, input: { id, ...proof } }) {
    const client = clientOf(await headers());
    await demandProof(viewer!, proof, client);
    const { begun } = await removePasskey(viewer!, id, client);
    await setSessionCookie(begun);
    return { removed: true };
  },
});
