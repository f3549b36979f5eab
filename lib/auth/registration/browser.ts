import { cookies } from 'next/headers';
import { newSecret } from '@/lib/auth/secret';
import { hostCookieName, sessionCookieOptions } from '@/lib/auth/session';

const name = () => hostCookieName('next-auth.registering');
/** Longer than a link works, since an old link can be sent anew. */
const seconds = 24 * 60 * 60;
const shape = /^[\w-]{43}$/;

/** The secret by which this browser is known as the one that registered; null where it has none. */
export async function getBrowserSecret(): Promise<string | null> {
  const value = (await cookies()).get(name())?.value;
  return value && shape.test(value) ? value : null;
}

/** Marks this browser as one that registers. The same for several registrations. In a server action only. */
export async function keepBrowserSecret(): Promise<string> {
  const secret = (await getBrowserSecret()) ?? newSecret();
  (await cookies()).set(name(), secret, { ...sessionCookieOptions(), maxAge: seconds });
  return secret;
}
