import type { Tx } from '@/lib/db';
import { applyFields } from '@/lib/articles/fields/mutations';
import { demandEmbargo } from '@/lib/articles/embargo';
import { demandFit } from '@/lib/articles/fit/mutations';
import { clearanceAfter } from '@/lib/articles/legal/clearance';
import { getPending, type KeptSnapshot, type Pending } from '@/lib/articles/pending/data';
import { changedKeys, fieldsBetween, rebased } from '@/lib/articles/pending/fields';
import { demandWords } from '@/lib/articles/passages/mutations';
import { keepReplaced } from '@/lib/articles/revisions/mutations';
import { demandUnscheduled } from '@/lib/articles/rights';
import type { SaveManner } from '@/lib/articles/saved-story';
import { tellWriters } from '@/lib/articles/step-mail/mutations';
import { statusName, statusOf, type StoryFields } from '@/lib/articles/schema';
import { factsOf, snapshotOf, type StorySnapshot, type StoryState } from '@/lib/articles/snapshot';
import type { Wish } from '@/lib/articles/step';
import { findOriginal } from '@/lib/articles/translations/mutations';
import {
  impossibleWords,
  judgePendingStep,
  statusAt,
  type PendingStatus,
} from '@/lib/articles/workflow';
import { recordAudit } from '@/lib/audit/mutations';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { recordUses } from '@/lib/media/uses/mutations';
import { enqueue } from '@/lib/jobs/queue';
import { getSettings } from '@/lib/settings/data';
import { findSection } from '@/lib/taxonomy/mutations';
import type { Prisma } from '@/prisma/generated/client';
import type { StoryStatus } from '@/prisma/generated/enums';

/** What the newsroom is told of the version beside a live story. */
export type PendingState = {
  status: PendingStatus;
  publishAt: Date | null;
  /** Whether the story will say "updated" when it goes out. */
  updateReaders: boolean;
};
export type KeptPending = {
  version: number;
  savedAt: Date;
  story: StorySnapshot;
  pending: PendingState;
};

/** What a version that goes out makes of the live text, and the text of which a legal clearance is. */
type Outgoing = {
  fields: StoryFields;
  lookedAt: StorySnapshot;
  wish: Pick<Wish, 'updateReaders'>;
};

type Change = { fields: StoryFields; wish: Wish; now: Date; origin?: SaveManner['origin'] };

/**
 * Saves beside a live story, or takes that version a step. What readers have is not touched: where the step brings it to
 * them, the fields that change the live text are returned for the one save that may. The caller holds the row and has
 * checked its version. Throws `forbidden`, `invalid`, `conflict`.
 */
