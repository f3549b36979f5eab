import { getAlertWays, listTimedLetters } from '@/lib/newsletters/data';
import { cache } from 'react';
import { requirePermission } from '@/lib/auth/viewer';
import { can, type Viewer } from '@/lib/auth/policy';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { getReadAlso } from '@/lib/articles/also/data';
import { listAssignments, listColleagues } from '@/lib/articles/assignments/data';
import { checklistRules, type ChecklistLevels } from '@/lib/articles/checklist';
import { countStories, getArticleBySlug, listMarks } from '@/lib/articles/data';
import { dayAround } from '@/lib/articles/day';
import { listPassages } from '@/lib/articles/passages/data';
import { getPending, withPending } from '@/lib/articles/pending/data';
import { getWriter } from '@/lib/articles/presence/data';
import { listRevisions } from '@/lib/articles/revisions/data';
import { statusName } from '@/lib/articles/schema';
import { standingOf } from '@/lib/articles/standing';
import { factsOf, snapshotOf, type StoryState } from '@/lib/articles/snapshot';
import { nextStatuses, statusAt } from '@/lib/articles/workflow';
import { dayGauge } from '@/lib/front/day-gauge';
import { countPending, countQueue } from '@/lib/moderation/data';
import {
  getOwnByline,
  getPicture,
  getStoryState,
  getWritingOptions,
  listLatestSaves,
  listScheduled,
} from '@/lib/newsroom/data';
import { personOf } from '@/lib/newsroom/desk-person';
import { countByStatus } from '@/lib/newsroom/list/data';
import { listFilterSchema } from '@/lib/newsroom/list/schema';
import type { Desk, DeskNav, OpenStory } from '@/lib/newsroom/schema';
import { getSettings } from '@/lib/settings/data';
import { languagesOffered } from '@/lib/settings/languages';
import { getTriageDrift } from '@/lib/triage/data';
import { countStoppedWebhooks } from '@/lib/webhooks/data';

/** Whether this person can have readers told of a story, and whether its publication tells some by itself. */
async function loadAlertFacts(viewer: Viewer) {
  const { byMail, onDevices } = await getAlertWays();
  return {
    canAlert: can(viewer, 'issue.edit') && (byMail || onDevices),
    tellsDevices: onDevices,
  };
}

/** Whose stories the person may see: everybody's, or the own. */
const scopeOf = (viewer: Viewer) => (can(viewer, 'story.publish') ? {} : { ownedBy: viewer.id });

const allStories = listFilterSchema.parse({});

const placeOf = async () => {
  const { locale, timeZone, siteName, languages } = await getSettings();
  return {
    place: { locale, timeZone },
    siteName,
    languages: languagesOffered({ locale, languages }),
  };
};

