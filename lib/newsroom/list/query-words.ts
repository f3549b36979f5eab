/**
 * What was typed as a query of Postgres that finds every word by its beginning ("harb boar": harbour board); null where
 * the words have signs of their own ("-gale", "\"north mole\"", "or"), which only websearch_to_tsquery() reads.
 */
export function beginnings(q: string): string | null {
  if (/"|(^|\s)-|\sor\s/i.test(q)) return null;
  const words = q.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // Letters and digits alone, so that no sign can be one of the query's.
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ');
}

/** The story's number when that is what was typed: "#1204". */
export function storyNumber(q: string): number | null {
  const number = Number(/^#\s?(\d{1,10})$/.exec(q)?.[1]);
  return number > 0 && number <= 2_147_483_647 ? number : null;
}
