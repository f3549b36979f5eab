import { parse } from './parse';
import { word } from './talk-words';

/**
 * A page of ours as it is by now: browsers may show one that is a minute old (stale-while-revalidate). Throws when the
 * site cannot be reached or is too busy, not where it says that nothing is there; then what is being read must stay, as
 * to load it anew would end at an error.
 */
export async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (/^(429|5)/.test(`${response.status}`)) throw new Error();
  return parse(await response.text());
}

/** Says so on what was pressed, which can be pressed again. */
export function sayAway(button: HTMLButtonElement): void {
  button.textContent = word('away');
}
