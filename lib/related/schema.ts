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

/** What an editor wants of a story's whole list, and of the story in others' lists. */
export type RelatedControl = {
  isOff: boolean;
  isSensitive: boolean;
  isWithheld: boolean;
  /** It is offered nowhere from then on; null: always. */
  offeredUntil: Date | null;
};

/** How a story came into a list: an editor's wish, its text, or as filling of a topic or the section that says so. */
export type RelatedKind = 'PIN' | 'AUTO' | 'TOPIC' | 'FILL';

/** Whether it stands there for want of matches. */
export const isFilling = ({ kind }: { kind: RelatedKind }): boolean =>
  kind === 'TOPIC' || kind === 'FILL';

export type RelatedItem = {
  slug: string;
  headline: string;
  language: string;
  section: SectionRef;
  publishedAt: Date;
  /** It is offered no longer then. */
  offeredUntil: Date | null;
  hero: Picture | null;
  score: number;
  kind: RelatedKind;
  /** So near that it tells of the same running story. */
  isSameStory: boolean;
  /** For the reader, as in "More on North mole". */
  reason: string;
};

/** How many autos are kept for a story, so that what is filtered at reading still leaves six. */
export const keptPerStory = 24;
export const shownPerStory = 6;
/** Fewer than this are none: a list of two says that there is nothing to say. */
export const fewestShown = 3;
/** At reading, a story of the last days counts for a tenth more: what is stored knows the gap between two, not their age. */
export const freshDays = 7;
export const freshBoost = 0.1;
/** Nothing light stands beside a sensitive story: eight of ten such pairs in the labelled news were of one event. */
export const strongCosine = 0.5;
