import type { Span } from '@/lib/moderation/text/view';

/** A stretch of a comment, and whether a rule found it. */
export type Stretch = { text: string; isFound: boolean };

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
