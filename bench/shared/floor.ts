/** Nanoseconds that one call takes: the median of several rounds over all inputs, after one that warms up. */
export function nanosecondsEach<T>(
  inputs: readonly T[],
  work: (input: T) => unknown,
  rounds = 7,
): number {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const began = process.hrtime.bigint();
    for (const input of inputs) work(input);
    if (round > 0) times.push(Number(process.hrtime.bigint() - began) / inputs.length);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** What nobody can do without: looking at every character of a text once. */
export function plainPass(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum + character.codePointAt(0)!) | 0;
  return sum;
}
