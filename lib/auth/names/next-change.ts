const dayMilliseconds = 24 * 60 * 60 * 1000;
export const daysBetweenNames = 14;

/** From when on a person may change their name (again); null when they may now. */
export function nextNameChange(nameChangedAt: Date | null, now: Date): Date | null {
  if (!nameChangedAt) return null;
  const next = new Date(nameChangedAt.getTime() + daysBetweenNames * dayMilliseconds);
  return next > now ? next : null;
}
