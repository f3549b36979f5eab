import { AsyncLocalStorage } from 'node:async_hooks';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { clientOf } from '@/lib/auth/client';
import { findSession, type FoundSession } from '@/lib/auth/data';
import { demand, type Facts, type Permission, type Viewer } from '@/lib/auth/policy';
import { openSession, sessionCookieName } from '@/lib/auth/session';
import { touchSession } from '@/lib/auth/sessions/mutations';

/** "Last seen" is at most this much behind; no request writes more often. */
const touchMilliseconds = 60_000;

/** Whose API token the call that is being answered came with. */
const tokenViewer = new AsyncLocalStorage<Viewer>();

/** Answers a call as the account of its token: whatever asks for the person meanwhile gets that one, and no session. */
export const actingAs = <T>(viewer: Viewer, answer: () => Promise<T>): Promise<T> =>
  tokenViewer.run(viewer, answer);

/** The session of this browser, pending ones too, read once a request; noted as in use. Null in a call by API token. */
export async function getSession(): Promise<FoundSession | null> {
  return tokenViewer.getStore() ? null : readSession();
}

const readSession = cache(async (): Promise<FoundSession | null> => {
  const jar = await cookies();
  const pointer = await openSession(jar.get(sessionCookieName())?.value);
  if (!pointer) return null;
  const now = new Date();
  const session = await findSession(pointer, now);
  if (!session || session.isPending) return session;
  const asked = await headers();
  const client = clientOf(asked);
  // An open stream asks by itself, which must not keep a session from running out.
  const isStream = asked.get('accept') === 'text/event-stream';
  const isStale = !isStream && now.getTime() - session.lastSeenAt.getTime() >= touchMilliseconds;
  if (isStale) await touchSession(session.id, client, now);
  return { ...session, viewer: { ...session.viewer, address: client.address } };
});

/**
 * Who is asking: API token or session cookie, then the person's row. Null for nobody. A banned or
 * suspended person is returned with that status, so that they are told why they are refused; every rule of the policy says
 * no to them.
 */
export async function getViewer(): Promise<Viewer | null> {
  const byToken = tokenViewer.getStore();
  if (byToken) return byToken;
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
