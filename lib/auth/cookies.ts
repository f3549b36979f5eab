import { cookies } from 'next/headers';
import {
  hintCookieName,
  hintCookieOptions,
  sealSession,
  sessionCookieName,
  sessionCookieOptions,
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
}
