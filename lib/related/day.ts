/** Whole days since 1970 (UTC). */
export const dayOf = (date: Date): number => Math.floor(date.getTime() / 86_400_000);
