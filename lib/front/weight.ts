import type { StoryCard } from '@/lib/articles/schema';

/** After so long a story counts half. */
const halfLife = 12 * 3_600_000;
const picture = 1.5;
/** What a conversation adds at most, which it does at a hundred comments. */
const talk = 0.5;

type Weighed = Pick<StoryCard, 'publishedAt' | 'hero' | 'commentCount'>;

/** How much a story weighs for a front on the day it comes out: one, more with a picture or with what readers say to it. */
export function weightOf({ hero, commentCount }: Omit<Weighed, 'publishedAt'>): number {
  const said = Math.min(talk, (talk * Math.log10(1 + Math.max(0, commentCount))) / 2);
  return (hero?.path != null ? picture : 1) * (1 + said);
}

/**
 * Where a story stands among others: its weight halved every twelve hours, as a logarithm. All fade alike, so the order
 * of two stories never changes by time alone, and a stored front is not made wrong by growing old.
 */
export const scoreOf = (story: Weighed): number =>
  Math.log2(weightOf(story)) + story.publishedAt.getTime() / halfLife;

/** The heaviest first; what came in first stays first among equals. */
export const heaviestFirst = <T extends Weighed>(stories: readonly T[]): T[] =>
  [...stories].sort((a, b) => scoreOf(b) - scoreOf(a));
