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

/**
 * Whether a request shows the token against forgery that its own cookie holds: only who can read `/api/auth/csrf` of this
 * site knows it. `cookie` is the request's header.
 */
export function showsCsrfToken(cookie: string, token: string): boolean {
  const { NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS } = env();
  const begin = `${csrfCookieName()}=`;
  const own = cookie.split(/;\s*/).find((one) => one.startsWith(begin));
  if (!own) return false;
  const value = own.slice(begin.length).replace(/%7C/i, '|');
  if (value.split('|')[0] !== token) return false;
  return [NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS].some(
    (secret) => secret !== undefined && isCsrfToken(value, secret),
  );
}

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
