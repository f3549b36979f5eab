import { explain, strongest } from '@/lib/triage/explain';
import { sigmoid, type Model } from '@/lib/triage/model';
import { signalLabel } from '@/lib/triage/signals';

/** A score with its reasons, as the queue shows it. */
export type Told = {
  logit: number;
  /** 0 to 1. */
  score: number;
  message: string;
  /** The words that speak most for a rejection, as they stand in the text. */
  ranges: { start: number; end: number }[];
};

const mostEachWay = 3;
/** What adds less to the logit is no reason. */
const least = 0.1;
const longestWord = 30;

type Reason = { label: string; share: number; places: { start: number; end: number }[] };

const quoted = (word: string) =>
  `“${word.length > longestWord ? `${word.slice(0, longestWord).toWellFormed()}…` : word}”`;

const listed = (reasons: readonly Reason[]) => reasons.map(({ label }) => label).join(', ');

/** Scores a text and says why, in words for a moderator. */
export function tell(model: Model, text: string, signals: readonly string[]): Told {
  const { logit, words, common, rules, signals: spoken } = explain(model, text, signals);
  const reasons: Reason[] = [
    ...words.map(({ text: word, share, places }) => ({ label: quoted(word), share, places })),
    ...rules.map(({ label, share }) => ({ label, share, places: [] })),
    ...spoken.map(({ phase, share }) => ({ label: signalLabel(phase), share, places: [] })),
  ].filter(({ share }) => Math.abs(share) >= least);
  const { worse: speakFor, better: against } = strongest(reasons, mostEachWay);
  // Nobody can judge a "the": named only where there is little else.
  if (speakFor.length < mostEachWay && common >= least)
    speakFor.push({ label: 'its common words', share: common, places: [] });
  const score = sigmoid(logit);
  const parts = [
    `Triage: ${percentOf(score)} likely to be rejected.`,
    ...(speakFor.length > 0 ? [`For it: ${listed(speakFor)}.`] : []),
    ...(against.length > 0 ? [`Against it: ${listed(against)}.`] : []),
  ];
  return {
    logit,
    score,
    message: parts.join(' '),
    ranges: speakFor.flatMap(({ places }) => places),
  };
}

/** A share in whole per cent; never 0 or 100, which would promise too much. */
function percentOf(share: number): string {
  const percent = Math.round(share * 100);
  return percent < 1 ? 'under 1 %' : percent > 99 ? 'over 99 %' : `${percent} %`;
}
