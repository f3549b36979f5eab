import { lockSlugs } from '@/lib/addresses/mutations';
import { beginStory, updateStory } from '@/lib/articles/mutations';
import { getPending } from '@/lib/articles/pending/data';
import { canonical } from '@/lib/articles/revisions/align';
import { demandRead } from '@/lib/articles/rights';
import { storyLimits, type StoryFields } from '@/lib/articles/schema';
import { snapshotOf, storyStateSelect, type StorySnapshot } from '@/lib/articles/snapshot';
import { freeSlug, slugOf } from '@/lib/articles/slug';
import { statusAt } from '@/lib/articles/workflow';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/queue';
import { namesIn } from '@/lib/wire/draft/byline';
import { draftOf, fieldsOf, wireFieldNames, type WireFieldName } from '@/lib/wire/draft/fields';
import { partedPictures, picturesToFetch } from '@/lib/wire/draft/pictures';
import { tellDesk } from '@/lib/wire/notices/mutations';
import type { WireContent } from '@/lib/wire/schema';

async function lockItem(tx: Tx, id: number) {
  await tx.$queryRaw`select 1 from wire_item where id = ${id} for update`;
  const item = await tx.wireItem.findUnique({
    where: { id },
    select: {
      ...{ id: true, status: true, service: true, section: true, storyId: true },
      ...{ currentId: true, takenId: true, headline: true },
    },
  });
  if (!item) throw new AppError('not_found', 'There is no such item.');
  return item;
}

async function contentAt(tx: Tx, versionId: number): Promise<WireContent> {
  const row = await tx.wireVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { content: true },
  });
  return row.content as unknown as WireContent;
}

/** The profiles of a byline: those that are here, others as guests; where only the agency signs, its desk. */
async function bylineOf(tx: Tx, { byline, service }: WireContent): Promise<string[]> {
  const people = namesIn(byline, service);
  const names = people.length ? people : [service];
  await lockSlugs(tx);
  const slugs: string[] = [];
  for (const name of names) {
    const known = await tx.authorProfile.findFirst({
      where: { name: { equals: name.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } },
      orderBy: { id: 'asc' },
      select: { slug: true },
    });
    if (known) slugs.push(known.slug);
    else slugs.push(await makeProfile(tx, name, people.length > 0));
  }
  return [...new Set(slugs)];
}

async function makeProfile(tx: Tx, name: string, isPerson: boolean): Promise<string> {
  const base = slugOf(name) || 'wire';
  const taken = await tx.authorProfile.findMany({
    where: { slug: { startsWith: base } },
    select: { slug: true },
  });
  const slug = freeSlug(base, new Set(taken.map((row) => row.slug)));
  await tx.authorProfile.create({
    data: { slug, name, kind: isPerson ? 'PERSON' : 'DESK', isGuest: isPerson },
    select: { id: true },
  });
  await expireInTx(tx, [tags.author(slug)]);
  return slug;
}

/** The paper's topics among an item's subjects, and the subjects that are none. */
async function topicsOf(tx: Tx, { subjects }: WireContent) {
  const names = [...new Set(subjects.map(({ code, name }) => name || code))];
  const rows = await tx.topic.findMany({
    where: { name: { in: names, mode: 'insensitive' } },
    orderBy: { id: 'asc' },
    take: storyLimits.topics,
    select: { slug: true, name: true },
  });
  const known = new Set(rows.map(({ name }) => name.toLowerCase()));
  return {
    topics: rows.map(({ slug }) => slug),
    unknownSubjects: names.filter((name) => !known.has(name.toLowerCase())),
  };
}

/** The section that was asked for, that a rule chose and that is still there, or the first of the masthead. */
async function sectionOf(
  tx: Tx,
  wished: string | undefined,
  ruled: string | null,
): Promise<string> {
  if (wished) return wished;
  const found = await tx.section.findFirst({
    where: ruled ? { slug: ruled } : {},
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { slug: true },
  });
  if (found) return found.slug;
  if (ruled) return sectionOf(tx, undefined, null);
  throw new AppError('conflict', 'The paper has no section yet. Add one first.');
}

/** Makes the draft of an item, by a person or (null) by a rule. The story that was made before, where there is one. */
async function makeDraft(
  tx: Tx,
  actor: Viewer | null,
  { itemId, section }: { itemId: number; section?: string },
  now: Date,
): Promise<{ storyId: number; isNew: boolean }> {
  const item = await lockItem(tx, itemId);
  if (item.storyId !== null) return { storyId: item.storyId, isNew: false };
  if (item.status !== 'USABLE')
    throw new AppError(
      'conflict',
      item.status === 'CANCELED'
        ? `${item.service} has called this item back: it must not be used.`
        : `${item.service} withholds this item until further notice.`,
    );
  const content = await contentAt(tx, item.currentId);
  const filing = {
    section: await sectionOf(tx, section, item.section),
    authors: await bylineOf(tx, content),
    ...(await topicsOf(tx, content)),
  };
  const { id } = await beginStory(tx, actor, draftOf(content, filing, now));
  await tx.wireItem.update({
    where: { id: itemId },
    data: { storyId: id, takenId: item.currentId, setAsideAt: null, isRead: true },
    select: { id: true },
  });
  if (picturesToFetch(content, null).length)
    await enqueue(tx, { kind: 'fetch-wire', payload: { itemId }, key: `${itemId}` });
  await recordAudit(tx, actor, {
    action: 'wire.take',
    target: { kind: 'wire', id: itemId },
    after: { story: id },
  });
  return { storyId: id, isNew: true };
}

