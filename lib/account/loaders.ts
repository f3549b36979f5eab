import { redirect } from 'next/navigation';
import { can } from '@/lib/auth/policy';
import { getViewer } from '@/lib/auth/viewer';
import { listOwnComments } from '@/lib/account/data';
import { getSettings } from '@/lib/settings/data';
import { accountPath, signInPath } from '@/lib/paths';

/** The own account. Sends people who are not signed in to sign in first. */
export async function loadAccount() {
  const viewer = await getViewer();
  if (!viewer) redirect(signInPath(accountPath()) as never);
  const [comments, { locale, timeZone }] = await Promise.all([
    listOwnComments(viewer.id),
    getSettings(),
  ]);
  return { viewer, comments, place: { locale, timeZone } };
}

/** Who is signed in, for the masthead of pages that are theirs alone. */
export async function loadReader(): Promise<{ name: string; isStaff: boolean } | undefined> {
  const viewer = await getViewer();
  return viewer ? { name: viewer.name, isStaff: can(viewer, 'newsroom.enter') } : undefined;
}
