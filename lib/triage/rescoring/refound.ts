import type { Finding } from '@/lib/moderation/pipeline';
import { featuresOf } from '@/lib/triage/features';
import type { Judge } from '@/lib/triage/judge';
import { score as scoreFeatures, sigmoid } from '@/lib/triage/model';
import { signalsOf } from '@/lib/triage/signals';
import { tell } from '@/lib/triage/tell';

export type Waiting = {
  body: string;
  /** The rule that decided. */
  phase: string | null;
  findings: Finding[];
  score: number | null;
};

/** A smaller change of a score is not worth a write. */
const least = 0.005;

/** What is to be written about a comment that waits, or null when that stands already. */
export function refound(
  judge: Judge | null,
  { body, phase, findings, score }: Waiting,
): { score: number | null; findings: Finding[] } | null {
  if (!judge) return score === null ? null : { score: null, findings: without(findings, phase) };
  const first = findings.find((one) => one.phase !== 'triage');
  const signals = signalsOf(first?.phase);
  // To score takes half as long as to say why.
  const now = sigmoid(scoreFeatures(judge.model, featuresOf(body, signals)));
  if (score !== null && Math.abs(now - score) < least) return null;
  const { message, ranges, ...told } = tell(judge.model, body, signals);
  const matches = ranges.map(({ start, end }) => body.slice(start, end));
  const finding = { phase: 'triage', message, matches, ranges };
  const isThere = findings.some((one) => one.phase === 'triage');
  return {
    score: told.score,
    findings: isThere
      ? findings.map((one) => (one.phase === 'triage' ? finding : one))
      : [...findings, finding],
  };
}

/** What held a comment stays the reason why it waits. */
const without = (findings: Finding[], phase: string | null) =>
  phase === 'triage' ? findings : findings.filter((one) => one.phase !== 'triage');
