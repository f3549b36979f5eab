import { AppError } from '@/lib/errors';
import { can } from '@/lib/auth/policy';
import { getViewer, requirePermission } from '@/lib/auth/viewer';
import { countQueue, getQueueItem, getReportable, listQueue } from '@/lib/moderation/data';
import type { QueueStatus } from '@/lib/moderation/schema';
import { getSettings } from '@/lib/settings/data';
import type { Role } from '@/prisma/generated/enums';

type Query = { status: QueueStatus; cursor?: string; limit: number };

/** A page of the queue, for moderators. Throws `unauthenticated`, `forbidden`, and `invalid` for a broken cursor. */
export async function loadQueue(query: Query) {
  await requirePermission('comment.moderate');
  const page = await listQueue(query);
  if (page) return page;
  const message = 'This is no cursor of the queue.';
  throw new AppError('invalid', message, { fields: [{ path: 'cursor', message }] });
}

/**
 * What the screen shows: a page of the queue with the comment that the address names, as long as that is in this part of
 * it, the counts, and which members this moderator may sanction. Throws `unauthenticated` and `forbidden`.
 */
export async function loadModeration(query: Query & { comment?: number }) {
  const viewer = await requirePermission('comment.moderate');
  const [page, counts, named, { locale, timeZone }] = await Promise.all([
    loadQueue(query),
    countQueue(),
    query.comment === undefined ? null : getQueueItem(query.comment),
    getSettings(),
  ]);
  const isMissing = named?.status === query.status && !page.items.some(({ id }) => id === named.id);
  const items = isMissing ? [named, ...page.items] : page.items;
  const members = items.flatMap(({ author }) => author ?? []);
  return {
    items,
    nextCursor: page.nextCursor,
    counts,
    sanctionable: members
      .filter(({ id, role }) =>
        can(viewer, 'member.sanction', { id, role: role.toUpperCase() as Role }),
      )
      .map(({ id }) => id),
    clock: { now: new Date(), place: { locale, timeZone } },
  };
}

/** The comment that the signed-in person wants to report, as readers see it; null when they may not or cannot see it. */
export async function loadReportable(id: number) {
  if (!can(await getViewer(), 'account.use')) return null;
  return getReportable(id, new Date());
}
