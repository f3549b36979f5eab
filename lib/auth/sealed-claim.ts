import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { readableSecrets } from '@/lib/auth/keys';
import { env } from '@/lib/env';

const sealUnder = (secret: string, purpose: string, claim: string) => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `broadsheet ${purpose}`, 32));
  return createHmac('sha256', key).update(claim).digest();
};
const shortBytes = 16;

/** What shows that a claim in a link is ours: 43 letters of base64url. A seal is good for one purpose. */
export const sealOf = (purpose: string, claim: string): string =>
  sealUnder(env().NEXTAUTH_SECRET, purpose, claim).toString('base64url');

/** The same for where letters may lose their case and room is short, as in a mail address: 32 hexadecimal digits. */
export const shortSealOf = (purpose: string, claim: string): string =>
  sealUnder(env().NEXTAUTH_SECRET, purpose, claim).subarray(0, shortBytes).toString('hex');

/** Whether this is the seal of the claim, long or short, under today's secret or the one before it. */
export function isSealOf(purpose: string, claim: string, given: string): boolean {
  const isShort = /^[\da-f]{32}$/i.test(given);
  if (!isShort && !/^[\w-]{43}$/.test(given)) return false;
  const bytes = Buffer.from(given, isShort ? 'hex' : 'base64url');
  return readableSecrets().some((secret) => {
    const whole = sealUnder(secret, purpose, claim);
    const ours = isShort ? whole.subarray(0, shortBytes) : whole;
    return bytes.length === ours.length && timingSafeEqual(bytes, ours);
  });
}
