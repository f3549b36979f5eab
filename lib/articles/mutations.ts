import { randomUUID } from 'node:crypto';
import { db, type Tx } from '@/lib/db';
import {
  type Address,
  addressAfter,
  clearWhenOut,
  DraftBusyError,
  generateSlug,
  inTransactionOverDrafts,
  keepFormerAddress,
  newAddress,
} from '@/lib/addresses/mutations';
import { queueNews } from '@/lib/announce/mutations';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { AppError } from '@/lib/errors';
import { documentText, emptyDocument } from '@/lib/articles/document';
import { demandEmbargo } from '@/lib/articles/embargo';
import { applyFields, linkAuthors, linkTopics } from '@/lib/articles/fields/mutations';
import { demandFit } from '@/lib/articles/fit/mutations';
import { demandWords } from '@/lib/articles/passages/mutations';
import { goesBeside } from '@/lib/articles/pending/data';
import {
  discardPending,
  duePending,
  foldPending,
  pendingFields,
  savePending,
  sendBackPending,
} from '@/lib/articles/pending/mutations';
import { demandWriting } from '@/lib/articles/presence/mutations';
import { momentColumns, queueRelease } from '@/lib/articles/release/mutations';
import { demandVersion, recordRevision } from '@/lib/articles/revisions/mutations';
import { demandOutOfTrash, lockStory } from '@/lib/articles/row/mutations';
import { demandEdit, demandOffAir, demandRead } from '@/lib/articles/rights';
import {
  statusOf,
  type BeginStoryInput,
  type StoryFields,
  type StoryStatusInput,
  type UpdateStoryInput,
} from '@/lib/articles/schema';
import {
  isSameSnapshot,
  snapshotOf,
  storyStateSelect,
  type StorySnapshot,
  type StoryState,
} from '@/lib/articles/snapshot';
import { withStandIns } from '@/lib/articles/stand-in/data';
import { storyEvent } from '@/lib/articles/events/story-event';
import { isOnDisplay, staleTags } from '@/lib/articles/stale-tags';
import { stepOf, toldSince, wishOf, type Wish } from '@/lib/articles/step';
import { stepEntry } from '@/lib/articles/step-entry';
import { tellWriters } from '@/lib/articles/step-mail/mutations';
import { joinTranslations } from '@/lib/articles/translations/mutations';
import { isPublic, isTakenAway } from '@/lib/articles/visibility';
import { calledBackTo, isTakingAway, statusAt } from '@/lib/articles/workflow';
import { queueSectionAlert } from '@/lib/push/alerts/mutations';
import { recordUses } from '@/lib/media/uses/mutations';
import { storyChanged } from '@/lib/related/mutations';
import { getSettings } from '@/lib/settings/data';
import type { SavedStory, SaveManner } from '@/lib/articles/saved-story';
import { countWords } from '@/lib/articles/words';
import { findOrMakeProfile, findSection } from '@/lib/taxonomy/mutations';
import { tellOfStory } from '@/lib/webhooks/outbox/mutations';
import { demandWireLeave } from '@/lib/wire/guard/mutations';
import type { Prisma } from '@/prisma/generated/client';
import type { StoryKind } from '@/prisma/generated/enums';

type Beginning = Pick<SaveManner, 'origin'> & { kind?: StoryKind };

/** Begins a story; with a status it goes there at once. The byline is the person's own unless `authors` says otherwise. Throws `forbidden`, `invalid`, `conflict` (no such step). */
export async function createStory(
  actor: Viewer | null,
  input: BeginStoryInput,
  how: Beginning = {},
): Promise<SavedStory> {
  demand(actor, how.kind === 'PAGE' ? 'page.edit' : 'story.create');
  return inTransactionOverDrafts((tx) => beginStory(tx, actor, input, how));
}

