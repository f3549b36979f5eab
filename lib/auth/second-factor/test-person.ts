import type { Begun } from '@/lib/auth/sessions/mutations';
import { getViewerByPointer } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { makeSession, makeUser } from '@/prisma/factories';

type Fields = Parameters<typeof makeUser>[0];

/** For tests on the database: somebody who is signed in, as actions would see them. */
export async function signedIn(fields: Fields = {}): Promise<Viewer> {
  const { id } = await makeUser(fields);
  return (await getViewerByPointer(await makeSession({ userId: id }), new Date()))!;
}

/** The same person in the session that took the place of the one before; null when that is nobody's. */
export const goesOn = (begun: Begun) => getViewerByPointer(begun, new Date());
