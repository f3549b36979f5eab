/** A comment with its score (higher is worse) and what a person said. */
export type Judged = { score: number; isBad: boolean };

const worstFirst = (judged: readonly Judged[]) => [...judged].sort((a, b) => b.score - a.score);
const countBad = (judged: readonly Judged[]) => judged.filter(({ isBad }) => isBad).length;

/** Each stretch of equal scores, worst first, as what was met and how much of it was bad up to its end. */
function* steps(judged: readonly Judged[]): Generator<{ met: number; bad: number; more: number }> {
  const sorted = worstFirst(judged);
  let bad = 0;
  for (let i = 0; i < sorted.length;) {
    let more = 0;
    const { score } = sorted[i]!;
    for (; i < sorted.length && sorted[i]!.score === score; i++) if (sorted[i]!.isBad) more++;
    bad += more;
    yield { met: i, bad, more };
  }
}

/** The mean, over the bad comments, of the precision down to each. */
export function averagePrecision(judged: readonly Judged[]): number {
  let sum = 0;
  for (const { met, bad, more } of steps(judged)) sum += (more * bad) / met;
  return sum / countBad(judged);
}

/** How much of what must be read to meet this share of the bad is bad. */
export function precisionAtRecall(judged: readonly Judged[], recall: number): number {
  const wanted = recall * countBad(judged);
  for (const { met, bad } of steps(judged)) if (bad >= wanted) return bad / met;
  return NaN;
}

/** Which share of the bad is among the worst `share` of all. */
export function badInTop(judged: readonly Judged[], share: number): number {
  const top = worstFirst(judged).slice(0, Math.round(share * judged.length));
  return countBad(top) / countBad(judged);
}

/** The largest share that could be let through with at most `missed` of the bad, by one who knows the answers. */
export function oracleClear(judged: readonly Judged[], missed = 0.01): number {
  const mayMiss = Math.floor(missed * countBad(judged));
  let cleared = 0;
  let bad = 0;
  const mildestFirst = [...judged].reverse().map(({ score, isBad }) => ({ score: -score, isBad }));
  for (const step of steps(mildestFirst)) {
    bad += step.more;
    if (bad > mayMiss) break;
    cleared = step.met;
  }
  return cleared / judged.length;
}
