import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { clientOf } from '@/lib/auth/client';
import { findSession, type FoundSession } from '@/lib/auth/data';
import { demand, type Facts, type Permission, type Viewer } from '@/lib/auth/policy';
import { openSession, sessionCookieName } from '@/lib/auth/session';
import { touchSession } from '@/lib/auth/sessions/mutations';

/** "Last seen" is at most this much behind; no request writes more often. */
const touchMilliseconds = 60_000;

/** The session of this browser, pending ones too, read once a request; noted as in use. */
export const getSession = cache(async (): Promise<FoundSession | null> => {
  const jar = await cookies();
  const pointer = await openSession(jar.get(sessionCookieName())?.value);
  if (!pointer) return null;
  const now = new Date();
  const session = await findSession(pointer, now);
  if (!session || session.isPending) return session;
  const client = clientOf(await headers());
  const isStale = now.getTime() - session.lastSeenAt.getTime() >= touchMilliseconds;
  if (isStale) await touchSession(session.id, client, now);
  return { ...session, viewer: { ...session.viewer, address: client.address } };
});

/**
 * Who is asking: session cookie, then the session's and the person's row, once a request. Null for nobody. A banned or
 * suspended person is returned with that status, so that they are told why they are refused; every rule of the policy says
 * no to them.
 */
export async function getViewer(): Promise<Viewer | null> {
  const session = await getSession();
  return session && !session.isPending ? session.viewer : null;
}

/** The person, who may do this. Throws `unauthenticated` or `forbidden`. */
export async function requirePermission<P extends Permission>(
  permission: P,
  ...facts: Facts<P>
): Promise<Viewer> {
  const viewer = await getViewer();
  demand(viewer, permission, ...facts);
  return viewer;
}
