import { markNotificationsRead } from '@/lib/notifications/mutations';
import { handler, json } from '@/lib/route';

/** Counts all that the person was told as read. */
export const POST = handler({
  can: 'account.use',
  async run({ viewer }) {
    await markNotificationsRead(viewer, new Date());
    return json({ unread: 0 });
  },
});
