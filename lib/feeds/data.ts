import { db } from '@/lib/db';
import { filterStories, placesOf, type StoryFilter } from '@/lib/articles/data';
import { readDocument } from '@/lib/articles/document';
import { cardSelect, correctionOf, correctionSelect, pictureSelect } from '@/lib/articles/rows';
import { guidHostKey } from '@/lib/feeds/guid';
import {
  commentsInFeed,
  newestOf,
  storiesInFeed,
  type FeedComment,
  type FeedStory,
} from '@/lib/feeds/schema';

const newestFirst = [{ publishedAt: 'desc' as const }, { id: 'desc' as const }];
const byAge = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];

/**
 * The newest public stories of a list with their text, and when the last of them came, was written in any way or was taken
 * away.
 */
export async function listFeedStories(
  now: Date,
  filter: StoryFilter,
): Promise<{ stories: FeedStory[]; changedAt: Date | null }> {
  const rows = await db.story.findMany({
    where: filterStories(now, filter),
    orderBy: newestFirst,
    take: storiesInFeed,
    select: {
      ...cardSelect,
      body: true,
      dateline: true,
      createdAt: true,
      updatedAt: true,
      revisedAt: true,
      embargoUntil: true,
      corrections: { orderBy: byAge, select: correctionSelect },
      mediaUses: { select: { media: { select: pictureSelect } } },
      topics: { orderBy: { position: 'asc' }, select: { topic: { select: { name: true } } } },
    },
  });
  const stories = rows.map(
    ({
      body,
      authors,
      topics,
      corrections,
      mediaUses,
      publishedAt,
      revisedAt,
      updatedAt: _,
      embargoUntil: __,
      ...story
    }) => ({
      ...story,
      body: readDocument(body),
      authors: authors.map(({ author }) => author),
      corrections: corrections.map(correctionOf),
      topics: topics.map(({ topic }) => topic.name),
      pictures: mediaUses.map(({ media }) => media),
      publishedAt: publishedAt!,
      updatedAt: toldAt({ publishedAt, revisedAt, corrections }),
    }),
  );
  const oldest = rows.length < storiesInFeed ? null : rows.at(-1)!.publishedAt;
  const goneAt = await lastWritten(now, filter, oldest);
  const moments = rows
    .flatMap((row) => [row.updatedAt, row.publishedAt, row.embargoUntil])
    .concat(goneAt)
    .filter((moment) => moment !== null);
  return { stories, changedAt: moments.length ? newestOf(moments, now) : null };
}

/**
 * When a story of the list was written last that readers have or had, of those that are no older than its last: also
 * whoever asks by the time alone hears that one was taken away.
 */
async function lastWritten(
  now: Date,
  filter: StoryFilter,
  oldest: Date | null,
): Promise<Date | null> {
  const { _max } = await db.story.aggregate({
    where: {
      AND: [
        ...placesOf(filter),
        { kind: 'STORY', publishedAt: oldest ? { gte: oldest } : { not: null } },
        { OR: [{ publishedAt: { lte: now } }, { firstPublishedAt: { not: null } }] },
      ],
    },
    _max: { updatedAt: true },
  });
  return _max.updatedAt;
}

/** The last change of a public story that readers are told of: a revision or a correction; else its publication. */
export const toldAt = ({
  publishedAt,
  revisedAt,
  corrections,
}: {
  publishedAt: Date | null;
  revisedAt: Date | null;
  corrections: readonly { createdAt: Date }[];
}): Date =>
  newestOf(
    [publishedAt!, ...(revisedAt ? [revisedAt] : []), ...corrections.map((one) => one.createdAt)],
    publishedAt!,
  );

/** The newest approved comments on a story. */
export async function listFeedComments(storyId: number): Promise<FeedComment[]> {
  const rows = await db.comment.findMany({
    where: { storyId, status: 'APPROVED' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: commentsInFeed,
    select: {
      id: true,
      body: true,
      guestName: true,
      author: { select: { name: true } },
      createdAt: true,
      editedAt: true,
      parent: { select: { id: true, createdAt: true, status: true } },
    },
  });
  return rows.map(({ author, guestName, editedAt, parent, ...comment }) => ({
    ...comment,
    name: author?.name ?? guestName,
    // What stands as a tombstone is no address to lead to.
    parent: parent?.status === 'APPROVED' ? parent : null,
    updatedAt: editedAt ?? comment.createdAt,
  }));
}

/** The host that guids have: the one that was kept, else that of today. */
export async function getGuidHost(origin: string): Promise<string> {
  const kept = await db.setting.findUnique({ where: { key: guidHostKey } });
  return typeof kept?.value === 'string' ? kept.value : new URL(origin).hostname;
}

/** When a story was begun, for its guid. */
export async function getCreatedAt(storyId: number): Promise<Date> {
  const { createdAt } = await db.story.findUniqueOrThrow({
    where: { id: storyId },
    select: { createdAt: true },
  });
  return createdAt;
}
