import { randomUUID } from 'node:crypto';
import { db, type Tx } from '@/lib/db';
import {
  type Address,
  addressAfter,
  generateSlug,
  keepFormerAddress,
  newAddress,
} from '@/lib/addresses/mutations';
import { recordAudit } from '@/lib/audit/mutations';
import { can, demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { AppError } from '@/lib/errors';
import {
  countWords,
  documentSchema,
  documentText,
  emptyDocument,
  type DocNode,
} from '@/lib/articles/document';
import { documentFromHtml } from '@/lib/articles/from-html';
import {
  statusName,
  type CreateStoryInput,
  type StoryFields,
  type StoryStatusInput,
  type UpdateStoryInput,
} from '@/lib/articles/schema';
import {
  factsOf,
  isSameSnapshot,
  snapshotOf,
  storyStateSelect,
  type StorySnapshot,
  type StoryState,
} from '@/lib/articles/snapshot';
import { recordRevision, staleSave } from '@/lib/articles/revisions/mutations';
import { isOnDisplay, staleTags } from '@/lib/articles/stale-tags';
import { stepOf, type Wish } from '@/lib/articles/step';
import { stepEntry } from '@/lib/articles/step-entry';
import { recordUses } from '@/lib/media/uses/mutations';
import { storyChanged } from '@/lib/related/mutations';
import { getSettings } from '@/lib/settings/data';
import {
  findAuthors,
  findOrMakeProfile,
  findOrMakeTopics,
  findSection,
} from '@/lib/taxonomy/mutations';
import type { Prisma } from '@/prisma/generated/client';

/** A story as a save left it. */
export type SavedStory = { id: number; version: number; savedAt: Date; story: StorySnapshot };

/** Begins a story; with a status it goes there at once. The byline is the person's own unless `authors` says otherwise. Throws `forbidden`, `invalid`, `conflict` (no such step). */
export async function createStory(
  actor: Viewer | null,
  input: CreateStoryInput,
): Promise<SavedStory> {
  demand(actor, 'story.create');
  const { status, publishAt, ...fields } = input;
  const { locale } = await getSettings();
  return db.$transaction(async (tx) => {
    const own = fields.authors ? null : await findOrMakeProfile(tx, actor);
    const section = await findSection(tx, fields.section);
    const address = await newAddress(tx, fields);
    const before = await tx.story.create({
      data: {
        // Without a letter in the headline the address is made of the id, which only the database knows.
        slug: address?.slug ?? `new-${randomUUID()}`,
        headline: fields.headline,
        body: emptyDocument() as Prisma.InputJsonObject,
        language: fields.language ?? locale,
        sectionId: section.id,
        createdById: actor.id,
        ...(own ? { authors: { create: { authorId: own.id, position: 0 } } } : {}),
      },
      select: storyStateSelect,
    });
    return save(tx, actor, {
      before,
      isNew: true,
      address: address ?? { slug: await generateSlug(tx, `story-${before.id}`), stale: [] },
      fields,
      wish: { ...(status && { status }), ...(publishAt && { publishAt }) },
      staleToo: own?.isNew ? [tags.author(own.slug)] : [],
    });
  });
}

/** Saves what was edited on top of `version`. Throws `not_found`, `forbidden`, `invalid`, and `conflict` with the saved text in `details` when somebody saved first. */
export async function updateStory(
  actor: Viewer | null,
  id: number,
  input: UpdateStoryInput,
): Promise<SavedStory> {
  const { version, status, publishAt, updateReaders, ...fields } = input;
  return db.$transaction(async (tx) => {
    const before = await lockStory(tx, id);
    demandEdit(actor, before);
    if (before.version !== version) throw await staleSave(tx, before);
    const address = await addressAfter(tx, before, fields);
    const wish = {
      ...(status && { status }),
      ...(publishAt && { publishAt }),
      ...(updateReaders && { updateReaders }),
    };
    return save(tx, actor, { before, isNew: false, address, fields, wish, staleToo: [] });
  });
}

/** Takes a story one step: to review, back, out to readers at once or at a time, away from them. Throws `not_found`, `forbidden`, `invalid`, `conflict`. */
export async function setStoryStatus(
  actor: Viewer | null,
  id: number,
  input: StoryStatusInput,
): Promise<SavedStory> {
  const { version, status, publishAt } = input;
  return db.$transaction(async (tx) => {
    const before = await lockStory(tx, id);
    demand(actor, 'story.read', factsOf(before, actor?.id ?? 0));
    if (version !== undefined && before.version !== version) throw await staleSave(tx, before);
    const wish = { status, ...(publishAt && { publishAt }) };
    const address = { slug: before.slug, stale: [] };
    return save(tx, actor, { before, isNew: false, address, fields: {}, wish, staleToo: [] });
  });
}

/** The row, held against other writers until the commit. */
async function lockStory(tx: Tx, id: number): Promise<StoryState> {
  await tx.$queryRaw`select 1 from story where id = ${id} for update`;
  const row = await tx.story.findUnique({ where: { id }, select: storyStateSelect });
  if (!row) throw new AppError('not_found', 'There is no such story.');
  return row;
}

function demandEdit(actor: Viewer | null, story: StoryState): asserts actor is Viewer {
  const facts = factsOf(story, actor?.id ?? 0);
  if (
    actor?.status === 'ACTIVE' &&
    facts.isOwn &&
    !can(actor, 'story.edit', facts) &&
    can(actor, 'story.read', facts)
  ) {
    const state = statusName(story.status).replace('_', ' ');
    throw new AppError('forbidden', `This story is ${state}: only an editor may change it now.`);
  }
  demand(actor, 'story.edit', facts);
}

type Save = {
  before: StoryState;
  isNew: boolean;
  address: Address;
  fields: StoryFields;
  wish: Wish;
  staleToo: string[];
};

/** The one way a story changes: fields, step, addresses, revision, stale tags and the job for related stories, in one transaction. */
async function save(
  tx: Tx,
  actor: Viewer,
  { before, isNew, address, fields, wish, staleToo }: Save,
): Promise<SavedStory> {
  const now = new Date();
  const old = snapshotOf(before);
  const body = bodyOf(fields) ?? old.body;
  const to = stepOf(actor, before, { wish, body, now });
  const topics = fields.topics ? await findOrMakeTopics(tx, actor, fields.topics) : null;
  const authors = fields.authors ? await findAuthors(tx, fields.authors) : null;
  const section = fields.section === undefined ? null : await findSection(tx, fields.section);
  if (fields.heroId != null && fields.heroId !== old.heroId) await demandPicture(tx, fields.heroId);

  const next: StorySnapshot = {
    headline: fields.headline ?? old.headline,
    standfirst: fields.standfirst ?? old.standfirst,
    body,
    section: section ? { slug: section.slug, name: section.name } : old.section,
    topics: topics ? topics.topics.map(({ slug, name }) => ({ slug, name })) : old.topics,
    authors: authors ? authors.map(({ slug, name }) => ({ slug, name })) : old.authors,
    source: fields.source === undefined ? old.source : sourceOf(fields.source),
    dateline: fields.dateline === undefined ? old.dateline : fields.dateline || null,
    language: fields.language ?? old.language,
    slug: address.slug,
    heroId: fields.heroId === undefined ? old.heroId : fields.heroId,
    commentMode: fields.commentMode ?? old.commentMode,
    commentCloseDays:
      fields.commentCloseDays === undefined ? old.commentCloseDays : fields.commentCloseDays,
    commentClosedWords: fields.commentClosedWords ?? old.commentClosedWords,
    note: fields.note ?? old.note,
    ...to,
  };
  const tellsReaders =
    wish.updateReaders === true &&
    before.publishedAt !== null &&
    before.publishedAt <= now &&
    isOnDisplay(next);
  if (!isNew && !tellsReaders && isSameSnapshot(next, old)) {
    return { id: before.id, version: before.version, savedAt: before.updatedAt, story: old };
  }

  if (topics) await linkTopics(tx, before.id, topics.topics);
  if (authors) await linkAuthors(tx, before.id, authors);
  if (!isNew && next.slug !== old.slug) await keepFormerAddress(tx, before);
  const bodyText = documentText(body);
  const after = await tx.story.update({
    where: { id: before.id },
    data: {
      slug: next.slug,
      status: next.status,
      headline: next.headline,
      standfirst: next.standfirst,
      body: body as unknown as Prisma.InputJsonObject,
      bodyText,
      wordCount: countWords(bodyText, next.language),
      dateline: next.dateline,
      language: next.language,
      sectionId: section?.id ?? before.section.id,
      heroId: next.heroId,
      sourceWriter: next.source?.writer ?? null,
      sourceOrganisation: next.source?.organisation ?? null,
      sourceUrl: next.source?.url ?? null,
      commentMode: next.commentMode,
      commentCloseDays: next.commentCloseDays,
      commentClosedWords: next.commentClosedWords,
      note: next.note,
      publishedAt: next.publishedAt,
      version: isNew ? before.version : before.version + 1,
      ...(tellsReaders ? { revisedAt: now } : {}),
    },
    select: storyStateSelect,
  });
  await recordUses(tx, after.id, body);
  await recordRevision(tx, actor, { before: isNew ? null : before, after });
  const entry = stepEntry(isNew ? null : before, after);
  if (entry) await recordAudit(tx, actor, entry);

  const touchesReaders = isOnDisplay(before) || isOnDisplay(after);
  const listedBy = touchesReaders
    ? await tx.relatedStory.findMany({ where: { relatedId: after.id }, select: { storyId: true } })
    : [];
  if (touchesReaders) await storyChanged(tx, after.id);
  await expireInTx(tx, [
    ...staleTags({
      before: isNew ? null : before,
      after,
      listedBy: listedBy.map(({ storyId }) => storyId),
    }),
    ...(topics?.made ?? []).map((topic) => tags.topic(topic.slug)),
    ...address.stale,
    ...staleToo,
  ]);
  return {
    id: after.id,
    version: after.version,
    savedAt: after.updatedAt,
    story: snapshotOf(after),
  };
}

/** The document of a save, whichever way it was sent. Throws `invalid`. */
function bodyOf({ body, bodyHtml }: StoryFields): DocNode | undefined {
  if (bodyHtml === undefined) return body;
  const parsed = documentSchema.safeParse(documentFromHtml(bodyHtml));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', 'The HTML cannot be kept as a story.', {
    fields: [{ path: 'bodyHtml', message: parsed.error.issues[0]!.message }],
  });
}

async function demandPicture(tx: Tx, id: number): Promise<void> {
  if (await tx.media.findUnique({ where: { id }, select: { id: true } })) return;
  throw new AppError('invalid', 'There is no such picture.', {
    fields: [{ path: 'heroId', message: 'There is no such picture.' }],
  });
}

const sourceOf = (source: Exclude<StoryFields['source'], undefined>): StorySnapshot['source'] =>
  source && {
    writer: source.writer || null,
    organisation: source.organisation,
    url: source.url ?? null,
  };

async function linkTopics(
  tx: Tx,
  storyId: number,
  topics: readonly { id: number }[],
): Promise<void> {
  await tx.storyTopic.deleteMany({ where: { storyId } });
  await tx.storyTopic.createMany({
    data: topics.map(({ id }, position) => ({ storyId, topicId: id, position })),
  });
}

async function linkAuthors(
  tx: Tx,
  storyId: number,
  authors: readonly { id: number }[],
): Promise<void> {
  await tx.storyAuthor.deleteMany({ where: { storyId } });
  await tx.storyAuthor.createMany({
    data: authors.map(({ id }, position) => ({ storyId, authorId: id, position })),
  });
}
