import type { RelatedReason } from '@/lib/related/schema';
import { compare, isNearCopy, proximity, type Vector } from '@/lib/related/vector';

export type Telling = {
  id: number;
  /** Days since 1970 of its publication. */
  day: number;
  vector: Vector;
  shingles: readonly number[];
  topics: readonly string[];
};

export type Ranked = {
  id: number;
  score: number;
  cosine: number;
  days: number;
  topics: string[];
  sharedLexemes: number[];
};

/** Below this two texts share words, not a subject. */
export const weakestCosine = 0.15;
const topicBoost = 0.05;
const mostTopicBoost = 0.1;

/**
 * Orders candidates for a story: cosine of the whole texts times closeness in time, with a little for shared topics.
 * Drops weak ones, copies of the story itself and copies of one that already stands.
 */
export function rankRelated(story: Telling, candidates: readonly Telling[]): Ranked[] {
  const scored = candidates
    .filter(
      (candidate) => candidate.id !== story.id && !isNearCopy(story.shingles, candidate.shingles),
    )
    .map((candidate) => ({ candidate, ranked: score(story, candidate) }))
    .filter(({ ranked }) => ranked.cosine >= weakestCosine)
    .sort((a, b) => b.ranked.score - a.ranked.score || a.ranked.id - b.ranked.id);
  const kept: typeof scored = [];
  for (const next of scored) {
    if (kept.some(({ candidate }) => isNearCopy(candidate.shingles, next.candidate.shingles)))
      continue;
    kept.push(next);
  }
  return kept.map(({ ranked }) => ranked);
}

function score(story: Telling, candidate: Telling): Ranked {
  const { cosine, shared } = compare(story.vector, candidate.vector);
  const days = Math.abs(candidate.day - story.day);
  const topics = story.topics.filter((topic) => candidate.topics.includes(topic));
  const boost = Math.min(mostTopicBoost, topics.length * topicBoost);
  return {
    id: candidate.id,
    score: cosine * proximity(days) + boost,
    cosine,
    days,
    topics,
    sharedLexemes: shared,
  };
}

/** The reason as a reader sees it. */
export function reasonText({ topics, words }: Pick<RelatedReason, 'topics' | 'words'>): string {
  if (topics[0]) return `More on ${topics[0]}`;
  if (words.length > 0) return `Also about ${words.slice(0, 3).join(', ')}`;
  return 'On a similar subject';
}
