/** A stretch of a comment, and whether a rule found it. */
export type Stretch = { text: string; isFound: boolean };

/** The text cut at what the rules have found in it, each match once and in its order. */
export function markMatches(text: string, matches: readonly string[]): Stretch[] {
  const out: Stretch[] = [];
  let end = 0;
  for (const match of matches) {
    const start = match === '' ? -1 : text.indexOf(match, end);
    if (start < 0) continue;
    if (start > end) out.push({ text: text.slice(end, start), isFound: false });
    end = start + match.length;
    out.push({ text: match, isFound: true });
  }
  if (end < text.length || out.length === 0) out.push({ text: text.slice(end), isFound: false });
  return out;
}
