import { readsAll } from '@/lib/articles/rights';
import { can, type Viewer } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { AppError, invalidField } from '@/lib/errors';
import { getColumns } from '@/lib/newsroom/columns/data';
import { personOf } from '@/lib/newsroom/desk-person';
import { listWords } from '@/lib/newsroom/list/address';
import { listedAnswerOf } from '@/lib/newsroom/list/answer';
import { readListCursor, writeListCursor, type ListCursor } from '@/lib/newsroom/list/cursor';
import {
  countByStatus,
  getListOptions,
  listNewsroomStories,
  placeOf,
  type ListScope,
} from '@/lib/newsroom/list/data';
import {
  storiesPerPage,
  type ListFilter,
  type ListOptions,
  type ListQuery,
} from '@/lib/newsroom/list/schema';
import { listSavedFilters } from '@/lib/newsroom/saved-filters/data';
import { getSettings } from '@/lib/settings/data';
import { getFilingIds } from '@/lib/taxonomy/data';

const scopeOf = (viewer: Viewer, now: Date, timeZone: string): ListScope => ({
  viewerId: viewer.id,
  // Editors read every story, authors what they began or what bears their name ('story.read').
  isOwnOnly: !readsAll(viewer),
  now,
  timeZone,
});

type Page = { after: ListCursor | undefined; take: number; hasViews: boolean };

async function loadPage(filter: ListFilter, scope: ListScope, { after, take, hasViews }: Page) {
  const found = await listNewsroomStories(filter, scope, {
    ...(after && { after }),
    take: take + 1,
    hasViews,
  });
  const stories = found.slice(0, take);
  const last = stories.at(-1);
  const hasMore = found.length > take && last !== undefined;
  return {
    stories,
    nextCursor: hasMore ? writeListCursor(filter.sort, placeOf(last, filter.sort)) : null,
  };
}

/** A page and how many there are in each state; neither where to look for the words takes too long, which `busy` says. */
async function loadFound(filter: ListFilter, scope: ListScope, page: Page) {
  try {
    const [found, counts] = await Promise.all([
      loadPage(filter, scope, page),
      countByStatus(filter, scope),
    ]);
    return { ...found, counts, busy: null };
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'unavailable')) throw error;
    return { stories: [], nextCursor: null, counts: null, busy: error.message };
  }
}

/** What the filter names and there is no more, in words. */
function goneFrom(filter: ListFilter, options: ListOptions): string[] {
  const lists = {
    section: options.sections,
    topic: options.topics,
    author: options.authors,
    assignee: options.colleagues,
  } as const;
  const words = { section: 'section', topic: 'topic', author: 'author', assignee: 'colleague' };
  return (Object.keys(lists) as (keyof typeof lists)[]).flatMap((name) => {
    const list = lists[name];
    const isGone = filter[name] !== undefined && !list.some(({ id }) => id === filter[name]);
    // A list that is too long to choose from does not hold everything.
    return isGone && list.length < 1_000 ? [words[name]] : [];
  });
}

/**
 * The newsroom's list for whoever writes: a page of stories, how many there are in each state, what can be chosen, and the
 * filters that are kept. Authors see their own stories. Throws `unauthenticated` or `forbidden`.
 */
export async function loadStoryList(filter: ListFilter) {
  const viewer = await requirePermission('story.create');
  const now = new Date();
  const { locale, timeZone } = await getSettings();
  const scope = scopeOf(viewer, now, timeZone);
  // A broken cursor is that of the first page.
  const after = filter.cursor ? readListCursor(filter.cursor, filter.sort) : null;
  const canShare = can(viewer, 'filter.share');
  const columns = await getColumns(viewer.id);
  const [found, options, saved] = await Promise.all([
    loadFound(filter, scope, {
      after: after ?? undefined,
      take: storiesPerPage,
      hasViews: columns.includes('views'),
    }),
    getListOptions(),
    listSavedFilters({ id: viewer.id, canShare }),
  ]);
  return {
    ...found,
    isLater: after !== null,
    options,
    gone: goneFrom(filter, options),
    columns,
    saved,
    canShare,
    words: listWords({ ...filter, cursor: undefined }),
    place: { locale, timeZone },
    person: personOf(viewer),
    now,
  };
}

/**
 * The same as the API gives it. Throws `invalid` for a section, topic or author that is not there, and for a broken cursor;
 * `unavailable` when to look for the words takes too long.
 */
export async function loadStoryListAnswer({
  section,
  topic,
  author,
  is = [],
  limit,
  cursor,
  ...rest
}: ListQuery) {
  const viewer = await requirePermission('story.browse');
  const now = new Date();
  const after = cursor === undefined ? undefined : readListCursor(cursor, rest.sort);
  if (after === null) throw invalidField('cursor', 'This is no cursor of this list.');
  const [{ sectionId, topicId, authorId }, { timeZone }] = await Promise.all([
    getFilingIds({ section, topic, author }),
    getSettings(),
  ]);
  const filter: ListFilter = {
    ...{ status: undefined, assignee: undefined, language: undefined, dir: undefined },
    ...{ from: undefined, to: undefined, q: undefined, cursor: undefined },
    ...rest,
    ...{ section: sectionId, topic: topicId, author: authorId, is },
  };
  const { stories, nextCursor } = await loadPage(filter, scopeOf(viewer, now, timeZone), {
    after,
    take: limit,
    hasViews: can(viewer, 'analytics.see'),
  });
  const origin = env().SITE_URL;
  return { items: stories.map((story) => listedAnswerOf(story, origin)), nextCursor };
}
