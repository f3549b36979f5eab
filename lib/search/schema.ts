import { z } from 'zod';
import type { SectionRef, StoryCard } from '@/lib/articles/schema';
import { oneLine } from '@/lib/one-line';

export const searchLimits = {
  characters: 200,
  /** Words, phrases and what is left out, together: each costs the database a walk of its index. */
  terms: 24,
  perPage: 10,
  /** Beyond this nothing is counted: "1,000+". */
  counted: 1000,
  /** Of what matches, as many of the newest are ranked. */
  ranked: 2000,
  /** Fewer stories than this, and other spellings are looked for. */
  few: 3,
  suggestions: 6,
} as const;

export const searchOrders = ['best', 'newest'] as const;
export type SearchOrder = (typeof searchOrders)[number];

export const searchSpans = ['week', 'month', 'year', 'older'] as const;
export type SearchSpan = (typeof searchSpans)[number];

/** What readers choose among: slugs, and how long ago. */
export type SearchChoices = {
  section?: string;
  topic?: string;
  author?: string;
  when?: SearchSpan;
};
/** What results are narrowed to. */
export type SearchNarrow = SearchChoices & {
  /** Published at this moment or later, and before that one. */
  from?: Date;
  to?: Date;
};

/** All words, or those stories that have some of them. */
export type SearchMode = 'all' | 'some';

/** A text cut where the words that were looked for stand. */
export type Passage = { text: string; isHit: boolean }[];
export type SearchHit = { story: StoryCard; headline: Passage; extract: Passage };

/** How many of the stories that match, and the other choices, a choice would leave. */
export type Choice = { slug: string; name: string; count: number };
export type Facets = {
  sections: (Choice & Pick<SectionRef, 'ink'>)[];
  topics: Choice[];
  authors: Choice[];
  when: Record<SearchSpan, number>;
  /** True when only the newest `searchLimits.counted` were counted. */
  isCapped: boolean;
};

export type SearchResult = {
  /** What was typed. */
  q: string;
  /** What was looked for: `q`, or the spelling that found something when `q` found nothing. */
  used: string;
  mode: SearchMode;
  /** Another spelling that finds public stories, when `q` itself found few. */
  didYouMean: string | null;
  order: SearchOrder;
  narrow: SearchChoices;
  hits: SearchHit[];
  /** Below few hits: stories that have some of the words alone. In neither the total nor the facets. */
  partly: SearchHit[];
  total: number;
  isCapped: boolean;
  facets: Facets;
  page: number;
  pages: number;
};

export const passageAnswer = z.array(z.object({ text: z.string(), isHit: z.boolean() }));
const choiceAnswer = z.object({ slug: z.string(), name: z.string(), count: z.int() });
/** What the API says of a search beside the stories. */
export const searchAnswer = z.object({
  total: z.int(),
  isCapped: z.boolean(),
  didYouMean: z.string().nullable(),
  facets: z.object({
    sections: z.array(choiceAnswer),
    topics: z.array(choiceAnswer),
    authors: z.array(choiceAnswer),
    when: z.object({ week: z.int(), month: z.int(), year: z.int(), older: z.int() }),
    isCapped: z.boolean(),
  }),
});

export const suggestQuery = z.object({
  q: z.string().max(searchLimits.characters).transform(oneLine),
});
export type Suggestion = { headline: string; language: string; url: string };
