import type { StoryPlaces, StoryState } from '@/lib/articles/snapshot';
import { isPublic, wasPublic } from '@/lib/articles/visibility';
import { db, type Tx } from '@/lib/db';
import { articlePath, authorPath, frontPath, pagePath, sectionPath, topicPath } from '@/lib/paths';

/** What a change of a story is told of. */
export type News = {
  /** Its own address, for search engines; null when they are sent elsewhere. */
  path: string | null;
  /** The pages whose feeds hold it. */
  places: string[];
};

type Placed = Pick<StoryPlaces, 'topics' | 'authors'> & {
  section: { slug: string; parent: { slug: string } | null };
};

/** The pages whose feeds hold a story. */
const placesOf = ({ section, topics, authors }: Placed): string[] => [
  frontPath(),
  ...[section, ...(section.parent ? [section.parent] : [])].map((one) => sectionPath(one.slug)),
  ...topics.map(({ topic }) => topicPath(topic.slug)),
  ...authors.map(({ author }) => authorPath(author.slug)),
];

type State = StoryPlaces & Pick<StoryState, 'section' | 'publishedAt' | 'embargoUntil'>;
/** `before` is null of a new story. */
export type Change = { before: State | null; after: State };

/** The pages whose feeds held a story until a change at `now`, and do not any more: none of one that was not public. */
export async function getPlacesLeft(
  tx: Tx,
  { before, after }: Change,
  now: Date,
): Promise<string[]> {
  if (!before || before.kind === 'PAGE' || !isPublic(before, now)) return [];
  const sections = await tx.section.findMany({
    where: { id: { in: [before.section.id, after.section.id] } },
    select: { id: true, slug: true, parent: { select: { slug: true } } },
  });
  const placed = (state: State): string[] =>
    placesOf({ ...state, section: sections.find(({ id }) => id === state.section.id)! });
  const still = placed(after);
  return placed(before).filter((place) => !still.includes(place));
}

/** What is to be told of a story at `now`: null of one that the public never had, or does not have yet. */
export async function getNews(storyId: number, now: Date): Promise<News | null> {
  const story = await db.story.findUnique({
    where: { id: storyId },
    select: {
      ...{ kind: true, slug: true, status: true, publishedAt: true, embargoUntil: true },
      sourceIsCanonical: true,
      section: { select: { slug: true, parent: { select: { slug: true } } } },
      topics: { select: { topic: { select: { slug: true } } } },
      authors: { select: { author: { select: { slug: true } } } },
    },
  });
  if (!story) return null;
  if (!isPublic(story, now) && !wasPublic(story, now)) return null;
  const { kind, slug, sourceIsCanonical } = story;
  const own = kind === 'PAGE' ? pagePath(slug) : articlePath(slug);
  return {
    path: sourceIsCanonical ? null : own,
    places: kind === 'PAGE' ? [] : placesOf(story),
  };
}
