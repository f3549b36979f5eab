import { readListCursor } from '@/lib/account/cursor';
import { requireOwner } from '@/lib/auth/owner';
import { getViewer } from '@/lib/auth/viewer';
import { getIgnorable, listIgnored } from '@/lib/ignores/data';
import { ignoredPath } from '@/lib/paths';
import { getSettings } from '@/lib/settings/data';

/** A page of the people whom the person ignores. */
export async function loadIgnored({ cursor }: { cursor?: string | string[] }) {
  const viewer = await requireOwner(ignoredPath());
  const after = readListCursor(cursor);
  const [page, { locale, timeZone }] = await Promise.all([
    listIgnored(viewer.id, { after }),
    getSettings(),
  ]);
  return { ...page, after, place: { locale, timeZone } };
}

/** Who wrote a comment, for the offer to ignore them; null where there is none. */
export async function loadIgnorable(commentId: number) {
  const viewer = await getViewer();
  return viewer && getIgnorable(viewer.id, commentId);
}
