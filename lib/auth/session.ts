import { decode, encode } from 'next-auth/jwt';
import { env } from '@/lib/env';

/** Thirty days idle for everybody; issue by issue this becomes a setting per role. */
export const sessionSeconds = 30 * 24 * 60 * 60;

const isSecure = () => env().SITE_URL.startsWith('https://');

/** The session cookie's name: bound to the host over https (`__Host-`), plain for the demo on http. */
export const sessionCookieName = () =>
  isSecure() ? '__Host-next-auth.session-token' : 'next-auth.session-token';

/** Readable by the page's script, holds only "1": anonymous readers cost no request to /api/viewer. */
export const hintCookieName = 'signed-in';

export const sessionCookieOptions = () =>
  ({
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: sessionSeconds,
  }) as const;

export const hintCookieOptions = () => ({ ...sessionCookieOptions(), httpOnly: false }) as const;

/** What the encrypted cookie says. It is only a pointer: everything else is read from the database at each request. */
export type SessionPointer = { userId: number; sessionVersion: number };

/** The cookie's value for a session of this person. */
export const sealSession = ({ userId, sessionVersion }: SessionPointer) =>
  encode({
    token: { sub: String(userId), sv: sessionVersion },
    secret: env().NEXTAUTH_SECRET,
    maxAge: sessionSeconds,
  });

/** What a cookie's value points to; null when it is expired, tampered with or of another purpose. Never throws. */
export async function openSession(value: string | undefined): Promise<SessionPointer | null> {
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET });
    const userId = Number(token?.sub);
    const sessionVersion = Number(token?.sv);
    return Number.isInteger(userId) && Number.isInteger(sessionVersion)
      ? { userId, sessionVersion }
      : null;
  } catch {
    return null;
  }
}