export async function savePending(
  tx: Tx,
  actor: Viewer,
  before: StoryState,
  { fields, wish, now, origin }: Change,
): Promise<{ kept: KeptPending } | { live: Outgoing }> {
  const was = await getPending(before.id, tx);
  const facts = factsOf({ ...before, status: 'PUBLISHED' }, actor.id);
  const isEditing = Object.keys(fields).length > 0;
  if (isEditing || !was) demand(actor, 'story.revise', { ...facts, pending: was?.status ?? null });
  const liveNow = snapshotOf(before);
  const from = was?.status ?? 'DRAFT';
  const to = stepTo(actor, { from, isOwn: facts.isOwn, wish });
  if (origin) demandUnscheduled(to);
  const old = was?.snapshot ?? liveNow;
  const { next, topics } = await applyFields(tx, actor, {
    id: before.id,
    old,
    fields,
    slug: fields.slug ?? old.slug,
  });
  demandEmbargo({ ...next, status: 'PUBLISHED' }, before.embargoUntil, now);
  const updateReaders = tellsReaders(to, { wish, was });
  const stale = (topics?.made ?? []).map((topic) => tags.topic(topic.slug));

  if (to === 'PUBLISHED' || to === 'SCHEDULED')
    await demandFit(tx, { before, was: liveNow, next, lookedAt: old, isNewVersion: true });
  if (to === 'PUBLISHED') {
    await dropPending(tx, before.id);
    await expireInTx(tx, stale);
    await auditPending(tx, actor, { id: before.id, from, to, publishAt: null });
    if (was) await tellWriters(tx, actor, before, { to, at: null, isNewVersion: true });
    const live = fieldsBetween(liveNow, next);
    return { live: { fields: live, lookedAt: old, wish: { updateReaders } } };
  }
  const publishAt = momentOf(to, { wish, was, now });
  if (to === 'CHANGES_ASKED' && from !== 'CHANGES_ASKED')
    await demandWords(tx, actor, before.id, wish.words);
  const state = { status: to, publishAt, updateReaders };
  const isSame =
    was !== null &&
    changedKeys(old, next).length === 0 &&
    from === to &&
    publishAt?.getTime() === was.publishAt?.getTime() &&
    updateReaders === was.updateReaders;
  if (isSame) return { kept: kept(before.version, was.updatedAt, next, state) };
  if (!was && from === to && changedKeys(liveNow, next).length === 0) {
    // Nothing differs from the live text: there is no new version to keep.
    return { kept: kept(before.version, before.updatedAt, next, state) };
  }

  const isMoved = publishAt?.getTime() !== was?.publishAt?.getTime();
  const publishZone = publishAt && (await getSettings(tx)).timeZone;
  const version = before.version + 1;
  await keepReplaced(tx, before, now);
  await tx.storyRevision.create({
    data: {
      storyId: before.id,
      version,
      snapshot: json(next),
      savedById: actor.id,
      origin: origin === 'autosave' ? 'pending-autosave' : 'pending',
    },
  });
  const columns = {
    ...state,
    ...(isMoved && { publishZone }),
    snapshot: await keptJson(tx, next),
    version,
    savedById: actor.id,
  };
  const { updatedAt } = await tx.pendingVersion.upsert({
    where: { storyId: before.id },
    create: { storyId: before.id, baseVersion: before.version, ...columns },
    update: columns,
    select: { updatedAt: true },
  });
  // The one counter that every write is checked against. For readers the story has not changed, nor its time.
  await tx.story.update({
    where: { id: before.id },
    data: { version, updatedAt: before.updatedAt, ...clearanceAfter(before, old, next) },
    select: { id: true },
  });
  if (from !== to || isMoved) {
    await auditPending(tx, actor, { id: before.id, from, to, publishAt });
    const news = { to, at: publishAt, words: wish.words, isNewVersion: true };
    await tellWriters(tx, actor, before, news);
  }
  if (to === 'SCHEDULED' && publishAt) await enqueuePending(tx, before.id, publishAt);
  await keepUses(tx, before.id, liveNow, next);
  await expireInTx(tx, stale);
  return { kept: kept(version, updatedAt, next, state) };
}

const json = (snapshot: StorySnapshot) => snapshot as unknown as Prisma.InputJsonObject;
/** What is kept beside the story, of a text whose original has its address of today. */
async function keptJson(tx: Tx, snapshot: StorySnapshot): Promise<Prisma.InputJsonObject> {
  const slug = snapshot.translationOf;
  const original = slug
    ? await tx.story.findUnique({ where: { slug }, select: { id: true } })
    : null;
  const kept: KeptSnapshot = { ...snapshot, translationOfId: original?.id ?? null };
  return json(kept);
}
const kept = (version: number, savedAt: Date, story: StorySnapshot, pending: PendingState) => ({
  version,
  savedAt,
  story,
  pending,
});

