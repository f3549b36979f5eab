const longestMs = 60_000;

/** How long to wait before trying for the nth time again: 2, 4, 8 … seconds, at most a minute. */
export const waitBeforeTry = (failures: number): number =>
  Math.min(longestMs, 1_000 * 2 ** Math.min(failures, 10));
