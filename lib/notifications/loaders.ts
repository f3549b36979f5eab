import { readListCursor } from '@/lib/account/cursor';
import { requireOwner } from '@/lib/auth/owner';
import { can } from '@/lib/auth/policy';
import { getDeskMail } from '@/lib/notifications/desk/data';
import { countUnread, getPreferences, listNotifications } from '@/lib/notifications/data';
import { markNotificationsRead } from '@/lib/notifications/mutations';
import { notificationsPath } from '@/lib/paths';
import { getSettings } from '@/lib/settings/data';

type Wanted = { cursor?: string | string[] };

/** A page of what the person was told, each as new as it was when they came; having been shown, all of it counts as read. */
export async function loadNotifications({ cursor }: Wanted) {
  const viewer = await requireOwner(notificationsPath());
  const now = new Date();
  const after = readListCursor(cursor);
  const [page, preferences, deskMail, { locale, timeZone }] = await Promise.all([
    listNotifications(viewer.id, { now, after }),
    getPreferences(viewer.id),
    can(viewer, 'story.create') ? getDeskMail(viewer.id) : null,
    getSettings(),
  ]);
  await markNotificationsRead(viewer, now);
  return {
    ...page,
    ...{ after, preferences },
    /** Null for whoever does not write here. */
    deskMail,
    isConfirmed: viewer.isVerified,
    place: { locale, timeZone },
  };
}

/** A page of it for the API, with how much is unread. */
export async function loadNotificationList(
  userId: number,
  where: { after: ReturnType<typeof readListCursor>; limit: number },
) {
  const now = new Date();
  const [page, unread] = await Promise.all([
    listNotifications(userId, { now, ...where }),
    countUnread(userId, now),
  ]);
  return { ...page, unread };
}
