import type { Tx } from '@/lib/db';
import { documentSchema, readDocument, type DocNode } from '@/lib/articles/document';
import { documentFromHtml } from '@/lib/articles/from-html';
import type { StoryFields } from '@/lib/articles/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import { findOriginal, type Original } from '@/lib/articles/translations/mutations';
import type { Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { seesMedia } from '@/lib/media/data';
import { findAuthors, findOrMakeTopics, findSection } from '@/lib/taxonomy/mutations';

type Entry = { id: number; slug: string; name: string };

/** A story's fields after a change, with the rows that their names stand for; null where they stay as they were. */
export type Applied = {
  next: StorySnapshot;
  topics: { topics: Entry[]; made: Entry[] } | null;
  authors: Entry[] | null;
  section: Entry | null;
  /** The story that it translates; undefined where that stays as it was, null for none. */
  original: Original | null | undefined;
};

/** What `old` is with these fields changed; topics that are new are made. Throws `invalid` naming what there is not. */
export async function applyFields(
  tx: Tx,
  actor: Viewer | null,
  { id, old, fields, slug }: { id: number; old: StorySnapshot; fields: StoryFields; slug: string },
): Promise<Applied> {
  const body = bodyOf(fields) ?? old.body;
  const topics = fields.topics ? await findOrMakeTopics(tx, actor, fields.topics) : null;
  const authors = fields.authors ? await findAuthors(tx, fields.authors) : null;
  const section = fields.section === undefined ? null : await findSection(tx, fields.section);
  if (fields.heroId != null && fields.heroId !== old.heroId)
    await demandPicture(tx, actor, fields.heroId);
  const source = fields.source === undefined ? old.source : sourceOf(fields.source);
  const original =
    fields.translationOf === undefined || fields.translationOf === (old.translationOf ?? null)
      ? undefined
      : fields.translationOf === null
        ? null
        : await findOriginal(tx, id, fields.translationOf);
  const next: StorySnapshot = {
    headline: fields.headline ?? old.headline,
    standfirst: fields.standfirst ?? old.standfirst,
    body,
    section: section ? { slug: section.slug, name: section.name } : old.section,
    ...(!section && old.sectionIsStandIn && { sectionIsStandIn: true as const }),
    topics: topics ? topics.topics.map(({ slug, name }) => ({ slug, name })) : old.topics,
    authors: authors ? authors.map(({ slug, name }) => ({ slug, name })) : old.authors,
    source,
    sourceIsCanonical: isCanonicalAt(source, fields.sourceIsCanonical, old),
    translationOf: original === undefined ? (old.translationOf ?? null) : (original?.slug ?? null),
    dateline: fields.dateline === undefined ? old.dateline : fields.dateline || null,
    language: fields.language ?? old.language,
    slug,
    heroId: fields.heroId === undefined ? old.heroId : fields.heroId,
    commentMode: fields.commentMode ?? old.commentMode,
    commentCloseDays:
      fields.commentCloseDays === undefined ? old.commentCloseDays : fields.commentCloseDays,
    commentClosedWords: fields.commentClosedWords ?? old.commentClosedWords,
    note: fields.note ?? old.note,
    status: old.status,
    publishedAt: old.publishedAt,
    embargoUntil:
      fields.embargoUntil === undefined
        ? (old.embargoUntil ?? null)
        : (fields.embargoUntil?.toISOString() ?? null),
  };
  return { next, topics, authors, section, original };
}

/** The document of a save, whichever way it was sent. Throws `invalid`. */
export function bodyOf({ body, bodyHtml }: StoryFields): DocNode | undefined {
  if (bodyHtml === undefined) return body && readDocument(body);
  const parsed = documentSchema.safeParse(documentFromHtml(bodyHtml));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', 'The HTML cannot be kept as a story.', {
    fields: [{ path: 'bodyHtml', message: parsed.error.issues[0]!.message }],
  });
}

/** One that the person may see in the library; the machine takes what there is. */
async function demandPicture(tx: Tx, actor: Viewer | null, id: number): Promise<void> {
  const isThere = actor
    ? await seesMedia(actor, id, { now: new Date(), client: tx })
    : (await tx.media.findUnique({ where: { id }, select: { id: true } })) !== null;
  if (isThere) return;
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

/** Whether search engines go to the source: only where it has an address. Throws `invalid` when that is asked for without one. */
function isCanonicalAt(
  source: StorySnapshot['source'],
  wanted: boolean | undefined,
  old: StorySnapshot,
): boolean {
  if (source?.url) return wanted ?? old.sourceIsCanonical ?? false;
  if (wanted !== true) return false;
  const message = 'Give the address of the source, to which search engines are to go.';
  throw new AppError('invalid', message, { fields: [{ path: 'source.url', message }] });
}

/** The topics of a story, in this order. */
export async function linkTopics(
  tx: Tx,
  storyId: number,
  topics: readonly { id: number }[],
): Promise<void> {
  await tx.storyTopic.deleteMany({ where: { storyId } });
  await tx.storyTopic.createMany({
    data: topics.map(({ id }, position) => ({ storyId, topicId: id, position })),
  });
}

/** The byline of a story, in this order. */
export async function linkAuthors(
  tx: Tx,
  storyId: number,
  authors: readonly { id: number }[],
): Promise<void> {
  await tx.storyAuthor.deleteMany({ where: { storyId } });
  await tx.storyAuthor.createMany({
    data: authors.map(({ id }, position) => ({ storyId, authorId: id, position })),
  });
}
