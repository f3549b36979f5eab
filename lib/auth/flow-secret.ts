import { createHash } from 'node:crypto';
import { cookies } from 'next/headers';
import { decodeUnder } from '@/lib/auth/jwt';
import { hostCookieName } from '@/lib/auth/session';
import { env } from '@/lib/env';

export const stateCookieName = () => hostCookieName('next-auth.state');
export const csrfCookieName = () => hostCookieName('next-auth.csrf-token');

/**
 * The secret that next-auth has to check this request's own cookies with, of which it knows only one: today's, but the one
 * before when this browser began under that. For a way back from a provider (GET) the flow's cookies count, for a form
 * (POST) the token against forgery.
 */
export async function flowSecret(method: string): Promise<string> {
  const { NEXTAUTH_SECRET: today, NEXTAUTH_SECRET_PREVIOUS: before } = env();
  if (!before) return today;
  const jar = await cookies();
  const began =
    method === 'GET'
      ? await isState(jar.get(stateCookieName())?.value, before)
      : isCsrfToken(jar.get(csrfCookieName())?.value, before);
  return began ? before : today;
}

const isState = async (value: string | undefined, secret: string) =>
  value !== undefined &&
  (await decodeUnder(secret, { token: value, salt: stateCookieName() })) !== null;

/** next-auth's form of it: the token, and the hash of token and secret. */
function isCsrfToken(value: string | undefined, secret: string): boolean {
  const [token, hash] = value?.split('|') ?? [];
  return (
    token !== undefined &&
    hash ===
      createHash('sha256')
        .update(token + secret)
        .digest('hex')
  );
}
