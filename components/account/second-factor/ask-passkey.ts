'use client';

import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import { useSyncExternalStore } from 'react';
import type { useWords } from '@/components/account/words';
import type { ActionFailure } from '@/lib/action';
import { requestPasskeyAction } from '@/lib/auth/second-factor/passkeys/actions';

export type PasskeyAnswer = Awaited<ReturnType<typeof startAuthentication>>;
/** What is said of a passkey that did not come. */
type PasskeyWords = ReturnType<typeof useWords>['own']['passkeys'];
type Asked = { ok: true; answer: PasskeyAnswer } | ActionFailure;

/** Why the browser gave no passkey, for the person in front of it. */
export function passkeyProblem(error: unknown, say: PasskeyWords): ActionFailure {
  const name = error instanceof Error ? error.name : '';
  const words: Record<string, string> = {
    NotAllowedError: say.notChosen,
    AbortError: say.notChosen,
    InvalidStateError: say.there,
    SecurityError: say.wrongSite,
  };
  const message = words[name] ?? say.failed;
  return { ok: false, error: { code: 'invalid', message } };
}

/** Has the browser ask for a passkey. */
export async function askPasskey(
  purpose: 'sign-in' | 'second-factor' | 'proof',
  say: PasskeyWords,
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
    return passkeyProblem(error, say);
  }
}

const never = () => () => undefined;

/** Whether passkeys work here, which not every browser can; null before the page's script does. */
export const useCanPasskey = () =>
  useSyncExternalStore<boolean | null>(never, browserSupportsWebAuthn, () => null);