/** The status after the wished step. Throws `forbidden` and `conflict`. */
function stepTo(
  actor: Viewer,
  { from, isOwn, wish }: { from: PendingStatus; isOwn: boolean; wish: Wish },
): PendingStatus | 'PUBLISHED' {
  if (!wish.status) return from;
  const wished = statusOf(wish.status);
  // Approval is what brings it to readers.
  const to = wished === 'APPROVED' ? 'PUBLISHED' : wished;
  if (to === from && to !== 'SCHEDULED') return from;
  const verdict = judgePendingStep(actor, { pending: from, isOwn }, to);
  if (verdict === 'forbidden') {
    demand(actor, 'story.revise', { status: 'PUBLISHED', isOwn, pending: from });
    demand(actor, 'story.publish');
  }
  if (verdict === 'impossible') throw new AppError('conflict', impossibleWords(from, to));
  return to as PendingStatus | 'PUBLISHED';
}

function momentOf(
  to: PendingStatus,
  { wish, was, now }: { wish: Wish; was: Pending | null; now: Date },
): Date | null {
  if (to !== 'SCHEDULED') return null;
  if (!wish.status) return was?.publishAt ?? null;
  if (wish.publishAt && wish.publishAt > now) return wish.publishAt;
  throw new AppError('invalid', 'The time to publish must lie ahead.', {
    fields: [{ path: 'publishAt', message: 'This time has passed already.' }],
  });
}

/**
 * Whether the story says "updated" when this version goes out: as whoever publishes or schedules it says, else as was said
 * with its last schedule, also when it has been taken back from that.
 */
const tellsReaders = (
  to: PendingStatus | 'PUBLISHED',
  { wish, was }: { wish: Wish; was: Pending | null },
): boolean => {
  const isDecided = to === 'PUBLISHED' || to === 'SCHEDULED';
  return (isDecided ? wish.updateReaders : undefined) ?? was?.updateReaders ?? false;
};

async function auditPending(
  tx: Tx,
  actor: Viewer | null,
  step: { id: number; from: StoryStatus; to: StoryStatus; publishAt: Date | null },
): Promise<void> {
  await recordAudit(tx, actor, {
    action: 'story.revise',
    target: { kind: 'story', id: step.id },
    before: { status: statusName(step.from) },
    after: { status: statusName(step.to), publishedAt: step.publishAt?.toISOString() ?? null },
  });
}

const dropPending = (tx: Tx, storyId: number) =>
  tx.pendingVersion.deleteMany({ where: { storyId } });

/** The pictures of both texts are in use: nobody deletes one that waits to be shown. */
const keepUses = (tx: Tx, storyId: number, live: StorySnapshot, pending: StorySnapshot) =>
  recordUses(
    tx,
    storyId,
    {
      type: 'doc',
      content: [...(live.body.content ?? []), ...(pending.body.content ?? [])],
    },
    pending.heroId,
  );

/** A key for each moment: a job that came for an earlier one finds nothing due and ends. */
const enqueuePending = (tx: Tx, storyId: number, publishAt: Date) =>
  enqueue(tx, {
    kind: 'release-pending',
    payload: { storyId },
    key: `${storyId}:${publishAt.getTime()}`,
    runAt: publishAt,
  });

/**
 * What a save of the live text means for the version beside it: it takes over what it had not changed itself. When the story
 * is taken from readers, that version is the story's text from then on (pendingFields) and ends. Throws `conflict` when both
 * changed the same field.
 */
export async function foldPending(
  tx: Tx,
  before: StoryState,
  { next, isTaken }: { next: StorySnapshot; isTaken: boolean },
): Promise<void> {
  const pending = await getPending(before.id, tx);
  if (!pending) return;
  if (isTaken) {
    await dropPending(tx, before.id);
    return;
  }
  const snapshot = rebased(pending.snapshot, snapshotOf(before), next);
  if (!snapshot) {
    const words = changedKeys(pending.snapshot, next).join(', ');
    throw new AppError(
      'conflict',
      `A new version of this story that waits beside it has other words there (${words}). Publish or discard it first.`,
    );
  }
  await tx.pendingVersion.update({
    where: { storyId: before.id },
    data: { snapshot: await keptJson(tx, snapshot), baseVersion: before.version + 1 },
    select: { storyId: true },
  });
  await keepUses(tx, before.id, next, snapshot);
}

