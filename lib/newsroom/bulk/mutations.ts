import { db } from '@/lib/db';
import { assign, unassign } from '@/lib/articles/assignments/mutations';
import { discardPendingVersion, setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { listWarnings } from '@/lib/articles/fit/data';
import { getPending } from '@/lib/articles/pending/data';
import {
  statusName,
  storyLimits,
  type StatusName,
  type StoryFields,
  type StoryStatusInput,
} from '@/lib/articles/schema';
import { factsOf } from '@/lib/articles/snapshot';
import { restoreStory, trashStory } from '@/lib/articles/trash/mutations';
import { tryStoryStatus } from '@/lib/articles/trial/mutations';
import { statusAt } from '@/lib/articles/workflow';
import { can, demand, type Viewer } from '@/lib/auth/policy';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import {
  isOut,
  type BulkAction,
  type BulkResult,
  type OutAction,
  type Seen,
  type UndoStep,
} from '@/lib/newsroom/bulk/schema';
import { articlePath } from '@/lib/paths';
import type { StoryStatus } from '@/prisma/generated/enums';

/**
 * One action on several stories, each by itself and by the mutation that does it to a single one, at the version that was
 * read: what somebody has changed meanwhile stays as it is, and its result says who. Throws `unauthenticated`, `forbidden`.
 */
export async function actTogether(
  actor: Viewer | null,
  items: readonly Seen[],
  action: BulkAction,
  now: Date,
): Promise<BulkResult[]> {
  demand(actor, 'story.create');
  const steps = items.map((item) => ({ ...item, ...action }));
  return each(steps, (story, step) => doOne(actor, story, step, now), actor);
}

/** What would come of it to each story, changing none: what is left as it is and why, and of the others as if it were done. Throws `unauthenticated`, `forbidden`. */
export async function foreseeTogether(
  actor: Viewer | null,
  items: readonly Seen[],
  action: OutAction,
  now: Date,
): Promise<BulkResult[]> {
  demand(actor, 'story.create');
  const steps = items.map((item) => ({ ...item, ...action }));
  return each(steps, (story, step) => tryOne(actor, story, step, now), actor);
}

/** Takes actions back, each story by what is the way back for it. The same checks hold. Throws `unauthenticated`, `forbidden`. */
export async function undoTogether(
  actor: Viewer | null,
  steps: readonly UndoStep[],
  now: Date,
): Promise<BulkResult[]> {
  demand(actor, 'story.create');
  return each(steps, (story, step) => doOne(actor, story, step, now), actor);
}

const besideSelect = { select: { status: true, publishAt: true } } as const;
const before = {
  id: true,
  headline: true,
  status: true,
  publishedAt: true,
  createdById: true,
  authors: { select: { author: { select: { userId: true } } } },
  section: { select: { slug: true } },
  topics: { orderBy: { position: 'asc' }, select: { topic: { select: { slug: true } } } },
  pending: besideSelect,
} as const;

const readBefore = (id: number) => db.story.findUnique({ where: { id }, select: before });
type Before = NonNullable<Awaited<ReturnType<typeof readBefore>>>;
type Step = Seen & BulkAction;
type Undo = BulkAction | null;

/** One after the other, as they share sections, topics and fronts; what is refused is a result and stops nothing. */
async function each<S extends Step>(
  steps: readonly S[],
  run: (story: Before, step: S) => Promise<Outcome>,
  actor: Viewer,
): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const step of steps) results.push(await one(actor, step.id, (story) => run(story, step)));
  return results;
}

/** What is told of a story that it was done to, beside its name. */
type Outcome = Omit<Extract<BulkResult, { ok: true }>, 'ok' | 'id' | 'headline'>;

