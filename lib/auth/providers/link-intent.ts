import { cookies } from 'next/headers';
import { decodeCookie, encodeCookie } from '@/lib/auth/jwt';
import type { Viewer } from '@/lib/auth/policy';
import { hostCookieName, sessionCookieOptions } from '@/lib/auth/session';

const name = () => hostCookieName('next-auth.link');
const seconds = 15 * 60;
const salt = 'link-intent';

/**
 * Notes in the browser that who comes back from the provider is to be linked with this session's account, rather than
 * signed in. Null takes the note back: every start of a sign-in does so.
 */
export async function setLinkIntent(viewer: Viewer | null): Promise<void> {
  const jar = await cookies();
  if (!viewer) return void jar.set(name(), '', { ...sessionCookieOptions(), maxAge: 0 });
  const value = await encodeCookie({
    token: { sub: String(viewer.id), sid: viewer.sessionId ?? '' },
    salt,
    maxAge: seconds,
  });
  jar.set(name(), value, { ...sessionCookieOptions(), maxAge: seconds });
}

/** Whether this browser is linking, and if so, for which session. Takes the note away. */
export async function takeLinkIntent(): Promise<{ sessionId: string } | null> {
  const jar = await cookies();
  const value = jar.get(name())?.value;
  if (!value) return null;
  await setLinkIntent(null);
  const token = await decodeCookie({ token: value, salt });
  // A note that cannot be read, or is too old, still says that nobody wanted to sign in.
  return { sessionId: typeof token?.sid === 'string' ? token.sid : '' };
}
