import { cookies } from 'next/headers';
import { cache } from 'react';
import { getViewerByPointer } from '@/lib/auth/data';
import { demand, type Facts, type Permission, type Viewer } from '@/lib/auth/policy';
import { openSession, sessionCookieName } from '@/lib/auth/session';

/**
 * Who is asking: session cookie, then the person's row, once a request. Null for nobody. A banned or suspended person is
 * returned with that status, so that they are told why they are refused; every rule of the policy says no to them.
 */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const jar = await cookies();
  const pointer = await openSession(jar.get(sessionCookieName())?.value);
  return pointer ? getViewerByPointer(pointer) : null;
});

/** The person, who may do this. Throws `unauthenticated` or `forbidden`. */
export async function requirePermission<P extends Permission>(
  permission: P,
  ...facts: Facts<P>
): Promise<Viewer> {
  const viewer = await getViewer();
  demand(viewer, permission, ...facts);
  return viewer;
}
