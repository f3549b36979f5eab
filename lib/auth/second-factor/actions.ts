'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { afterSignIn } from '@/lib/auth/after-sign-in';
import { clientOf } from '@/lib/auth/client';
import { dropSessionCookie, setSessionCookie } from '@/lib/auth/cookies';
import {
  confirmApp,
  giveCode,
  givePasskey,
  removeApp,
  renewCodes,
  startApp,
} from '@/lib/auth/second-factor/mutations';
import { passkeySignInInput } from '@/lib/auth/second-factor/passkeys/schema';
import { demandProof } from '@/lib/auth/second-factor/proof/mutations';
import {
  appInput,
  proofInput,
  secondFactorInput,
  startOverInput,
} from '@/lib/auth/second-factor/schema';
import { demandPending } from '@/lib/auth/second-factor/pending';
import { endSession } from '@/lib/auth/sessions/mutations';
import { getSession } from '@/lib/auth/viewer';
import { safeReturnPath, signInPath } from '@/lib/paths';

/** Sets the authenticator app up, in two steps, or turns it off. */
export const appAction = action({
  input: appInput,
  can: 'account.use',
  secrets: ['password', 'code', 'passkey', 'ticket'],
  async run({ viewer, input }) {
    const client = clientOf(await headers());
    if (input.step === 'confirm') {
      const { begun, codes } = await confirmApp(viewer!, input, client);
      await setSessionCookie(begun);
      return { step: 'on' as const, codes };
    }
    await demandProof(viewer!, input, client);
    if (input.step === 'start') return { step: 'started' as const, ...(await startApp(viewer!)) };
    const { begun } = await removeApp(viewer!, client);
    await setSessionCookie(begun);
    return { step: 'off' as const };
  },
});

export const renewCodesAction = action({
  input: proofInput,
  can: 'account.use',
  secrets: ['password', 'code', 'passkey'],
  async run({ viewer, input }) {
    const client = clientOf(await headers());
    await demandProof(viewer!, input, client);
    const { begun, codes } = await renewCodes(viewer!, client);
    await setSessionCookie(begun);
    return { codes };
  },
});

export const giveCodeAction = action({
  input: secondFactorInput,
  can: null,
  secrets: ['code'],
  async run({ input: { code, next } }) {
    const pending = demandPending(await getSession());
    const begun = await giveCode(pending, code, clientOf(await headers()));
    await setSessionCookie(begun);
    redirect(afterSignIn(begun, safeReturnPath(next)));
  },
});

export const givePasskeyAction = action({
  input: passkeySignInInput,
  can: null,
  async run({ input: { passkey, next } }) {
    const pending = demandPending(await getSession());
    const begun = await givePasskey(pending, passkey, clientOf(await headers()));
    await setSessionCookie(begun);
    redirect(afterSignIn(begun, safeReturnPath(next)));
  },
});

/** Lets somebody else sign in: the half that was given is forgotten. */
export const startOverAction = action({
  input: startOverInput,
  can: null,
  async run({ input: { next } }) {
    const session = await getSession();
    if (session?.isPending) {
      await endSession(session.id);
      await dropSessionCookie();
    }
    redirect(signInPath(next && safeReturnPath(next)) as never);
  },
});
