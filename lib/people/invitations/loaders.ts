import { getPaper } from '@/lib/auth/paper';
import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { getInvitation, listInvitations } from '@/lib/people/invitations/data';
import { roles } from '@/lib/people/words';
import { getSettings } from '@/lib/settings/data';

/** The invitations that wait, and the roles to which the admin may invite. Throws `unauthenticated` or `forbidden`. */
export async function loadInvitations() {
  const viewer = await requirePermission('people.see');
  const now = new Date();
  const [invitations, { locale, timeZone }] = await Promise.all([
    listInvitations(now),
    getSettings(),
  ]);
  return {
    invitations,
    roles: roles.filter((role) => can(viewer, 'people.invite', { role })),
    place: { locale, timeZone },
    now,
  };
}

/** What a link invites to, for whoever holds it; null when it is void. */
export async function loadInvitation(token: string) {
  const [invitation, { siteName }] = await Promise.all([
    getInvitation(token, new Date()),
    getPaper(),
  ]);
  return { invitation, siteName };
}
