import { db, type Tx } from '@/lib/db';
import { generateSlug, lockSlugs } from '@/lib/addresses/mutations';
import { countWords, documentText } from '@/lib/articles/document';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import { isOnDisplay } from '@/lib/articles/stale-tags';
import { expireInTx } from '@/lib/cache/expire';
import { commentHash } from '@/lib/comments/text';
import {
  getPictureIds,
  getRemembered,
  getTakenSlugs,
  listEntries,
  type NamedKind,
} from '@/lib/importers/data';
import { settleNames, type Entry, type Settled } from '@/lib/importers/names';
import type {
  ImportedComment,
  ImportedKind,
  ImportedName,
  ImportedPicture,
  ImportedStory,
} from '@/lib/importers/schema';
import type { Finding } from '@/lib/moderation/pipeline';
import { storyChanged } from '@/lib/related/mutations';
import type { Prisma } from '@/prisma/generated/client';

/** One batch is one transaction: it is in whole or not at all, and a run that was cut off goes on after it. */
const patience = { maxWait: 20_000, timeout: 60_000 };
/** Whatever comes in may be on any page. */
const everything = ['*'];

type Memory = { externalId: string; localId: number; hash?: string };

async function remember(
  tx: Tx,
  source: string,
  kind: ImportedKind,
  items: Memory[],
): Promise<void> {
  await tx.importedItem.createMany({
    data: items.map((item) => ({ source, kind, hash: '', ...item })),
    skipDuplicates: true,
  });
}

/** Ids of rows that are about to be made, so that rows that name each other can be written together. */
async function takeIds(tx: Tx, table: 'story' | 'comment', count: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select nextval(pg_get_serial_sequence(${table}, 'id'))::int as id
    from generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id);
}

/** Finds or makes the paper's sections, topics or authors that the names mean; returns each key's. */
export async function writeNames(
  source: string,
  kind: NamedKind,
  wanted: readonly ImportedName[],
): Promise<Map<string, Entry>> {
  return db.$transaction(async (tx) => {
    await lockSlugs(tx);
    const settled = await settle(tx, source, kind, wanted);
    const made = await makeEntries(tx, kind, settled);
    const fresh = new Map<string, Entry>();
    for (const { slug, keys } of settled.fresh) {
      for (const key of keys) fresh.set(key, made.get(slug)!);
    }
    const unremembered = [...settled.joined, ...fresh];
    const items = unremembered.map(([key, { id }]) => ({ externalId: key, localId: id }));
    await remember(tx, source, kind, items);
    if (fresh.size) await expireInTx(tx, everything);
    return new Map([...settled.known, ...unremembered]);
  }, patience);
}

/** The same decision without making anything. */
export async function settle(
  tx: Tx,
  source: string,
  kind: NamedKind,
  wanted: readonly ImportedName[],
): Promise<Settled> {
  const before = await getRemembered(
    source,
    kind,
    wanted.map(({ key }) => key),
    tx,
  );
  const ids = new Map([...before].map(([key, { localId }]) => [key, localId]));
  return settleNames(wanted, await listEntries(kind, tx), ids);
}

async function makeEntries(
  tx: Tx,
  kind: NamedKind,
  { fresh }: Settled,
): Promise<Map<string, Entry>> {
  const data = fresh.map(({ slug, name }) => ({ slug, name }));
  const select = { id: true, slug: true, name: true } as const;
  if (data.length === 0) return new Map();
  let rows: Entry[];
  if (kind === 'section') {
    const { _max } = await tx.section.aggregate({ _max: { position: true } });
    const first = (_max.position ?? -1) + 1;
    const placed = data.map((section, i) => ({ ...section, position: first + i }));
    rows = await tx.section.createManyAndReturn({ data: placed, select });
  } else if (kind === 'topic') rows = await tx.topic.createManyAndReturn({ data, select });
  else rows = await tx.authorProfile.createManyAndReturn({ data, select });
  return new Map(rows.map((row) => [row.slug, row]));
}

/** Keeps the addresses and words of pictures that stay where they are; returns each key's id. */
export async function writePictures(
  source: string,
  pictures: readonly (ImportedPicture & { hash: string })[],
): Promise<Map<string, number>> {
  return db.$transaction(async (tx) => {
    const data = pictures.map(({ url, mime, alt, caption }) => ({
      ...{ externalUrl: url, mime, alt, caption },
    }));
    await tx.media.createMany({ data, skipDuplicates: true });
    const urls = pictures.map(({ url }) => url);
    const byUrl = await getPictureIds(urls, tx);
    const ids = new Map(pictures.map(({ key, url }) => [key, byUrl.get(url)!]));
    const items = pictures.map(({ key, hash }) => ({
      ...{ externalId: key, localId: ids.get(key)!, hash },
    }));
    await remember(tx, source, 'picture', items);
    return ids;
  }, patience);
}

/** What the keys of stories mean here. */
export type Places = {
  sections: ReadonlyMap<string, Entry>;
  topics: ReadonlyMap<string, Entry>;
  authors: ReadonlyMap<string, Entry>;
  pictures: ReadonlyMap<string, number>;
  /** Pages stand in no section that a reader sees; the row needs one all the same. */
  pageSection: Entry;
};

/**
 * Writes a batch of stories with bylines, topics, first revisions and comments. Those that another run has brought in
 * meanwhile are left out; an address that was taken meanwhile gets a number. Returns the keys that were written.
 */
