const minute = 60_000;
const hour = 60 * minute;

/** What is waited after each failed try: eight tries within a day. */
const waits = [5_000, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 8 * hour, 8 * hour];
/** Without a try for so long nothing waited: of how the receiver did meanwhile nothing is known. */
export const quietAfter = 10 * hour;

/**
 * How long to wait after so many failed tries; null when that was the last. `chance` from 0 to 1 moves it by up to a fifth
 * either way, so that what failed together does not come back together.
 */
export function waitAfter(tries: number, chance: number): number | null {
  const wait = waits[tries - 1];
  return wait === undefined ? null : Math.round(wait * (0.8 + 0.4 * chance));
}
