import { parse } from './parse';
import { word } from './talk-words';

/**
 * A page of ours as it is by now: browsers may show one that is a minute old (stale-while-revalidate). Throws when the
 * site cannot be reached; then what is being read must stay, as to load it anew would end at the browser's own error.
 */
export const pageAt = async (address: string): Promise<Document> =>
  parse(await (await fetch(address, { cache: 'no-cache' })).text());

/** Says so on what was pressed, which can be pressed again. */
export function sayAway(button: HTMLButtonElement): void {
  button.textContent = word('away');
}
