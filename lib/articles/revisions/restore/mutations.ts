import { db } from '@/lib/db';
import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { documentSchema } from '@/lib/articles/document';
import { updateStory } from '@/lib/articles/mutations';
import { getPending } from '@/lib/articles/pending/data';
import type { SavedStory } from '@/lib/articles/saved-story';
import { getRevision } from '@/lib/articles/revisions/data';
import type { StoryFields, StatusName } from '@/lib/articles/schema';
import { factsOf, storyStateSelect, type StorySnapshot } from '@/lib/articles/snapshot';
import { statusAt, type PendingStatus } from '@/lib/articles/workflow';
import { listToday, termsToday } from '@/lib/taxonomy/today/data';
import type { StoryStatus } from '@/prisma/generated/enums';

type Which = { storyId: number; version: number; onto: number };
/** What was brought back, and what could not be because it is gone: topics, authors, a picture. */
export type Restored = SavedStory & { leftOut: string[] };

/**
 * Brings an old text and its fields back as a new version on top of `onto`. It never publishes: beside a live story it is
 * the new version that waits, one that was approved or scheduled is a draft again. Address and times stay as they are.
 * Throws `not_found`, `forbidden`, and `conflict` when somebody saved first.
 */
export async function restoreRevision(
  actor: Viewer | null,
  { storyId, version, onto }: Which,
): Promise<Restored> {
  const story = await db.story.findUnique({ where: { id: storyId }, select: storyStateSelect });
  if (!story) throw new AppError('not_found', 'There is no such story.');
  demand(actor, 'story.read', factsOf(story, actor?.id ?? 0));
  const revision = await getRevision(storyId, version);
  if (!revision) throw new AppError('not_found', 'There is no such version any more.');
  const { fields, leftOut } = await fieldsOf(revision.snapshot);
  const beside = await getPending(storyId);
  const saved = await updateStory(
    actor,
    storyId,
    { version: onto, ...fields, ...stepBack(statusAt(story, new Date()), beside?.status) },
    { origin: 'restore' },
  );
  return { ...saved, leftOut };
}

/** Where an old text goes: beside what readers have, and never on with what somebody approved of another text. */
function stepBack(
  status: StoryStatus,
  beside?: PendingStatus,
): { pending?: true; status?: StatusName } {
  const isLive = status === 'PUBLISHED';
  const was = isLive ? beside : status;
  const isBack = was === 'APPROVED' || was === 'SCHEDULED';
  return { ...(isLive && { pending: true }), ...(isBack && { status: 'draft' }) };
}

/** The fields of an old state as a save takes them, filed where its terms went and without what has been deleted since. */
async function fieldsOf(old: StorySnapshot): Promise<{ fields: StoryFields; leftOut: string[] }> {
  const body = documentSchema.safeParse(old.body);
  if (!body.success) throw new AppError('invalid', 'This old text cannot be kept any more.');
  const [sections, topics, authors, hero] = await Promise.all([
    termsToday(db, 'section', [old.section]),
    termsToday(db, 'topic', old.topics),
    termsToday(db, 'author', old.authors),
    old.heroId === null
      ? null
      : db.media.findUnique({ where: { id: old.heroId }, select: { id: true } }),
  ]);
  const section = sections.get(old.section.slug);
  const leftOut = [
    ...(section ? [] : [`the section ${old.section.name}`]),
    ...old.topics.filter(({ slug }) => !topics.has(slug)).map(({ name }) => `the topic ${name}`),
    ...old.authors.filter(({ slug }) => !authors.has(slug)).map(({ name }) => `the author ${name}`),
    ...(old.heroId !== null && !hero ? ['the picture'] : []),
  ];
  const { source } = old;
  const fields: StoryFields = {
    headline: old.headline,
    standfirst: old.standfirst,
    body: body.data,
    // One that nobody had chosen is not chosen by going back to it.
    ...(section && !old.sectionIsStandIn && { section: section.slug }),
    topics: listToday(old.topics, topics).map(({ slug }) => slug),
    authors: listToday(old.authors, authors).map(({ slug }) => slug),
    source: source && {
      organisation: source.organisation,
      ...(source.writer && { writer: source.writer }),
      ...(source.url && { url: source.url }),
    },
    ...(source?.url && { sourceIsCanonical: old.sourceIsCanonical ?? false }),
    dateline: old.dateline,
    language: old.language,
    heroId: hero ? old.heroId : null,
    commentMode: old.commentMode,
    commentCloseDays: old.commentCloseDays,
    commentClosedWords: old.commentClosedWords,
    note: old.note,
  };
  return { fields, leftOut };
}
