import { db, type Tx } from '@/lib/db';
import { generateSlug, slugsLocked } from '@/lib/addresses/mutations';
import { documentText } from '@/lib/articles/document';
import { countWords } from '@/lib/articles/words';
import { queueRelease } from '@/lib/articles/release/mutations';
import { keepReplaced } from '@/lib/articles/revisions/mutations';
import { storyStateSelect, type StorySnapshot, type StoryState } from '@/lib/articles/snapshot';
import { isOnDisplay } from '@/lib/articles/stale-tags';
import { isPublic } from '@/lib/articles/visibility';
import { doorsTold, expireInTx } from '@/lib/cache/expire';
import { getStoryPlace, rememberedId, type Remembered } from '@/lib/importers/data';
import { writeComments } from '@/lib/importers/discussions/mutations';
import { everything, patience } from '@/lib/importers/mutations';
import type { Entry } from '@/lib/importers/names';
import { hashesOf, type ImportedStory, type WrittenComments } from '@/lib/importers/schema';
import { jobPut, workerWoken } from '@/lib/jobs/queue';
import { picturesIn } from '@/lib/media/in-document';
import { recordUses } from '@/lib/media/uses/mutations';
import { articlePath, pagePath } from '@/lib/paths';
import { leadFromElsewhere, lockRedirects, redirectsLocked } from '@/lib/redirects/mutations';
import { relating } from '@/lib/related/mutations';
import { Prisma } from '@/prisma/generated/client';

/** What the keys of stories mean here. */
export type Places = {
  sections: ReadonlyMap<string, Entry>;
  topics: ReadonlyMap<string, Entry>;
  authors: ReadonlyMap<string, Entry>;
  pictures: ReadonlyMap<string, number>;
  /** Pages stand in no section that a reader sees; the row needs one all the same. */
  pageSection: Entry;
};

export type WrittenStory = {
  /** `edited`: changed there, but here too since the import, so it stays; `gone`: deleted here since. */
  became: 'created' | 'updated' | 'same' | 'edited' | 'gone';
  comments: WrittenComments;
};

/**
 * Brings one story in, with bylines, topics, revision, comments and the way from its old addresses, in one transaction. One
 * that is here is changed as it was changed there, unless somebody has edited it here since; its comments come in, and follow what
 * was changed there, anyway.
 */
export function writeStory(
  source: string,
  story: ImportedStory,
  places: Places,
): Promise<WrittenStory> {
  return db.$transaction(async (tx) => {
    // Two statements on one way to the database and back, which costs more than they do. What is read needs the lock before.
    await tx.$executeRaw`
      set constraints "story_author_storyId_fkey", "story_topic_storyId_fkey" deferred; select ${slugsLocked}`;
    const { before, isTaken } = await getStoryPlace(source, story, tx);
    return before
      ? bringUpToDate(tx, source, { story, places, before })
      : createStory(tx, source, { story, places, isTaken });
  }, patience);
}

async function createStory(
  tx: Tx,
  source: string,
  { story, places, isTaken }: { story: ImportedStory; places: Places; isTaken: boolean },
): Promise<WrittenStory> {
  const slug = isTaken ? await generateSlug(tx, story.slug) : story.slug;
  const columns = columnsOf(story, places);
  const { authors, topics } = columns;
  const id = await linkAhead(tx, source, { story, authors, topics });
  await insertStory(tx, { id, slug, story, columns });
  if (picturesIn(columns.body).length > 0) await recordUses(tx, id, columns.body);
  const talk = { storyId: id, comments: story.comments, gone: [] };
  const comments = await writeComments(tx, source, talk);
  await spread(tx, { id, slug, story, before: null });
  return { became: 'created', comments };
}

type Fresh = {
  id: number;
  slug: string;
  story: ImportedStory;
  columns: ReturnType<typeof columnsOf>;
};