/** What stands above every page of the newsroom; null for those who may not enter, whose page says so itself. */
export const loadDeskNav = cache(async (): Promise<DeskNav | null> => {
  try {
    const person = personOf(await requirePermission('newsroom.enter'));
    const [{ siteName }, pendingComments] = await Promise.all([
      placeOf(),
      person.canModerate ? countPending() : 0,
    ]);
    return { siteName, person, pendingComments };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
});

/** The desk: how many stories in which state, what is to come, who saved last, what waits. Throws `unauthenticated` or `forbidden`. */
export async function loadDesk(): Promise<Desk> {
  const viewer = await requirePermission('newsroom.enter');
  const person = personOf(viewer);
  const now = new Date();
  const { place } = await placeOf();
  const triageOff = person.canModerate ? await getTriageDrift() : null;
  if (!person.canWrite) {
    const queue = await countQueue();
    return { person, place, now, queue, triageOff, stoppedWebhooks: 0, stories: null };
  }
  const scope = scopeOf(viewer);
  const today = dayAround(now, place.timeZone);
  const [queue, stoppedWebhooks, counts, scheduled, saves, marks, publishedToday] =
    await Promise.all([
      person.canModerate ? countQueue() : null,
      can(viewer, 'webhook.manage') ? countStoppedWebhooks() : 0,
      countByStatus(allStories, {
        ...{ viewerId: viewer.id, isOwnOnly: scope.ownedBy !== undefined },
        ...{ now, timeZone: place.timeZone },
      }),
      listScheduled(now, scope, 12),
      listLatestSaves(scope, 12),
      listMarks(now, today.from),
      countStories(now, { from: today.from, until: today.until }),
    ]);
  const day = dayGauge(marks, { dayStart: today.from, now, place });
  return {
    person,
    place,
    now,
    queue,
    triageOff,
    stoppedWebhooks,
    stories: { counts, scheduled, saves, day, today, publishedToday },
  };
}

/** What a new story begins with. Throws `unauthenticated` or `forbidden`. */
export async function loadNewStory() {
  const viewer = await requirePermission('story.create');
  const [desk, byline] = await Promise.all([loadWritingDesk(viewer), getOwnByline(viewer.id)]);
  const steps = nextStatuses(viewer, { status: 'DRAFT', isOwn: true }).map(statusName);
  return { desk, byline, steps, now: new Date() };
}

/** The story, when it is there and the person may read it. Throws `unauthenticated`, `not_found`, `forbidden`. */
async function readable(id: number): Promise<{ viewer: Viewer; row: StoryState }> {
  const viewer = await requirePermission('story.create');
  const row = await getStoryState(id);
  if (!row) throw new AppError('not_found', 'There is no such story.');
  await requirePermission('story.read', factsOf(row, viewer.id));
  return { viewer, row };
}

/** The levels of the checklist, and nothing else of the settings: this goes to the browser. */
async function getChecklistLevels(): Promise<ChecklistLevels> {
  const settings = await getSettings();
  return Object.fromEntries(
    Object.values(checklistRules).map((key) => [key, settings[key]]),
  ) as ChecklistLevels;
}

/** What stands beside a story: the version that waits, the law, what was said and who has what to do. */
async function besideStory(viewer: Viewer, row: StoryState, now: Date) {
  const facts = factsOf(row, viewer.id);
  const isLive = statusAt(row, now) === 'PUBLISHED';
  const [pending, passages, assignments] = await Promise.all([
    isLive ? getPending(row.id) : null,
    listPassages(row.id),
    listAssignments(row.id),
  ]);
  const isTrashed = row.trashedAt !== null;
  const standing = standingOf(viewer, { ...row, isOwn: facts.isOwn, isTrashed, pending }, now);
  const view = { ...standing, passages, assignments };
  return { version: pending, view };
}

/** What every form of a story needs: what can be chosen, and what the person may do. */
async function loadWritingDesk(viewer: Viewer) {
  const [options, { place, languages }, checklist, alertFacts, letters, colleagues] =
    await Promise.all([
      getWritingOptions(),
      placeOf(),
      getChecklistLevels(),
      loadAlertFacts(viewer),
      listTimedLetters(),
      can(viewer, 'story.assign') ? listColleagues() : [],
    ]);
  const siteUrl = env().SITE_URL;
  const person = personOf(viewer);
  return {
    person,
    options,
    languages,
    place,
    siteUrl,
    checklist,
    ...alertFacts,
    letters,
    colleagues,
  };
}

/** A story opened for writing. Throws `unauthenticated`, `not_found`, `forbidden`. */
export async function loadStoryForEditing(id: number) {
  const { viewer, row } = await readable(id);
  const now = new Date();
  const [desk, revisions, writer, beside] = await Promise.all([
    loadWritingDesk(viewer),
    listRevisions(id, { take: 12 }),
    getWriter(id, { now, notBy: viewer.id }),
    besideStory(viewer, row, now),
  ]);
  const fields = beside.version?.snapshot ?? snapshotOf(row);
  const { heroId } = fields;
  const hero = heroId === null ? null : await getPicture(heroId);
  const story: OpenStory = {
    id,
    kind: row.kind,
    version: row.version,
    savedAt: beside.version?.updatedAt ?? row.updatedAt,
    fields,
    ...beside.view,
    ...{ revisions, hero, writer },
  };
  return { desk, story, now };
}

/** A story as readers will see it. Throws `unauthenticated`, `not_found`, `forbidden`. */
export async function loadPreview(id: number) {
  const { row } = await readable(id);
  const now = new Date();
  const live = await getArticleBySlug(row.slug);
  if (!live) throw new AppError('not_found', 'There is no such story.');
  // What is worked on: of a live story the new version beside it.
  const pending = statusAt(row, now) === 'PUBLISHED' ? await getPending(row.id) : null;
  const article = pending ? await withPending(live, pending) : live;
  const { stories: readAlso } = await getReadAlso(now, article);
  const { place, siteName } = await placeOf();
  return {
    article: { ...article, readAlso },
    ...{ place, siteName },
    status: statusName(statusAt(row, now)),
  };
}
