/** Words that want somebody after them, such as "changed the role of". */
const isOpen = (words: string) => /\b(of|about)$/.test(words);

/**
 * What follows the words of an entry: whom or what it was done to. Somebody who acts on themselves is not named twice:
 * "Nora Abell signed in", "Nora Abell changed the role of themselves". Null when nothing follows.
 */
export function objectOf<T>(words: string, target: T, isSelf: boolean): T | 'themselves' | null {
  if (!isSelf) return target;
  return isOpen(words) ? 'themselves' : null;
}