const columnsOfNew = Prisma.sql`
  id, kind, slug, "slugFollows", status, headline, standfirst, body, "bodyText", "wordCount", language, "sectionId", "heroId",
  "commentMode", note, "publishedAt", "firstPublishedAt", "createdAt", "updatedAt", "sourceWriter", "sourceOrganisation",
  "sourceUrl", "sourceIsCanonical"`;

/** The story and its first version, in which the text is not sent a second time, and the lock on redirects that `spread` needs. */
async function insertStory(tx: Tx, { id, slug, story, columns }: Fresh): Promise<void> {
  const { kind, createdAt, updatedAt } = story;
  const row = { ...columns.story, id, kind, slug, slugFollows: false, createdAt };
  const { body: _body, ...snapshot } = columns.snapshot(slug);
  await tx.$executeRaw`
    /* prepared */ with made as (
      insert into story (${columnsOfNew})
      select ${columnsOfNew} from jsonb_populate_record(null::story, ${JSON.stringify(row)}::jsonb)
      returning id, body)
    insert into story_revision ("storyId", version, snapshot, origin, "createdAt")
    select id, 1, ${JSON.stringify(snapshot)}::jsonb || jsonb_build_object('body', body), 'import', ${updatedAt} from made
    returning ${redirectsLocked}`;
}

/**
 * Writes who signs a story that is about to be made, what it is about, and by which key it is remembered; returns its number.
 * Before the story, because its words are then made once: each name that is added to it later makes its row and its 21
 * entries in indexes anew.
 */
