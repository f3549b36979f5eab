/** More of a comment than this is not read: what is bad about it shows before, and the time to score stays short. */
export const longestScored = 5_000;

/** Buckets: words and word pairs first, then letters within a word, then the rules, then the constant. */
export const wordBuckets = 2 ** 16;
export const letterBuckets = 2 ** 16;
