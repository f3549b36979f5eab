import type { StoryPlaces } from '@/lib/articles/snapshot';
import { tags } from '@/lib/cache/tags';

/** Readers see it, or will without anyone doing more: lists hold it, or the moment at which they must be made anew. */
export const isOnDisplay = ({ status }: Pick<StoryPlaces, 'status'>): boolean =>
  status === 'PUBLISHED' || status === 'SCHEDULED';

type Change = {
  /** Null for a new story. */
  before: StoryPlaces | null;
  after: StoryPlaces;
  /** The stories whose related lists hold this one. */
  listedBy: readonly number[];
};

/**
 * Every tag that a change of a story makes stale. Its addresses always, because a stored 404, 410 or redirect hangs on
 * them; lists only when the story is, was or will be in them, so that saving a draft costs readers nothing.
 */
export function staleTags({ before, after, listedBy }: Change): string[] {
  const states = before ? [before, after] : [after];
  const address = after.kind === 'PAGE' ? tags.page : tags.story;
  const stale = states.flatMap((state) =>
    [state.slug, ...state.formerSlugs.map(({ slug }) => slug)].map(address),
  );
  if (states.some(isOnDisplay)) {
    stale.push(tags.stories(), ...listedBy.map(tags.related));
    for (const { section, topics, authors } of states) {
      stale.push(
        tags.section(section.slug),
        ...topics.map(({ topic }) => tags.topic(topic.slug)),
        ...authors.map(({ author }) => tags.author(author.slug)),
      );
    }
  }
  return [...new Set(stale)];
}