async function linkAhead(
  tx: Tx,
  source: string,
  { story, authors, topics }: { story: ImportedStory; authors: Entry[]; topics: Entry[] },
): Promise<number> {
  const ids = (entries: Entry[]) => entries.map(({ id }) => id);
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    /* prepared */ with story as (select nextval(pg_get_serial_sequence('story', 'id'))::int as id),
      signed as (
        insert into story_author ("storyId", "authorId", position)
        select story.id, author, place - 1 from story, unnest(${ids(authors)}::int[]) with ordinality as a (author, place)),
      about as (
        insert into story_topic ("storyId", "topicId", position)
        select story.id, topic, place - 1 from story, unnest(${ids(topics)}::int[]) with ordinality as t (topic, place)),
      remembered as (
        insert into imported_item (source, kind, "externalId", "localId", hash)
        select ${source}, 'story', ${rememberedId(story.key)}, story.id, ${story.hash} from story)
    select id from story`;
  return row!.id;
}

const noComments: WrittenComments = { created: 0, updated: 0, gone: new Set(), kept: 0 };

type Known = { story: ImportedStory; places: Places; before: Remembered };

async function bringUpToDate(
  tx: Tx,
  source: string,
  { story, places, before }: Known,
): Promise<WrittenStory> {
  const id = before.localId;
  await tx.$queryRaw`select 1 from story where id = ${id} for update`;
  const row = await tx.story.findUnique({ where: { id }, select: storyStateSelect });
  if (!row || row.trashedAt) return { became: 'gone', comments: noComments };
  const now = hashesOf(story.hash);
  const then = hashesOf(before.hash);
  const comments = await writeComments(tx, source, { storyId: id, ...story });
  const isChanged = now.words !== then.words;
  const isEdited = row.version !== before.localVersion;
  if (isChanged && !isEdited) await rewrite(tx, row, { story, places });
  // What was not taken over is told again by the next run.
  const words = isChanged && isEdited ? then.words : now.words;
  await tx.importedItem.update({
    where: {
      source_kind_externalId: { source, kind: 'story', externalId: rememberedId(story.key) },
    },
    data: {
      hash: `${words}.${now.comments}`,
      ...(isChanged && !isEdited && { localVersion: row.version + 1 }),
    },
    select: { localId: true },
  });
  if (comments.created + comments.updated + comments.gone.size > 0)
    await expireInTx(tx, everything);
  return { became: !isChanged ? 'same' : isEdited ? 'edited' : 'updated', comments };
}

/** The story as it is there now. Its address stays, because readers know it. */
async function rewrite(
  tx: Tx,
  row: StoryState,
  { story, places }: { story: ImportedStory; places: Places },
): Promise<void> {
  const { id, slug } = row;
  const now = new Date();
  await keepReplaced(tx, row, now);
  const columns = columnsOf(story, places);
  await tx.story.update({
    where: { id },
    data: { ...columns.story, version: row.version + 1 },
    select: { id: true },
  });
  await tx.storyAuthor.deleteMany({ where: { storyId: id } });
  await tx.storyTopic.deleteMany({ where: { storyId: id } });
  await link(tx, id, columns);
  await tx.storyRevision.create({
    data: {
      ...{ storyId: id, version: row.version + 1, origin: 'import' },
      wasPublic: isPublic({ ...story, embargoUntil: null }, now),
      snapshot: columns.snapshot(slug) as unknown as Prisma.InputJsonObject,
    },
  });
  await spread(tx, { id, slug, story, before: row });
}

async function link(
  tx: Tx,
  id: number,
  { authors, topics, body }: ReturnType<typeof columnsOf>,
): Promise<void> {
  await tx.storyAuthor.createMany({
    data: authors.map((author, position) => ({ storyId: id, authorId: author.id, position })),
  });
  await tx.storyTopic.createMany({
    data: topics.map((topic, position) => ({ storyId: id, topicId: topic.id, position })),
  });
  await recordUses(tx, id, body);
}

type Spread = { id: number; slug: string; story: ImportedStory; before: StoryState | null };

/** Tells everything that depends on a story of it. */
async function spread(tx: Tx, { id, slug, story, before }: Spread): Promise<void> {
  const { kind, status, publishedAt } = story;
  const isOut = isOnDisplay({ status });
  const steps: Prisma.Sql[] = [];
  if (kind === 'STORY' && (isOut || (before && isOnDisplay(before))))
    steps.push(Prisma.sql`related as (${jobPut(relating(id))})`);
  if (isOut) {
    // One that is new has locked them already.
    if (before) await lockRedirects(tx);
    const to = kind === 'PAGE' ? pagePath(slug) : articlePath(slug);
    steps.push(leadFromElsewhere(story.oldAddresses, { to, note: 'Address on the old site' }));
  }
  const first = steps.length ? Prisma.sql`with ${Prisma.join(steps)}` : Prisma.empty;
  await tx.$executeRaw`
    /* prepared */ ${first} select ${workerWoken}, ${doorsTold(everything)}`;
  await queueRelease(tx, before ?? { status: 'DRAFT', publishedAt: null }, {
    id,
    status,
    publishedAt,
  });
}

function columnsOf(story: ImportedStory, places: Places) {
  const { status, headline, standfirst, body, language } = story;
  const { commentMode, note, publishedAt, updatedAt, origin } = story;
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
  const snapshot = (slug: string): StorySnapshot => ({
    ...{ headline, standfirst, body, language, slug, heroId, commentMode, note, status },
    ...{ section: named(section), topics: topics.map(named), authors: authors.map(named) },
    source: origin
      ? { writer: origin.writer ?? null, organisation: origin.organisation, url: origin.url }
      : null,
    ...{ sourceIsCanonical: origin?.isCanonical ?? false, dateline: null },
    publishedAt: publishedAt?.toISOString() ?? null,
    ...{ commentCloseDays: null, commentClosedWords: '' },
  });
  return {
    ...{ authors, topics, body, snapshot },
    story: {
      ...{ status, headline, standfirst, language, heroId, commentMode, note },
      ...{ bodyText, wordCount: countWords(bodyText, language), sectionId: section.id },
      ...{ publishedAt, updatedAt },
      firstPublishedAt: status === 'PUBLISHED' ? publishedAt : null,
      sourceWriter: origin?.writer ?? null,
      sourceOrganisation: origin?.organisation ?? null,
      sourceUrl: origin?.url ?? null,
      sourceIsCanonical: origin?.isCanonical ?? false,
      body: body as unknown as Prisma.InputJsonObject,
    },
  };
}