/**
 * Makes a draft of an item with what the agency says of it. A second time it leads to the same story. Throws `forbidden`,
 * `not_found`, `invalid` (no such section) and `conflict` (called back or withheld).
 */
export function takeAsDraft(
  actor: Viewer | null,
  input: { itemId: number; section?: string },
  now: Date,
): Promise<{ storyId: number; isNew: boolean }> {
  demand(actor, 'wire.use');
  demand(actor, 'story.create');
  return db.$transaction((tx) => makeDraft(tx, actor, input, now));
}

/** The draft that a rule asks for. An item that is gone or called back meanwhile gets none. */
export async function draftByRule(itemId: number, now: Date): Promise<void> {
  try {
    await db.$transaction((tx) => makeDraft(tx, null, { itemId }, now));
  } catch (error) {
    if (!(error instanceof AppError) || !['not_found', 'conflict'].includes(error.code))
      throw error;
  }
}

const same = (a: unknown, b: unknown) => canonical(a ?? null) === canonical(b ?? null);
/** Pictures below the end are the agency's, or an editor's who chose them: neither is a change of its words. */
const valueIn = (fields: StorySnapshot, name: WireFieldName) =>
  name === 'body' ? partedPictures(fields.body).text.content : fields[name];
const valueOf = (fields: ReturnType<typeof fieldsOf>, name: WireFieldName) =>
  name === 'body'
    ? fields.body.content
    : name === 'embargoUntil'
      ? (fields.embargoUntil?.toISOString() ?? null)
      : fields[name];

/**
 * Brings what the agency changed since into the story that was made of an item: field by field, and only where nobody has
 * written anything here. Of a live story it becomes the new version beside it, which readers do not have yet. Says what was
 * taken and what was kept. Throws `forbidden`, `not_found` and `conflict`.
 */
export async function takeUpdate(
  actor: Viewer | null,
  itemId: number,
  now: Date,
): Promise<{ storyId: number; taken: WireFieldName[]; kept: WireFieldName[] }> {
  demand(actor, 'wire.use');
  const plan = await db.$transaction(async (tx) => {
    const item = await lockItem(tx, itemId);
    if (item.storyId === null || item.takenId === null)
      throw new AppError('conflict', 'No story was made of this item yet.');
    if (item.status === 'CANCELED')
      throw new AppError('conflict', `${item.service} has called this item back.`);
    const row = await tx.story.findUniqueOrThrow({
      where: { id: item.storyId },
      select: storyStateSelect,
    });
    demandRead(actor, row);
    const isLive = statusAt(row, now) === 'PUBLISHED';
    const pending = isLive ? await getPending(row.id, tx) : null;
    const mine = pending?.snapshot ?? snapshotOf(row);
    // What was an embargo then is compared as it was then.
    const known = await contentAt(tx, item.takenId);
    const newest = await contentAt(tx, item.currentId);
    const base = fieldsOf(known, new Date(0));
    const next = fieldsOf(newest, now);
    const changed = wireFieldNames.filter(
      (name) => !same(valueOf(base, name), valueOf(next, name)),
    );
    const isOurs = (name: WireFieldName) => !same(valueIn(mine, name), valueOf(base, name));
    const already = (name: WireFieldName) => same(valueIn(mine, name), valueOf(next, name));
    const open = changed.filter((name) => !already(name));
    const { pictures } = partedPictures(mine.body);
    return {
      ...{ storyId: row.id, version: row.version, isLive, currentId: item.currentId },
      ...{ takenId: item.takenId, newPictures: picturesToFetch(newest, known).length > 0 },
      next: {
        ...next,
        body: { ...next.body, content: [...(next.body.content ?? []), ...pictures] },
      },
      taken: open.filter((name) => !isOurs(name) && !(isLive && name === 'embargoUntil')),
      kept: open.filter(isOurs),
    };
  });
  const { storyId, version, isLive, next, taken, kept } = plan;
  if (taken.length) {
    const fields: StoryFields = Object.fromEntries(taken.map((name) => [name, next[name]]));
    await updateStory(actor, storyId, { version, ...fields, ...(isLive && { pending: true }) });
  }
  await db.$transaction(async (tx) => {
    await tx.wireItem.updateMany({
      where: { id: itemId, storyId },
      data: { takenId: plan.currentId, isRead: true },
    });
    if (plan.newPictures && !isLive)
      await enqueue(tx, {
        ...{ kind: 'fetch-wire', payload: { itemId, after: plan.takenId }, key: `${itemId}` },
      });
    await recordAudit(tx, actor, {
      action: 'wire.update',
      target: { kind: 'wire', id: itemId },
      after: { story: storyId, taken, kept },
    });
  });
  return { storyId, taken, kept };
}

/**
 * Parts a story from its item: the agency's embargo and its kills no longer hold it back, nor does it hear of updates. It is
 * written down with the reason, and every editor is told. Throws `forbidden`, `not_found`, `conflict`.
 */
export async function partStory(
  actor: Viewer | null,
  { itemId, reason }: { itemId: number; reason: string },
): Promise<void> {
  demand(actor, 'wire.part');
  await db.$transaction(async (tx) => {
    const item = await lockItem(tx, itemId);
    if (item.storyId === null)
      throw new AppError('conflict', 'No story hangs on this item (any more).');
    await tx.wireItem.update({
      where: { id: itemId },
      data: { storyId: null, takenId: null },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'wire.part',
      target: { kind: 'wire', id: itemId },
      reason,
      before: { story: item.storyId },
    });
    await tellDesk(tx, { itemId, headline: item.headline, what: 'parted' });
  });
}
