import { reseal, seal, unseal } from '@/lib/auth/second-factor/cipher';

type Kept = {
  id: number;
  secret: string;
  previousSecret: string | null;
  previousSecretUntil: Date | null;
};

/** A webhook's secret as it is stored. */
export const sealSecret = (webhookId: number, secret: string): string =>
  seal(secret, { purpose: 'webhook', of: String(webhookId) });

/** The stored secrets of a webhook under today's NEXTAUTH_SECRET; null where none stands under the one before. */
export function resealSecrets({
  id,
  secret,
  previousSecret,
}: Pick<Kept, 'id' | 'secret' | 'previousSecret'>) {
  const renew = (sealed: string) => reseal(sealed, { purpose: 'webhook', of: String(id) });
  const renewed = {
    secret: renew(secret),
    previousSecret: previousSecret && renew(previousSecret),
  };
  if (!renewed.secret && !renewed.previousSecret) return null;
  return {
    secret: renewed.secret ?? secret,
    previousSecret: renewed.previousSecret ?? previousSecret,
  };
}

/** What signs at this moment: the secret, and the one before while that still holds. Empty when they stand under a NEXTAUTH_SECRET that is no longer known. */
export function signingSecrets(
  { id, secret, previousSecret, previousSecretUntil }: Kept,
  now: Date,
): string[] {
  const isOverlap =
    previousSecret !== null && previousSecretUntil !== null && previousSecretUntil > now;
  return [secret, ...(isOverlap ? [previousSecret] : [])].flatMap((sealed) => {
    const open = unseal(sealed, { purpose: 'webhook', of: String(id) });
    return open === null ? [] : [open];
  });
}
