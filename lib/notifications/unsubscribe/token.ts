import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { readableSecrets } from '@/lib/auth/keys';
import { env } from '@/lib/env';
import { preferenceKinds, type PreferenceKind } from '@/lib/notifications/schema';

const sealUnder = (secret: string, claim: string) => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'broadsheet unsubscribe', 32));
  return createHmac('sha256', key).update(claim).digest('base64url');
};

type Claim = { userId: number; kinds: readonly PreferenceKind[] };

/**
 * What a link in a mail may do without signing in: no more mail of these kinds to this member. It does not run out, since
 * mail is read late, and whoever holds it can do no more than that.
 */
export function unsubscribeToken({ userId, kinds }: Claim): string {
  const letters = preferenceKinds.flatMap((kind, i) => (kinds.includes(kind) ? String(i) : []));
  const claim = `${userId}.${letters.join('')}`;
  return `${claim}.${sealUnder(env().NEXTAUTH_SECRET, claim)}`;
}

/** Whose mail and which kinds; null for anything that we have not signed. */
export function readUnsubscribeToken(token: unknown): Claim | null {
  const parts =
    typeof token === 'string' ? /^((\d{1,10})\.([0-3]{1,4}))\.([\w-]{43})$/.exec(token) : null;
  if (!parts) return null;
  const [, claim, userId, letters, given] = parts;
  const isOurs = readableSecrets().some((secret) =>
    timingSafeEqual(Buffer.from(given!), Buffer.from(sealUnder(secret, claim!))),
  );
  if (!isOurs) return null;
  return { userId: Number(userId), kinds: [...letters!].map((i) => preferenceKinds[Number(i)]!) };
}