/** The same in the caller's transaction; `actor` is null for the machine, which has no byline of its own. The caller has asked the policy. Throws `invalid` and `conflict`. */
export async function beginStory(
  tx: Tx,
  actor: Viewer | null,
  input: BeginStoryInput,
  { origin, kind = 'STORY' }: Beginning = {},
): Promise<SavedStory> {
  const { status, publishAt, words, ...fields } = input;
  const own = fields.authors || !actor ? null : await findOrMakeProfile(tx, actor);
  const begun = await withStandIns(tx, actor, fields);
  const address = await newAddress(tx, begun, { kind, ...(status && { status }) });
  const before = await tx.story.create({
    data: {
      kind,
      // Without a letter in the headline the address is made of the id, which only the database knows.
      slug: address?.slug ?? `new-${randomUUID()}`,
      headline: begun.headline,
      body: emptyDocument() as Prisma.InputJsonObject,
      language: fields.language ?? (await getSettings(tx)).locale,
      sectionId: (await findSection(tx, begun.section)).id,
      sectionIsStandIn: begun.sectionIsStandIn,
      createdById: actor?.id ?? null,
      ...(own ? { authors: { create: { authorId: own.id, position: 0 } } } : {}),
    },
    select: storyStateSelect,
  });
  return save(tx, actor, {
    before,
    isNew: true,
    address: address ?? { slug: await generateSlug(tx, `story-${before.id}`), stale: [] },
    fields,
    wish: wishOf({ status, publishAt, words }),
    staleToo: own?.isNew ? [tags.author(own.slug)] : [],
    ...(origin && { origin }),
  });
}

/**
 * Takes a story back because whoever it came from has called it back, in the caller's transaction and by the machine: what
 * readers had is withdrawn for good, what was to appear by itself is a draft again. Null where there was nothing to take.
 */
export async function callBackStory(tx: Tx, id: number): Promise<SavedStory | null> {
  const before = await lockStory(tx, id);
  const status = calledBackTo(statusAt(before, new Date()));
  if (!status || before.trashedAt) return null;
  return saveEdited(tx, null, before, { fields: {}, wish: { status, isOrdered: true } });
}

/**
 * Adds to a story what came later from where it came, in the caller's transaction and by the machine: `fieldsOf` says what is
 * different then. Null where readers have the story, or will have it by itself, or it is in the trash.
 */
export async function completeStory(
  tx: Tx,
  id: number,
  fieldsOf: (story: StorySnapshot) => StoryFields,
): Promise<SavedStory | null> {
  const before = await lockStory(tx, id);
  if (isOnDisplay(before) || before.trashedAt) return null;
  return saveEdited(tx, null, before, { fields: fieldsOf(snapshotOf(before)), wish: {} });
}

/** Saves what was edited on top of `version`. Throws `not_found`, `forbidden`, `invalid`, and `conflict` with the saved text in `details` when somebody saved first. */
export async function updateStory(
  actor: Viewer | null,
  id: number,
  input: UpdateStoryInput,
  { origin, window }: SaveManner = {},
): Promise<SavedStory> {
  const { version, status, publishAt, updateReaders, words, pending, ...fields } = input;
  const wish = wishOf({ status, publishAt, updateReaders, words });
  return inTransactionOverDrafts(async (tx) => {
    const before = await lockStory(tx, id);
    const isBeside = await goesBeside(tx, before, { pending, status });
    if (isBeside) demandRead(actor, before);
    else demandEdit(actor, before);
    if (window) await demandWriting(tx, { storyId: id, window, now: new Date() });
    await demandVersion(tx, before, version);
    if (isBeside) return saveBeside(tx, actor, before, { fields, wish, ...(origin && { origin }) });
    if (origin && status !== 'draft') demandOffAir(before);
    return saveEdited(tx, actor, before, { fields, wish, ...(origin && { origin }) });
  });
}

/** Takes a story one step: to review, back, out to readers at once or at a time, away from them. Throws `not_found`, `forbidden`, `invalid`, `conflict`. */
export async function setStoryStatus(
  actor: Viewer | null,
  id: number,
  input: StoryStatusInput,
): Promise<SavedStory> {
  return inTransactionOverDrafts((tx) => takeStoryStep(tx, actor, id, input));
}

/** The same in the caller's transaction. */
export async function takeStoryStep(
  tx: Tx,
  actor: Viewer | null,
  id: number,
  { version, status, publishAt, words, updateReaders, pending }: StoryStatusInput,
): Promise<SavedStory> {
  const edit = { fields: {}, wish: wishOf({ status, publishAt, updateReaders, words }) };
  const before = await lockStory(tx, id);
  demandRead(actor, before);
  if (version !== undefined) await demandVersion(tx, before, version);
  const isBeside = await goesBeside(tx, before, { pending, status });
  return (isBeside ? saveBeside : saveEdited)(tx, actor, before, edit);
}

