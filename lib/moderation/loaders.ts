import { AppError } from '@/lib/errors';
import { can } from '@/lib/auth/policy';
import { getViewer, requirePermission } from '@/lib/auth/viewer';
import {
  countQueue,
  getFilterNames,
  getQueueItem,
  getReportable,
  listQueue,
  listWaitingStories,
} from '@/lib/moderation/data';
import { loadMember, type MemberView } from '@/lib/moderation/members/loaders';
import type { MemberQuery } from '@/lib/moderation/members/schema';
import { phases } from '@/lib/moderation/pipeline';
import {
  filterOf,
  type QueueFilter,
  type QueueQuery,
  type ScreenQuery,
} from '@/lib/moderation/queue/schema';
import { offeredReasons } from '@/lib/moderation/reasons';
import type { QueueItem } from '@/lib/moderation/schema';
import { getSettings } from '@/lib/settings/data';
import { listSections } from '@/lib/taxonomy/data';
import { getJudge } from '@/lib/triage/data';
import { barsOf } from '@/lib/triage/judge';

const badCursor = () => {
  const message = 'This is no cursor of the queue.';
  return new AppError('invalid', message, { fields: [{ path: 'cursor', message }] });
};

/** A page of the queue, for moderators. Throws `unauthenticated`, `forbidden`, and `invalid` for a broken cursor. */
export async function loadQueue(query: QueueQuery) {
  await requirePermission('comment.moderate');
  const page = await listQueue(query);
  if (!page) throw badCursor();
  return page;
}

/** How many comments each part of the queue holds, of those that the filter lets through. Throws `unauthenticated` and `forbidden`. */
export async function loadQueueCounts(filter: QueueFilter) {
  await requirePermission('comment.moderate');
  return countQueue(filter);
}

/**
 * What the screen shows: a page of the queue with the comment that the address names, as long as that is in this part of
 * it, the counts, what can be chosen, and the member whose record was asked for beside it. An address with a broken cursor
 * is that of the first page. Throws `unauthenticated` and `forbidden`.
 */
export async function loadModeration({ comment, drawer, wrote, older, ...query }: ScreenQuery) {
  await requirePermission('comment.moderate');
  const filter = filterOf(query);
  const [asked, counts, named, names, sections, stories, settings, member] = await Promise.all([
    listQueue(query),
    countQueue(filter),
    comment === undefined ? null : getQueueItem(comment),
    getFilterNames(filter),
    listSections(),
    listWaitingStories(),
    getSettings(),
    drawer === undefined ? null : loadBeside(drawer, { status: wrote, cursor: older }),
  ]);
  const page = asked ?? (await listQueue({ ...query, cursor: undefined }));
  if (!page) throw badCursor();
  const isMissing =
    named && isIn(query.status, named) && !page.items.some(({ id }) => id === named.id);
  const items = isMissing ? [named, ...page.items] : page.items;
  const { locale, timeZone } = settings;
  return {
    items,
    nextCursor: page.nextCursor,
    isLater: asked !== null && query.cursor !== undefined,
    counts,
    filter,
    names,
    choices: {
      sections: sections.map(({ slug, name }) => ({ value: slug, name })),
      stories: stories.map(({ slug, headline }) => ({ value: slug, name: headline })),
      phases: phases.map(({ name }) => name),
    },
    reasons: offeredReasons(settings),
    bars: barsOf(await getJudge(settings)),
    member,
    clock: { now: new Date(), place: { locale, timeZone } },
  };
}

/** A member for the drawer; one that is not there leaves the queue alone. */
async function loadBeside(id: number, query: MemberQuery): Promise<MemberView | null> {
  try {
    return await loadMember(id, query);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

/** Whether a comment belongs to this part of the queue, as far as its status tells. */
const isIn = (part: ScreenQuery['status'], { status, reports, isJudged }: QueueItem): boolean => {
  if (part === 'reported') return status === 'approved' && reports.length > 0;
  if (part === 'new') return (status === 'pending' || status === 'approved') && !isJudged;
  return part === status;
};

/** The comment that the signed-in person wants to report, as readers see it; null when they may not or cannot see it. */
export async function loadReportable(id: number) {
  if (!can(await getViewer(), 'account.use')) return null;
  return getReportable(id, new Date());
}
