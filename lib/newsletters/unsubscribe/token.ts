import { isSealOf, sealOf } from '@/lib/auth/sealed-claim';

const purpose = 'newsletter';

/** Whose mail, and of which list. */
export type LetterClaim = { subscriberId: number; newsletterId: number };

/**
 * What a link in a newsletter may do without signing in: end this and the other newsletters of the address. It does not run
 * out, since mail is read late, and whoever holds it can do no more than that.
 */
export function letterToken({ subscriberId, newsletterId }: LetterClaim): string {
  const claim = `n.${subscriberId}.${newsletterId}`;
  return `${claim}.${sealOf(purpose, claim)}`;
}

/** Whose mail and which list; null for anything that we have not signed. */
export function readLetterToken(token: unknown): LetterClaim | null {
  const parts =
    typeof token === 'string' ? /^(n\.(\d{1,10})\.(\d{1,10}))\.([\w-]{43})$/.exec(token) : null;
  if (!parts) return null;
  const [, claim, subscriberId, newsletterId, given] = parts;
  if (!isSealOf(purpose, claim!, given!)) return null;
  return { subscriberId: Number(subscriberId), newsletterId: Number(newsletterId) };
}