/** Throws the new version beside a live story away. Throws `not_found`, `forbidden`, `conflict`. */
export async function discardPendingVersion(
  actor: Viewer | null,
  id: number,
  { version }: { version: number },
): Promise<SavedStory> {
  return db.$transaction(async (tx) => {
    const before = await lockStory(tx, id);
    demandRead(actor, before);
    await demandVersion(tx, before, version);
    const after = { version: before.version + 1, savedAt: before.updatedAt };
    await discardPending(tx, actor, before);
    return { id, ...after, story: snapshotOf(before), pending: null };
  });
}

/**
 * Lets the new version beside a live story out when its moment has come. False when it was moved, published or discarded
 * meanwhile; when it cannot go out, it goes back to review with a word on why. A draft that is being saved is no reason for
 * that: throws `DraftBusyError` when it goes on for longer, and the job comes again.
 */
export async function releasePending(storyId: number, now: Date): Promise<boolean> {
  try {
    return await inTransactionOverDrafts(async (tx) => {
      const before = await lockStory(tx, storyId);
      const due = await duePending(tx, before, now);
      if (due) await saveEdited(tx, null, before, due);
      return due !== null;
    });
  } catch (error) {
    if (!(error instanceof AppError) || error instanceof DraftBusyError) throw error;
    await db.$transaction((tx) => sendBackPending(tx, storyId, error.message));
    return false;
  }
}

type Edit = {
  fields: StoryFields;
  wish: Wish;
  origin?: SaveManner['origin'];
  /** Of a version that waited beside a live story and goes out: the text of which a legal clearance is. */
  lookedAt?: StorySnapshot;
};

/** A save beside the live text, or the step that makes it the live text. */
async function saveBeside(
  tx: Tx,
  actor: Viewer,
  before: StoryState,
  { fields, wish, origin }: Edit,
): Promise<SavedStory> {
  const change = { fields, wish, now: new Date(), ...(origin && { origin }) };
  const done = await savePending(tx, actor, before, change);
  if ('kept' in done) return { id: before.id, ...done.kept };
  return saveEdited(tx, actor, before, done.live);
}

/**
 * A save of the story itself. What waits beside it becomes its text when it is taken from readers, unless that was ordered:
 * who called it back has called back what readers had.
 */
async function saveEdited(
  tx: Tx,
  actor: Viewer | null,
  before: StoryState,
  { fields, wish, origin, lookedAt }: Edit,
): Promise<SavedStory> {
  const isTaken = wish.status !== undefined && isTakingAway(statusOf(wish.status));
  const all =
    isTaken && !wish.isOrdered ? { ...(await pendingFields(tx, before)), ...fields } : fields;
  const address = await addressAfter(tx, before, all, wish.status);
  return save(tx, actor, {
    ...{ before, isNew: false, address, fields: all, wish, staleToo: [] },
    ...(origin && { origin }),
    ...(lookedAt && { lookedAt }),
  });
}

type Save = Edit & {
  before: StoryState;
  isNew: boolean;
  address: Address;
  staleToo: string[];
};