/**
 * The fields of the version beside a story that is being taken from readers; none when there is no such version. What could
 * be refused is left as the live story has it, since nothing may keep that from going: the address, a section or an original
 * that is gone, a source without an address. Its saves stay among the revisions.
 */
export async function pendingFields(tx: Tx, before: StoryState): Promise<StoryFields> {
  const pending = await getPending(before.id, tx);
  if (!pending) return {};
  const { source } = pending.snapshot;
  const {
    slug: _slug,
    section,
    translationOf,
    sourceIsCanonical,
    ...rest
  } = fieldsBetween(snapshotOf(before), pending.snapshot);
  const hasSection = section && (await isFound(findSection(tx, section)));
  const hasOriginal =
    translationOf === null ||
    (translationOf && (await isFound(findOriginal(tx, before.id, translationOf))));
  return {
    ...rest,
    ...(hasSection && { section }),
    ...(hasOriginal && { translationOf }),
    ...(sourceIsCanonical !== undefined && source?.url && { sourceIsCanonical }),
  };
}

/** Whether a search finds what it looks for, instead of refusing. */
const isFound = (search: Promise<unknown>): Promise<boolean> =>
  search.then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError) return false;
      throw error;
    },
  );

/** Throws the version beside a live story away; its saves stay among the revisions. Throws `forbidden`, `not_found`. */
export async function discardPending(tx: Tx, actor: Viewer, before: StoryState): Promise<void> {
  const pending = await getPending(before.id, tx);
  if (!pending) throw new AppError('not_found', 'No new version waits beside this story.');
  const facts = factsOf({ ...before, status: 'PUBLISHED' }, actor.id);
  demand(actor, 'story.revise', { ...facts, pending: pending.status });
  await dropPending(tx, before.id);
  const live = snapshotOf(before);
  await recordUses(tx, before.id, live.body);
  await tx.story.update({
    where: { id: before.id },
    data: {
      ...{ version: before.version + 1, updatedAt: before.updatedAt },
      ...clearanceAfter(before, pending.snapshot, live),
    },
    select: { id: true },
  });
  await tx.storyRevision.create({
    data: {
      storyId: before.id,
      version: before.version + 1,
      snapshot: json(live),
      savedById: actor.id,
      origin: 'restore',
    },
  });
  await recordAudit(tx, actor, {
    action: 'story.discard',
    target: { kind: 'story', id: before.id },
    before: { status: statusName(pending.status) },
  });
}

/** What a version whose moment has come makes of the live text; null when none is due. */
export async function duePending(tx: Tx, before: StoryState, now: Date): Promise<Outgoing | null> {
  const pending = await getPending(before.id, tx);
  if (pending?.status !== 'SCHEDULED' || !pending.publishAt || pending.publishAt > now) return null;
  if (statusAt(before, now) !== 'PUBLISHED') return null;
  await dropPending(tx, before.id);
  await auditPending(tx, null, {
    id: before.id,
    from: 'SCHEDULED',
    to: 'PUBLISHED',
    publishAt: pending.publishAt,
  });
  const { snapshot, updateReaders } = pending;
  const fields = fieldsBetween(snapshotOf(before), snapshot);
  return { fields, lookedAt: snapshot, wish: { updateReaders } };
}

/** Brings a version that could not go out at its moment back to review, with a word on why. */
export async function sendBackPending(tx: Tx, storyId: number, why: string): Promise<void> {
  const { count } = await tx.pendingVersion.updateMany({
    where: { storyId, status: 'SCHEDULED' },
    data: { status: 'IN_REVIEW', publishAt: null, publishZone: null },
  });
  if (count === 0) return;
  await tx.passageNote.create({
    data: { storyId, text: `The new version could not go out at its moment. ${why}` },
    select: { id: true },
  });
}
