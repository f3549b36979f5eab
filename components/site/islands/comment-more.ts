import { pageAt } from './away';

const listIn = (root: ParentNode) => root.querySelector('comment-thread > .thread');

/**
 * A comment that stands here already, such as one that this reader has just posted, is not put here again; but where it
 * only says what was answered (live-comments.ts), it gives way to itself with all that belongs to it.
 */
const isNew = (item: Element) => {
  const id = item.querySelector('[id^=comment-]')?.id;
  const here = id && document.getElementById(id)?.closest('li');
  if (!here) return true;
  const isContext = here.className === 'above';
  if (isContext) here.remove();
  return isContext;
};

/**
 * Puts what stands at a button's address below what is here: further threads, or the rest of one. Nothing that is being
 * read moves. Returns what was added; null when the address must be gone to. Throws when the site cannot be reached.
 */
export async function loadMore(button: HTMLButtonElement): Promise<HTMLElement[] | null> {
  const page = await pageAt(button.dataset.href!);
  const theirs = listIn(page);
  const thread = button.closest('.more')?.closest('li');
  const from = thread ? theirs?.querySelector(':scope > li > .reps') : theirs;
  const to = thread ? thread.querySelector(':scope > .reps') : listIn(document);
  if (!from || !to) return null;
  const items = ([...from.children] as HTMLElement[]).filter(isNew);
  to.append(...items);
  const next = page.querySelector(thread ? '.thread > li > .more a' : '.pages a.on');
  if (next) button.replaceWith(next);
  else (button.closest('.more') ?? button).remove();
  return items;
}
