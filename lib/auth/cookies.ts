import { cookies } from 'next/headers';
import {
  hintCookieName,
  hintCookieOptions,
  sealSession,
  sessionCookieName,
  sessionCookieOptions,
  staffCookieName,
} from '@/lib/auth/session';
import type { Begun } from '@/lib/auth/sessions/mutations';

/** Puts a session into this browser. In a server action or route handler only. */
export async function setSessionCookie(begun: Begun): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), await sealSession(begun), sessionCookieOptions());
  if (!begun.isPending) jar.set(hintCookieName, '1', hintCookieOptions());
}

/** Takes it out again; its row is ended by the caller. */
export async function dropSessionCookie(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 });
  jar.set(hintCookieName, '', { ...hintCookieOptions(), maxAge: 0 });
  jar.set(staffCookieName, '', { ...sessionCookieOptions(), maxAge: 0 });
}

/** Has the door leave this browser out when it counts readers, or count it again. */
export async function markStaff(isStaff: boolean): Promise<void> {
  const jar = await cookies();
  if (jar.has(staffCookieName) === isStaff) return;
  const options = sessionCookieOptions();
  if (isStaff) jar.set(staffCookieName, '1', options);
  else jar.set(staffCookieName, '', { ...options, maxAge: 0 });
}
