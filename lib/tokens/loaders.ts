import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { getSettings } from '@/lib/settings/data';
import { listStaff, listTokens } from '@/lib/tokens/data';
import { endDays } from '@/lib/tokens/expiry';

const shown = 200;

/** The tokens and what a new one may be. Throws `unauthenticated` or `forbidden`. */
export async function loadTokens() {
  const viewer = await requirePermission('token.manage');
  const now = new Date();
  const [tokens, staff, { locale, timeZone }] = await Promise.all([
    listTokens(now, shown),
    listStaff(),
    getSettings(),
  ]);
  return {
    tokens,
    owners: staff.filter((owner) => can(viewer, 'token.create', owner)),
    viewerId: viewer.id,
    days: endDays(now, timeZone),
    place: { locale, timeZone },
    now,
  };
}
