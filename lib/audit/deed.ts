type Target<T> = {
  /** Whom or what it was done to; null when there is nobody. */
  target: T | null;
  /** It was done to whoever did it. */
  isSelf: boolean;
  /** The reader knows whom it is about: it is their page. */
  isKnown?: boolean;
};

/** "changed the role of" as it is said of somebody who has been named: "changed their role". */
const possessive = (words: string) => words.replace(/\bthe ([^,]+) of$/, 'their $1');

/**
 * An entry as a sentence: its words, and what follows them. Somebody is not named twice: "Nora Abell signed in", "changed
 * their role".
 */
export function deedOf<T>(
  words: string,
  { target, isSelf, isKnown = false }: Target<T>,
): { words: string; object: T | 'them' | 'themselves' | null } {
  if (!isSelf && !isKnown) return { words, object: target };
  const own = possessive(words);
  if (own !== words) return { words: own, object: null };
  if (!isSelf) return { words, object: 'them' };
  return { words, object: words.endsWith(' about') ? 'themselves' : null };
}
