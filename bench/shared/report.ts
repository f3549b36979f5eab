/** A problem that the reader can do something about: its sentence is printed alone, without a stack. */
export class PlainError extends Error {}

/** Says on stderr what is being done, so that stdout holds the results alone. */
export function progress(line: string): void {
  process.stderr.write(`  ${line}\n`);
}

/** Rows of text in columns: the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  }
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Runs a benchmark: its problems as a sentence, its result on stdout, and as JSON in the last line when asked for. */
export async function runBench<Result>(
  measure: () => Promise<Result> | Result,
  { asText, isJson }: { asText: (result: Result) => string; isJson: () => boolean },
): Promise<void> {
  try {
    const result = await measure();
    console.log(`\n${asText(result)}\n`);
    if (isJson()) console.log(JSON.stringify(result));
  } catch (error) {
    console.error(error instanceof PlainError ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