/** The one way a story changes: fields, step, addresses, revision, stale tags and the job for related stories, in one transaction. */
async function save(
  tx: Tx,
  actor: Viewer | null,
  { before, isNew, address, fields, wish, staleToo, origin, lookedAt }: Save,
): Promise<SavedStory> {
  const now = new Date();
  demandOutOfTrash(before);
  const old = snapshotOf(before);
  const applied = await applyFields(tx, actor, {
    ...{ id: before.id, old, fields },
    slug: address.slug,
  });
  const { topics, authors, section, original } = applied;
  const { body } = applied.next;
  const embargoUntil = applied.next.embargoUntil ? new Date(applied.next.embargoUntil) : null;
  const next: StorySnapshot = {
    ...applied.next,
    ...stepOf(actor, before, { wish, body, now, embargoUntil }),
  };
  demandEmbargo(next, before.embargoUntil, now);
  if (isOnDisplay(next)) {
    const ofVersion = lookedAt && { lookedAt, isNewVersion: true };
    await demandFit(tx, { before, was: isNew ? null : old, next, ...ofVersion });
    await demandWireLeave(tx, { id: before.id, ...next }, isPublic(before, now));
  }
  if (next.status === 'CHANGES_ASKED' && old.status !== 'CHANGES_ASKED')
    await demandWords(tx, actor, before.id, wish.words);
  const tellsReaders =
    wish.updateReaders === true &&
    before.publishedAt !== null &&
    before.publishedAt <= now &&
    isOnDisplay(next);
  // An address that must wait for another story's is kept, though nothing else has changed.
  const isWished = (address.wish ?? before.slugWish) !== before.slugWish;
  if (!isNew && !tellsReaders && !isWished && isSameSnapshot(next, old)) {
    return { id: before.id, version: before.version, savedAt: before.updatedAt, story: old };
  }

  if (topics) await linkTopics(tx, before.id, topics.topics);
  if (authors) await linkAuthors(tx, before.id, authors);
  const joined = original ? await joinTranslations(tx, before.id, original.id) : [];
  const hasMoved = !isNew && next.slug !== old.slug;
  const left = hasMoved ? await keepFormerAddress(tx, before, next.slug) : undefined;
  const bodyText = documentText(body);
  const after = await tx.story.update({
    where: { id: before.id },
    data: {
      slug: next.slug,
      ...(address.wish !== undefined && { slugWish: address.wish }),
      ...(address.follows !== undefined && { slugFollows: address.follows }),
      status: next.status,
      headline: next.headline,
      standfirst: next.standfirst,
      body: body as unknown as Prisma.InputJsonObject,
      bodyText,
      wordCount: countWords(bodyText, next.language),
      dateline: next.dateline,
      language: next.language,
      sectionId: section?.id ?? before.section.id,
      sectionIsStandIn: next.sectionIsStandIn ?? false,
      heroId: next.heroId,
      sourceWriter: next.source?.writer ?? null,
      sourceOrganisation: next.source?.organisation ?? null,
      sourceUrl: next.source?.url ?? null,
      sourceIsCanonical: next.sourceIsCanonical ?? false,
      ...(original !== undefined && { translationOfId: original?.id ?? null }),
      commentMode: next.commentMode,
      commentCloseDays: next.commentCloseDays,
      commentClosedWords: next.commentClosedWords,
      note: next.note,
      publishedAt: next.publishedAt,
      ...(await momentColumns(tx, before, { next, old, lookedAt: lookedAt ?? old, now })),
      version: isNew ? before.version : before.version + 1,
      revisedAt: toldSince(tellsReaders ? now : before.revisedAt, next.publishedAt),
    },
    select: storyStateSelect,
  });
  await recordUses(tx, after.id, body);
  const step = after.status === 'PUBLISHED' ? 'publish' : 'step';
  const change = { before: isNew ? null : before, after };
  await recordRevision(tx, actor, {
    ...change,
    origin: origin ?? (after.status === before.status ? 'save' : step),
    now,
  });
  const entry = stepEntry(change.before, after);
  if (entry) await recordAudit(tx, actor, entry);
  if (entry) await tellWriters(tx, actor, after, { words: wish.words });
  await tellOfStory(tx, storyEvent({ ...change, tellsReaders, now }));

  if (!isNew) await foldPending(tx, before, { next, isTaken: isTakenAway(next.status) });
  await queueRelease(tx, before, after);
  await clearWhenOut(tx, { before, after, now });
  const touchesReaders = isOnDisplay(before) || isOnDisplay(after);
  const listedBy = touchesReaders
    ? await tx.relatedStory.findMany({ where: { relatedId: after.id }, select: { storyId: true } })
    : [];
  if (touchesReaders) {
    await storyChanged(tx, after.id);
    await queueNews(tx, after.id, after, { path: left, change });
    await queueSectionAlert(tx, after);
  }
  await expireInTx(tx, [
    ...staleTags({ ...change, listedBy: listedBy.map(({ storyId }) => storyId) }),
    ...(topics?.made ?? []).map((topic) => tags.topic(topic.slug)),
    ...address.stale,
    ...joined,
    ...staleToo,
  ]);
  return {
    id: after.id,
    version: after.version,
    savedAt: after.updatedAt,
    story: snapshotOf(after),
    pending: null,
  };
}
