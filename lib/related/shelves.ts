import { isFilling, shownPerStory, type RelatedItem } from '@/lib/related/schema';

export type Shelves = {
  /** What was told of the running story before, in the order of time. */
  previously: RelatedItem[];
  matches: RelatedItem[];
  /** What fills, all of one topic; its reason names it. */
  onTopic: RelatedItem[];
  /** What fills from the section. */
  fill: RelatedItem[];
};

export const mostPreviously = 4;

/**
 * Parts what is offered beside a story by what it is: earlier parts of a running story (two or more, else they are matches
 * like all), other matches, and filling, of which there is no more than makes six with the matches.
 */
export function shelve(items: readonly RelatedItem[], publishedAt: Date): Shelves {
  const earlier = items.filter(
    (item) => item.kind === 'AUTO' && item.isSameStory && item.publishedAt < publishedAt,
  );
  const previously = (earlier.length < 2 ? [] : earlier.slice(0, mostPreviously)).sort(
    (a, b) => a.publishedAt.getTime() - b.publishedAt.getTime(),
  );
  const rest = items.filter((item) => !previously.includes(item));
  const matches = rest.filter((item) => !isFilling(item)).slice(0, shownPerStory);
  const filling = rest.filter(isFilling).slice(0, shownPerStory - matches.length);
  const onTopic = filling.filter(({ kind }) => kind === 'TOPIC');
  const fill = filling.filter(({ kind }) => kind === 'FILL');
  return { previously, matches, onTopic, fill };
}
