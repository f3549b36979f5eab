import { requirePermission } from '@/lib/auth/viewer';
import { listOpenReports } from '@/lib/moderation/reports/data';

/** A page of the open reports. Throws `unauthenticated`, `forbidden`, and `invalid` for a broken cursor. */
export async function loadOpenReports(query: { cursor?: string; limit: number }) {
  await requirePermission('comment.moderate');
  return listOpenReports(query);
}
