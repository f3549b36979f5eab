import { seal, unseal } from '@/lib/auth/second-factor/cipher';

type Kept = {
  id: number;
  secret: string;
  previousSecret: string | null;
  previousSecretUntil: Date | null;
};

/** A webhook's secret as it is stored. */
export const sealSecret = (webhookId: number, secret: string): string =>
  seal(secret, { purpose: 'webhook', of: String(webhookId) });

/** What signs at this moment: the secret, and the one before while that still holds. Empty when NEXTAUTH_SECRET has changed. */
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
