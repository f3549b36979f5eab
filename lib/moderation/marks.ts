import type { Finding } from '@/lib/moderation/pipeline';
import type { Span } from '@/lib/moderation/text/view';

/** A stretch of a comment, and whether a rule found it; soft when it is no more than a sign. */
export type Stretch = { text: string; isFound: boolean; isSoft?: boolean };

/** What a rule found is certain; the triage only sees signs. */
const isSign = ({ phase }: Finding) => phase === 'triage';

/** The text cut at what the rules have found in it; where a rule and the triage speak of the same words, the rule does. */
export function markFindings(text: string, findings: readonly Finding[]): Stretch[] {
  const rangesOf = (some: readonly Finding[]) => some.flatMap(({ ranges }) => ranges);
  const hard = markRanges(text, rangesOf(findings.filter((one) => !isSign(one))));
  const soft = merged(rangesOf(findings.filter(isSign)));
  let at = 0;
  return hard.flatMap((stretch): Stretch[] => {
    const start = at;
    at += stretch.text.length;
    if (stretch.isFound) return [stretch];
    const within = soft
      .map((span) => ({
        start: Math.max(0, span.start - start),
        end: Math.min(stretch.text.length, span.end - start),
      }))
      .filter((span) => span.end > span.start);
    return markRanges(stretch.text, within).map((one) =>
      one.isFound ? { ...one, isSoft: true } : one,
    );
  });
}

/** The text cut at what the rules have found in it; what several of them found is one stretch. */
export function markRanges(text: string, ranges: readonly Span[]): Stretch[] {
  const out: Stretch[] = [];
  const add = (from: number, to: number, isFound: boolean) => {
    if (to > from) out.push({ text: text.slice(from, to), isFound });
  };
  let end = 0;
  for (const span of merged(ranges)) {
    add(end, span.start, false);
    add(span.start, span.end, true);
    end = Math.max(end, span.end);
  }
  add(end, text.length, false);
  return out;
}

/** In their order, those that touch as one. */
function merged(ranges: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
