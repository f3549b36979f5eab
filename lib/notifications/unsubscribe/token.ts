import { isSealOf, sealOf } from '@/lib/auth/sealed-claim';
import { preferenceKinds, type PreferenceKind } from '@/lib/notifications/schema';

const purpose = 'unsubscribe';

type Claim = { userId: number; kinds: readonly PreferenceKind[] };

/**
 * What a link in a mail may do without signing in: no more mail of these kinds to this member. It does not run out, since
 * mail is read late, and whoever holds it can do no more than that.
 */
export function unsubscribeToken({ userId, kinds }: Claim): string {
  const letters = preferenceKinds.flatMap((kind, i) => (kinds.includes(kind) ? String(i) : []));
  const claim = `${userId}.${letters.join('')}`;
  return `${claim}.${sealOf(purpose, claim)}`;
}

/** Whose mail and which kinds; null for anything that we have not signed. */
export function readUnsubscribeToken(token: unknown): Claim | null {
  const parts =
    typeof token === 'string' ? /^((\d{1,10})\.([0-3]{1,4}))\.([\w-]{43})$/.exec(token) : null;
  if (!parts) return null;
  const [, claim, userId, letters, given] = parts;
  if (!isSealOf(purpose, claim!, given!)) return null;
  return { userId: Number(userId), kinds: [...letters!].map((i) => preferenceKinds[Number(i)]!) };
}
