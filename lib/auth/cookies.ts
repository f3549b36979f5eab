import { cookies } from 'next/headers';
import {
  hintCookieName,
  hintCookieOptions,
  sealSession,
  sessionCookieName,
  sessionCookieOptions,
  type SessionPointer,
} from '@/lib/auth/session';

/** Starts a session in this browser. In a server action or route handler only. */
export async function startSession(pointer: SessionPointer): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), await sealSession(pointer), sessionCookieOptions());
  jar.set(hintCookieName, '1', hintCookieOptions());
}

/** Ends it. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 });
  jar.set(hintCookieName, '', { ...hintCookieOptions(), maxAge: 0 });
}
