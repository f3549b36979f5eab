'use client';

import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import { useSyncExternalStore } from 'react';
import type { ActionFailure } from '@/lib/action';
import { requestPasskeyAction } from '@/lib/auth/second-factor/passkeys/actions';

export type PasskeyAnswer = Awaited<ReturnType<typeof startAuthentication>>;
type Asked = { ok: true; answer: PasskeyAnswer } | ActionFailure;

/** Why the browser gave no passkey, for the person in front of it. */
export function passkeyProblem(error: unknown): ActionFailure {
  const name = error instanceof Error ? error.name : '';
  const words: Record<string, string> = {
    NotAllowedError: 'No passkey was chosen, or it took too long. Try again.',
    AbortError: 'No passkey was chosen, or it took too long. Try again.',
    InvalidStateError: 'That device has a passkey for this account already.',
    SecurityError: 'Passkeys do not work at this address of the site.',
  };
  const message = words[name] ?? 'This browser could not use a passkey.';
  return { ok: false, error: { code: 'invalid', message } };
}

/** Has the browser ask for a passkey. */
export async function askPasskey(
  purpose: 'sign-in' | 'second-factor' | 'proof',
  { isOffered = false } = {},
): Promise<Asked> {
  const asked = await requestPasskeyAction({ purpose });
  if (!asked.ok) return asked;
  try {
    const answer = await startAuthentication({
      optionsJSON: asked.data,
      useBrowserAutofill: isOffered,
    });
    return { ok: true, answer };
  } catch (error) {
    return passkeyProblem(error);
  }
}

const never = () => () => undefined;

/** Whether passkeys work here: not before the page's script does, and not in every browser. */
export const useCanPasskey = () =>
  useSyncExternalStore(never, browserSupportsWebAuthn, () => false);
