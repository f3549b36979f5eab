import { commaOf } from '@/lib/articles/language';
import { wordsIn } from '@/lib/i18n/words';
import type { RelatedReason } from '@/lib/related/schema';
import {
  blend,
  closeness,
  comparer,
  isNearCopy,
  proximity,
  type Point,
  type Vector,
} from '@/lib/related/vector';

export type Telling = {
  id: number;
  /** Days since 1970 of its publication. */
  day: number;
  vector: Vector;
  shingles: ArrayLike<number>;
  topics: readonly string[];
  /** Where a language model puts its text, of length one; null where none read it. */
  point: Point | null;
};

export type Ranked = {
  id: number;
  score: number;
  cosine: number;
  days: number;
  topics: string[];
  /** The words that carry it, weightiest first. */
  sharedLexemes: () => number[];
};

/** Below this two texts share words, not a subject: cosine times closeness, so 0.09 on one day and 0.18 years apart. */
const weakestMatch = 0.09;
const topicBoost = 0.05;
const mostTopicBoost = 0.1;
/** Of two that match alike, the one of the same day comes first. */
const closenessBoost = 0.01;

export type Rules = {
  halfLifeDays: number;
  /** Weak matches and copies as well: the order itself, for measuring it. */
  isWhole?: boolean;
};
type Outcome = { ranked: Ranked[]; copies: number[] };

type Place = Pick<Telling, 'day' | 'vector' | 'point'>;

/** What compares a story with others: the cosine of the words, and the match, which is that with the model's and time in it. */
function matcher(story: Place, { halfLifeDays }: Rules) {
  const { cosine: cosineOf, shared } = comparer(story.vector);
  return {
    shared,
    match(other: Place) {
      const cosine = cosineOf(other.vector);
      const days = Math.abs(other.day - story.day);
      const match = blend(cosine, story.point, other.point) * proximity(days, halfLifeDays);
      return { cosine, days, match };
    },
  };
}

/** What tells whether a story matches this one so well that it comes into its list at all. */
export function isMatch(story: Place, rules: Rules): (other: Place) => boolean {
  const { match } = matcher(story, rules);
  return (other) => match(other).match >= weakestMatch;
}

/**
 * Orders candidates for a story: cosine of the whole texts (blended with what a language model says, where there is one)
 * times closeness in time, with a little for shared topics. Drops
 * weak ones, and names those that are the story's own text, which no list of it offers. Every pair is scored by itself, the
 * same from either side.
 */
export function rankRelated(story: Telling, candidates: readonly Telling[], rules: Rules): Outcome {
  const { isWhole = false, halfLifeDays } = rules;
  const { match: matchOf, shared } = matcher(story, rules);
  const copies: number[] = [];
  const ranked: Ranked[] = [];
  for (const candidate of candidates) {
    if (candidate.id === story.id) continue;
    const { cosine, days, match } = matchOf(candidate);
    if (!isWhole && match < weakestMatch) continue;
    if (!isWhole && isNearCopy(story.shingles, candidate.shingles, cosine)) {
      copies.push(candidate.id);
      continue;
    }
    const topics = story.topics.filter((topic) => candidate.topics.includes(topic)).sort();
    const boost = Math.min(mostTopicBoost, topics.length * topicBoost);
    ranked.push({
      id: candidate.id,
      score: match + boost + closenessBoost * closeness(days, halfLifeDays),
      ...{ cosine, days, topics },
      sharedLexemes: () => shared(candidate.vector),
    });
  }
  ranked.sort((a, b) => b.score - a.score || a.id - b.id);
  return { ranked, copies };
}

/** So near that it is the same running story: four of five such pairs were in the labelled news. */
export const sameStoryCosine = 0.45;

type Told = Pick<RelatedReason, 'cosine' | 'topics' | 'words'> & {
  /** Days from the story shown to the one offered; negative: it is older. */
  days: number;
};

/** The reason as a reader sees it, in the words of the site of this locale. */
export function reasonText({ cosine, topics, words, days }: Told, locale: string): string {
  const { lang, story } = wordsIn({ locale });
  const { sameStory, earlier, later, moreOn, alsoAbout, similar } = story.related;
  if (cosine >= sameStoryCosine) {
    if (days === 0) return sameStory;
    return days < 0 ? earlier : later;
  }
  if (topics[0]) return moreOn({ topic: topics[0] });
  if (words.length === 0) return similar;
  return alsoAbout({ words: words.slice(0, 3).join(`${commaOf(lang)} `) });
}

/** The grounds as an editor sees them: "shares: ferry, strike; 2 days apart; topic Harbour". */
export function groundsText({
  topics,
  words,
  days,
}: Pick<RelatedReason, 'topics' | 'words' | 'days'>) {
  const apart = days === 0 ? 'the same day' : days === 1 ? '1 day apart' : `${days} days apart`;
  return [
    words.length > 0 && `shares: ${words.join(', ')}`,
    apart,
    topics.length > 0 && `${topics.length === 1 ? 'topic' : 'topics'} ${topics.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ');
}
