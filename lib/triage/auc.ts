/** The chance that a bad comment scores above a good one, ties counting half; NaN without both. */
export function areaUnderCurve(judged: readonly { score: number; isBad: boolean }[]): number {
  const sorted = [...judged].sort((a, b) => a.score - b.score);
  let ranks = 0;
  let bad = 0;
  for (let i = 0; i < sorted.length;) {
    let end = i;
    while (end < sorted.length && sorted[end]!.score === sorted[i]!.score) end++;
    const rank = (i + end + 1) / 2; // what is tied shares its ranks
    for (; i < end; i++) {
      if (!sorted[i]!.isBad) continue;
      ranks += rank;
      bad++;
    }
  }
  return (ranks - (bad * (bad + 1)) / 2) / (bad * (sorted.length - bad));
}
