import type { RelatedKind } from '@/prisma/generated/enums';
import type { Picture, SectionRef } from '@/lib/articles/schema';

/** Why a story is offered. Kept with the row, so that readers and editors see the same grounds. */
export type RelatedReason = {
  /** Cosine of the two texts, 0 to 1. */
  cosine: number;
  /** Whole days between the two publications. */
  days: number;
  /** Topics that both carry. */
  topics: string[];
  /** Words of the offered story that weigh most in both. */
  words: string[];
};

export type RelatedItem = {
  slug: string;
  headline: string;
  language: string;
  section: SectionRef;
  publishedAt: Date;
  hero: Picture | null;
  score: number;
  kind: RelatedKind;
  /** For the reader, as in "More on North mole". */
  reason: string;
};

/** How many autos are kept for a story, so that what is filtered at reading still leaves six. */
export const keptPerStory = 24;
export const shownPerStory = 6;
