// How the scripts speak: short lines on stdout, problems in plain words on stderr.
const started = Date.now();

export const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);

export function say(line) {
  console.log(`[${seconds(started).padStart(5)} s] ${line}`);
}

/** A problem that the reader can do something about: its sentence is printed alone, without a stack. */
export class PlainError extends Error {}

/** Prints a failure as its reader needs it and returns the exit code to leave with. */
export function complain(error) {
  if (error instanceof PlainError) console.error(`\n${error.message}\n`);
  else console.error(error);
  return 1;
}
