import type { z } from 'zod';
import { readListCursor } from '@/lib/account/cursor';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { loadNotificationList } from '@/lib/notifications/loaders';
import { notificationsQuery, type notificationsAnswer } from '@/lib/notifications/schema';
import { spellNotification } from '@/lib/notifications/spelling';
import { handler, json } from '@/lib/route';
import { loadPlace } from '@/lib/settings/loaders';

/** What the person was told. */
export const GET = handler({
  can: 'account.read',
  query: notificationsQuery,
  async run({ viewer, query }) {
    const after = readListCursor(query.cursor);
    if (query.cursor && !after) throw new AppError('invalid', 'This cursor is none of this list.');
    const { limit } = query;
    const { items, unread, nextCursor } = await loadNotificationList(viewer!.id, { after, limit });
    const paper = { siteUrl: env().SITE_URL, locale: (await loadPlace()).locale };
    const answer: z.input<typeof notificationsAnswer> = {
      items: items.map((told) => spellNotification(told, paper)),
      ...{ unread, nextCursor },
    };
    return json(answer);
  },
});
