import { decodeCookie, decodeUnder, encodeCookie } from '@/lib/auth/jwt';
import { env } from '@/lib/env';

/**
 * How long the browser keeps the cookie: as long as browsers allow. When a session ends is decided by its row
 * (sessions/lifetime.ts), at every request.
 */
export const cookieSeconds = 400 * 24 * 60 * 60;

const isSecure = () => env().SITE_URL.startsWith('https://');

/** A cookie's name: bound to the host over https (`__Host-`), plain for the demo on http. */
export const hostCookieName = (name: string) => (isSecure() ? `__Host-${name}` : name);

export const sessionCookieName = () => hostCookieName('next-auth.session-token');

/** Readable by the page's script, holds only "1": anonymous readers cost no request to /api/viewer. */
export const hintCookieName = 'signed-in';

/** Tells the front door that whoever works here is not one of the readers it counts. Nobody becomes anybody by it. */
export const staffCookieName = 'staff';

export const sessionCookieOptions = () =>
  ({
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: cookieSeconds,
  }) as const;

export const hintCookieOptions = () => ({ ...sessionCookieOptions(), httpOnly: false }) as const;

/** What the encrypted cookie says. It is only a pointer to a row: everything else is read from the database at each request. */
export type SessionPointer = {
  userId: number;
  /** 256 random bits; the row is found by their SHA-256. */
  secret: string;
};

/** The cookie's value for a session of this person. */
export const sealSession = ({ userId, secret }: SessionPointer) =>
  encodeCookie({ token: { sub: String(userId), sid: secret }, maxAge: cookieSeconds });

/** The pointer in what the cookie held; null when it is none. */
export function pointerOf(
  token: { sub?: unknown; sid?: unknown } | null | undefined,
): SessionPointer | null {
  const userId = Number(token?.sub);
  const secret = token?.sid;
  return Number.isSafeInteger(userId) && typeof secret === 'string' && secret.length > 20
    ? { userId, secret }
    : null;
}

/** What a cookie's value points to; null when it is expired, tampered with or of another purpose. Never throws. */
export const openSession = async (value: string | undefined): Promise<SessionPointer | null> =>
  value ? pointerOf(await decodeCookie({ token: value })) : null;

/** The same pointer under today's secret, where a cookie's value stands under the one before; null where there is nothing to do. */
export async function renewSession(value: string | undefined): Promise<string | null> {
  const { NEXTAUTH_SECRET_PREVIOUS: before } = env();
  if (!value || !before) return null;
  const pointer = pointerOf(await decodeUnder(before, { token: value }));
  return pointer && sealSession(pointer);
}