async function one(
  actor: Viewer,
  id: number,
  run: (story: Before) => Promise<Outcome>,
): Promise<BulkResult> {
  const story = await readBefore(id);
  const headline =
    story && can(actor, 'story.read', factsOf(story, actor.id)) ? story.headline : null;
  const left = { ok: false, id, headline, by: null, at: null } as const;
  if (!story) return { ...left, why: 'gone', detail: 'There is no such story any more.' };
  try {
    return { ok: true, id, headline: headline ?? '', ...(await run(story)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { details, fields, message } = error;
    if (error.code === 'conflict' && details?.currentVersion !== undefined) {
      const { savedBy, savedAt } = details as { savedBy: string | null; savedAt: string };
      return { ...left, why: 'changed', detail: message, by: savedBy, at: savedAt };
    }
    const why = error.code === 'not_found' ? 'gone' : 'refused';
    return { ...left, why, detail: fields?.[0]?.message ?? message };
  }
}

async function doOne(actor: Viewer, story: Before, step: Step, now: Date): Promise<Outcome> {
  const undo = await act(actor, story, step, now);
  const { version, status, slug, publishedAt, pending } = await db.story.findUniqueOrThrow({
    where: { id: story.id },
    select: { version: true, status: true, slug: true, publishedAt: true, pending: besideSelect },
  });
  return {
    ...{ version, status: statusName(status), url: urlOf(slug), undo },
    ...(await wayOut(story, step, { status, publishedAt, pending }, now)),
  };
}

/** As if it were done, at the version that was read. */
async function tryOne(
  actor: Viewer,
  story: Before,
  step: Seen & OutAction,
  now: Date,
): Promise<Outcome> {
  const { input, beside } = stepFor(actor, story, step, now);
  const { story: saved, pending } = await tryStoryStatus(actor, story.id, input);
  const publishedAt = saved.publishedAt === null ? null : new Date(saved.publishedAt);
  const status = beside ? story.status : saved.status;
  const after = {
    ...{ status, publishedAt },
    pending: pending ?? null,
  };
  return {
    ...{ version: step.version, status: statusName(status), url: urlOf(saved.slug), undo: null },
    ...(await wayOut(story, step, after, now)),
  };
}

const urlOf = (slug: string) => env().SITE_URL + articlePath(slug);

type After = Pick<Before, 'status' | 'publishedAt' | 'pending'>;

/** When what goes out reaches readers, and what the checklist has to say of it. */
async function wayOut(
  story: Before,
  step: Step,
  { status, publishedAt, pending }: After,
  now: Date,
): Promise<Pick<Outcome, 'goesOutAt' | 'warnings'>> {
  if (!isOut(step)) return { goesOutAt: null, warnings: [] };
  const isBeside = statusAt(story, now) === 'PUBLISHED';
  const set = isBeside ? (pending?.publishAt ?? null) : status === 'SCHEDULED' ? publishedAt : null;
  return {
    goesOutAt: set?.toISOString() ?? null,
    warnings: await listWarnings(story.id, { isBeside }),
  };
}

/** Does it, and says what would take it back. */
async function act(actor: Viewer, story: Before, step: Step, now: Date): Promise<Undo> {
  const { id, version } = step;
  switch (step.action) {
    case 'trash':
      await trashStory(actor, id, { version }, now);
      return { action: 'restore' };
    case 'restore':
      await restoreStory(actor, id, { version });
      return { action: 'trash' };
    case 'assign': {
      const { assigneeId, task, dueAt } = step;
      const work = { version, assigneeId, task, ...(dueAt && { dueAt: new Date(dueAt) }) };
      const made = await assign(actor, id, work, now);
      return { action: 'unassign', assignment: made.id };
    }
    case 'unassign':
      await unassign(actor, step.assignment);
      return null;
    case 'discard':
      await discardPendingVersion(actor, id, { version });
      return null;
    case 'move':
      return move(actor, story, step);
    case 'add-topic':
    case 'remove-topic':
      return setTopic(actor, story, step);
    default:
      return takeStep(actor, story, step, now);
  }
}

/**
 * Files it elsewhere, where readers have it already in the version beside it. What takes that back; a version that begins
 * with it is discarded.
 */
async function file(
  actor: Viewer,
  story: Before,
  { version, fields, back }: { version: number; fields: StoryFields; back: Undo },
): Promise<Undo> {
  const { pending } = await updateStory(actor, story.id, { version, ...fields, pending: true });
  return back && pending && !story.pending ? { action: 'discard' } : back;
}

/** Where a story is filed, by slugs: of a live one as the version beside it says. */
async function filed(story: Before): Promise<{ section: string; topics: string[] }> {
  const beside = story.pending && (await getPending(story.id));
  if (beside) {
    const { section, topics } = beside.snapshot;
    return { section: section.slug, topics: topics.map(({ slug }) => slug) };
  }
  return { section: story.section.slug, topics: story.topics.map(({ topic }) => topic.slug) };
}

const findSection = (where: { id: number } | { slug: string }) =>
  db.section.findUnique({ where, select: { id: true, slug: true } });

async function move(
  actor: Viewer,
  story: Before,
  { version, section }: Seen & { section: number },
): Promise<Undo> {
  const found = await findSection({ id: section });
  if (!found) throw new AppError('invalid', 'There is no such section any more.');
  const was = await findSection({ slug: (await filed(story)).section });
  const back = was && was.id !== section ? ({ action: 'move', section: was.id } as const) : null;
  return file(actor, story, { version, fields: { section: found.slug }, back });
}

async function setTopic(
  actor: Viewer,
  story: Before,
  { version, topic, action }: Seen & { topic: number; action: 'add-topic' | 'remove-topic' },
): Promise<Undo> {
  const { topics: has } = await filed(story);
  const isAdding = action === 'add-topic';
  const found = await db.topic.findUnique({ where: { id: topic }, select: { slug: true } });
  if (!found) throw new AppError('invalid', 'There is no such topic any more.');
  const isThere = has.includes(found.slug);
  if (isAdding && !isThere && has.length >= storyLimits.topics)
    throw new AppError(
      'invalid',
      `It has ${storyLimits.topics} topics already, the most there can be.`,
    );
  const others = has.filter((slug) => slug !== found.slug);
  const topics = isAdding ? (isThere ? has : [...has, found.slug]) : others;
  const back =
    isThere === isAdding
      ? null
      : ({ action: isAdding ? 'remove-topic' : 'add-topic', topic } as const);
  return file(actor, story, { version, fields: { topics }, back });
}

type StepAction = Extract<
  BulkAction,
  { action: 'submit' | 'draft' | 'approve' | 'publish' | 'unpublish' | 'schedule' }
>;
const statusAfter: Record<StepAction['action'], StatusName> = {
  submit: 'in_review',
  draft: 'draft',
  approve: 'approved',
  publish: 'published',
  unpublish: 'unpublished',
  schedule: 'scheduled',
};

/** The step that is meant: of the story, or of the version beside it where readers have the story already. Throws `conflict`. */
function stepFor(actor: Viewer, story: Before, step: Seen & StepAction, now: Date) {
  const { version, action } = step;
  const isLive = statusAt(story, now) === 'PUBLISHED';
  const beside = isLive && action !== 'unpublish' ? story.pending : null;
  if (isLive && action === 'publish' && !beside)
    throw new AppError('conflict', 'Readers have this story, and no new version waits beside it.');
  // To approve such a version is to bring it to readers: not by a button that does not say so, and without a way back.
  if (beside && action === 'approve') {
    demand(actor, 'story.publish');
    const words = 'Readers have this story: publish or schedule the new version beside it.';
    throw new AppError('conflict', words);
  }
  const input: StoryStatusInput = {
    status: statusAfter[action],
    version,
    ...(action === 'schedule' && { publishAt: new Date(step.publishAt) }),
    ...(beside && { pending: true }),
  };
  return { input, beside };
}

async function takeStep(
  actor: Viewer,
  story: Before,
  step: Seen & StepAction,
  now: Date,
): Promise<Undo> {
  const { action } = step;
  const { input, beside } = stepFor(actor, story, step, now);
  await setStoryStatus(actor, story.id, input);
  // What waited beside it is its text now: to publish that is not the way back.
  if (action === 'unpublish' && story.pending) return null;
  const was = beside
    ? { status: beside.status, at: beside.publishAt }
    : { status: story.status, at: story.publishedAt };
  return wayBack(was, action, now);
}

/** Published is not taken back: readers have had it. Nor is what only words could ask for. */
function wayBack(
  { status, at }: { status: StoryStatus; at: Date | null },
  action: StepAction['action'],
  now: Date,
): Undo {
  if (action === 'publish') return null;
  if (action === 'unpublish') return status === 'PUBLISHED' ? { action: 'publish' } : null;
  if (status === 'SCHEDULED')
    return at && at > now ? { action: 'schedule', publishAt: at.toISOString() } : null;
  if (status === 'DRAFT') return action === 'draft' ? null : { action: 'draft' };
  // An approved story does not go back to review, only to whoever writes it.
  if (status === 'IN_REVIEW')
    return action === 'draft' || action === 'schedule' ? { action: 'submit' } : null;
  return status === 'APPROVED' && action !== 'approve' ? { action: 'approve' } : null;
}