export async function writeStories(
  source: string,
  batch: readonly ImportedStory[],
  places: Places,
): Promise<string[]> {
  return db.$transaction(async (tx) => {
    await lockSlugs(tx);
    const keys = batch.map(({ key }) => key);
    const before = await getRemembered(source, 'story', keys, tx);
    const stories = batch.filter(({ key }) => !before.has(key));
    if (stories.length === 0) return [];
    const slugs = await freeAddresses(tx, stories);
    const ids = await takeIds(tx, 'story', stories.length);
    const rows = stories.map((story, i) => rowsOf({ ...story, slug: slugs[i]! }, ids[i]!, places));
    await tx.story.createMany({ data: rows.map(({ story }) => story) });
    await tx.storyAuthor.createMany({ data: rows.flatMap(({ authors }) => authors) });
    await tx.storyTopic.createMany({ data: rows.flatMap(({ topics }) => topics) });
    await tx.storyRevision.createMany({ data: rows.map(({ revision }) => revision) });
    await writeComments(
      tx,
      source,
      stories.map(({ comments }, i) => ({ storyId: ids[i]!, comments })),
    );
    const items = stories.map(({ key, hash }, i) => ({ externalId: key, localId: ids[i]!, hash }));
    await remember(tx, source, 'story', items);
    for (const [i, { kind, status }] of stories.entries()) {
      if (kind === 'STORY' && isOnDisplay({ status })) await storyChanged(tx, ids[i]!);
    }
    await expireInTx(tx, everything);
    return stories.map(({ key }) => key);
  }, patience);
}

async function freeAddresses(tx: Tx, stories: readonly ImportedStory[]): Promise<string[]> {
  const wanted = stories.map(({ slug }) => slug);
  const taken = await getTakenSlugs(wanted, tx);
  const out: string[] = [];
  for (const slug of wanted) out.push(taken.has(slug) ? await generateSlug(tx, slug) : slug);
  return out;
}

function rowsOf(story: ImportedStory, id: number, places: Places) {
  const { kind, slug, status, headline, standfirst, body, language } = story;
  const { commentMode, note, publishedAt, createdAt, updatedAt } = story;
  const section = places.sections.get(story.sectionKey ?? '') ?? places.pageSection;
  // Two names of the other system may mean one of ours.
  const distinct = (keys: readonly string[], entries: ReadonlyMap<string, Entry>) => [
    ...new Map(
      keys.flatMap((key) => entries.get(key) ?? []).map((each) => [each.id, each]),
    ).values(),
  ];
  const authors = distinct(story.authorKeys, places.authors);
  const topics = distinct(story.topicKeys, places.topics);
  const heroId = places.pictures.get(story.heroKey ?? '') ?? null;
  const bodyText = documentText(body);
  const named = (entry: Entry) => ({ slug: entry.slug, name: entry.name });
  const snapshot: StorySnapshot = {
    ...{ headline, standfirst, body, language, slug, heroId, commentMode, note, status },
    ...{ section: named(section), topics: topics.map(named), authors: authors.map(named) },
    ...{ source: null, dateline: null, publishedAt: publishedAt?.toISOString() ?? null },
    ...{ commentCloseDays: null, commentClosedWords: '' },
  };
  return {
    story: {
      ...{ id, kind, slug, status, headline, standfirst, language, heroId, commentMode, note },
      ...{ bodyText, wordCount: countWords(bodyText, language), sectionId: section.id },
      ...{ publishedAt, createdAt, updatedAt },
      body: body as unknown as Prisma.InputJsonObject,
    },
    authors: authors.map((author, position) => ({ storyId: id, authorId: author.id, position })),
    topics: topics.map((topic, position) => ({ storyId: id, topicId: topic.id, position })),
    revision: {
      ...{ storyId: id, version: 1, createdAt: updatedAt },
      snapshot: snapshot as unknown as Prisma.InputJsonObject,
    },
  };
}

const waited: Finding = {
  phase: 'import',
  message: 'Waited for a decision on the site it was imported from.',
  matches: [],
  ranges: [],
};

type Discussion = { storyId: number; comments: readonly ImportedComment[] };
type Placed = { id: number; rootId: number | null; depth: number };

async function writeComments(
  tx: Tx,
  source: string,
  discussions: readonly Discussion[],
): Promise<void> {
  const all = discussions.flatMap(({ storyId, comments }) =>
    comments.map((comment) => ({ ...comment, storyId })),
  );
  if (all.length === 0) return;
  const ids = await takeIds(tx, 'comment', all.length);
  const placed = new Map<string, Placed>();
  const rows = all.map(({ key, parentKey, guestName, body, status, createdAt, storyId }, i) => {
    const parent = parentKey === null ? undefined : placed.get(`${storyId} ${parentKey}`);
    const id = ids[i]!;
    const depth = parent ? parent.depth + 1 : 0;
    const rootId = parent ? (parent.rootId ?? parent.id) : null;
    placed.set(`${storyId} ${key}`, { id, rootId, depth });
    return {
      ...{ id, storyId, parentId: parent?.id ?? null, rootId, depth, guestName, body, status },
      ...{ bodyHash: commentHash(body), createdAt },
      decidedAt: status === 'APPROVED' ? createdAt : null,
      judgedAt: status === 'APPROVED' ? createdAt : null,
      findings: status === 'PENDING' ? [waited] : [],
    };
  });
  await tx.comment.createMany({ data: rows });
  const revisions = rows.map(({ id, body, createdAt }) => ({
    ...{ commentId: id, revision: 1, body, createdAt },
  }));
  await tx.commentRevision.createMany({ data: revisions });
  const items = all.map(({ key }, i) => ({ externalId: key, localId: ids[i]! }));
  await remember(tx, source, 'comment', items);
}
