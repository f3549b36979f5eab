import { cookies } from 'next/headers';
import {
  hintCookieName,
  hintCookieOptions,
  openSession,
  renewSession,
  sealSession,
  sessionCookieName,
  sessionCookieOptions,
  staffCookieName,
} from '@/lib/auth/session';
import { hashSecret } from '@/lib/auth/secret';
import { endSession, type Begun } from '@/lib/auth/sessions/mutations';
import { forgetInBrowser } from '@/lib/cache/page';
import { env } from '@/lib/env';

/**
 * Ends the session that this browser had until now, whoever's: the new one takes its place, and a copy of the old cookie is
 * worth nothing (OWASP ASVS 5.0, 7.2.4).
 */
export async function endFormerSession(begun: Begun): Promise<void> {
  const former = await openSession((await cookies()).get(sessionCookieName())?.value);
  if (former && former.secret !== begun.secret) await endSession(hashSecret(former.secret));
}

/** Puts a session into this browser, in place of the one it had. In a server action or route handler only. */
export async function setSessionCookie(begun: Begun): Promise<void> {
  await endFormerSession(begun);
  const jar = await cookies();
  jar.set(sessionCookieName(), await sealSession(begun), sessionCookieOptions());
  if (!begun.isPending) jar.set(hintCookieName, '1', hintCookieOptions());
}

/** Writes a session's cookie anew that stands under NEXTAUTH_SECRET_PREVIOUS. In a server action or route handler only. */
export async function renewSessionCookie(): Promise<void> {
  if (!env().NEXTAUTH_SECRET_PREVIOUS) return;
  const jar = await cookies();
  const renewed = await renewSession(jar.get(sessionCookieName())?.value);
  if (renewed) jar.set(sessionCookieName(), renewed, sessionCookieOptions());
}

/** Takes it out again; its row is ended by the caller. */
export async function dropSessionCookie(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 });
  jar.set(hintCookieName, '', { ...hintCookieOptions(), maxAge: 0 });
  jar.set(staffCookieName, '', { ...sessionCookieOptions(), maxAge: 0 });
}

/** The same in an action that has signed out; the browser forgets what it kept of this site as well. */
export async function signOutHere(): Promise<void> {
  await dropSessionCookie();
  forgetInBrowser();
}

/** Has the door leave this browser out when it counts readers, or count it again. */
export async function markStaff(isStaff: boolean): Promise<void> {
  const jar = await cookies();
  if (jar.has(staffCookieName) === isStaff) return;
  const options = sessionCookieOptions();
  if (isStaff) jar.set(staffCookieName, '1', options);
  else jar.set(staffCookieName, '', { ...options, maxAge: 0 });
}
