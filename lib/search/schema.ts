import type { StoryCard } from '@/lib/articles/schema';

export const searchLimits = { characters: 120, perPage: 10 } as const;

export const searchOrders = ['best', 'newest'] as const;
export type SearchOrder = (typeof searchOrders)[number];

/** A text cut where the words that were looked for stand. */
export type Passage = { text: string; isHit: boolean }[];
export type SearchHit = { story: StoryCard; headline: Passage; extract: Passage };

export type SearchResult = {
  q: string;
  order: SearchOrder;
  hits: SearchHit[];
  total: number;
  page: number;
  pages: number;
};
