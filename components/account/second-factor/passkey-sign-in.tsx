'use client';

import { browserSupportsWebAuthnAutofill, WebAuthnAbortService } from '@simplewebauthn/browser';
import { startTransition, useEffect } from 'react';
import { askPasskey, type PasskeyAnswer } from '@/components/account/second-factor/ask-passkey';
import { PasskeyButton } from '@/components/account/second-factor/passkey-button';
import { useWords } from '@/components/account/words';
import { signInWithPasskeyAction } from '@/lib/auth/second-factor/passkeys/actions';

/** Signing in with a passkey alone: by a button, and offered by the browser where the address is typed. */
export function PasskeySignIn({ next }: { next?: string }) {
  const { account, own } = useWords();
  useEffect(() => {
    let isGone = false;
    const give = (passkey: PasskeyAnswer) =>
      startTransition(async () => {
        await signInWithPasskeyAction({ passkey, next });
      });
    void browserSupportsWebAuthnAutofill().then(async (isAble) => {
      if (!isAble || isGone) return;
      const asked = await askPasskey('sign-in', own.passkeys, { isOffered: true });
      // Whatever went wrong here: nobody asked for it, and the button says it in words.
      if (asked.ok && !isGone) give(asked.answer);
    });
    return () => {
      isGone = true;
      WebAuthnAbortService.cancelCeremony();
    };
  }, [next, own.passkeys]);
  return (
    <PasskeyButton
      purpose="sign-in"
      label={account.enter.passkey}
      give={(passkey) => signInWithPasskeyAction({ passkey, next })}
    />
  );
}
