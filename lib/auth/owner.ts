import { redirect } from 'next/navigation';
import type { Viewer } from '@/lib/auth/policy';
import { getViewer } from '@/lib/auth/viewer';
import { accountPath, signInPath } from '@/lib/paths';

/**
 * Whose account it is, for the loader of a page at `path` below /account. Sends people who are not signed in to sign in
 * first, and those who have asked to be erased to the one page that is left to them.
 */
export async function requireOwner(path: string): Promise<Viewer> {
  const viewer = await getViewer();
  if (!viewer) redirect(signInPath(path) as never);
  if (viewer.eraseAt) redirect(accountPath() as never);
  return viewer;
}
