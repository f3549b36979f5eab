import { pageAt } from './away';
import { putBelow } from './comment-place';
import { define } from './define';
import { listen } from './listen';
import { offer } from './offer';
import { readOn } from './read-on';
import { wordFor } from './talk-words';

/** The comment that this item of a thread is, where it stands here. */
const hereAs = (item: Element) =>
  document.getElementById(item.querySelector('[id^=comment-]')?.id ?? '');

/**
 * Says above the comments how many have been added since the page was made, and shows them where they belong when asked
 * to; nothing moves before that. Listens only while the comments are near and the page is looked at.
 */
class LiveComments extends HTMLElement {
  #fresh = new Set<number>();
  readonly #thread = document.querySelector<HTMLElement>('comment-thread')!;

  connectedCallback(): void {
    listen(this, this.#thread.dataset.story!, 'comments', ({ shown, gone }) => {
      for (const id of shown) this.#fresh.add(id);
      for (const id of gone) this.#fresh.delete(id);
      if (shown[0]) document.dispatchEvent(new Event('conversation')); // perhaps an answer to the reader
      this.#draw();
    });
    // What is on the page by then, such as the reader's own, is not new.
    new MutationObserver(() => this.#draw()).observe(this.#thread, {
      childList: true,
      subtree: true,
    });
  }

  #draw(): void {
    for (const id of this.#fresh)
      if (document.getElementById(`comment-${id}`)) this.#fresh.delete(id);
    const { size } = this.#fresh;
    offer(this, size ? wordFor('fresh', size) : '', () => this.#show());
  }

  /** Takes them from the page as it is by now. */
  async #show(): Promise<void> {
    // The oldest first: each is put above those at the top, or after those that answer the same.
    const ids = [...this.#fresh].sort((a, b) => a - b);
    let page = await pageAt(location.pathname);
    this.#count(page);
    for (const id of ids) {
      const find = () => page.getElementById(`comment-${id}`)?.closest('li');
      // Below a thread of another page; where that does not come, those in their place by then are not new any more.
      const item = find() ?? ((page = await pageAt(`?comment=${id}`)), find());
      if (item) this.#place(item);
      this.#fresh.delete(id);
    }
    this.#draw();
    this.#thread.dispatchEvent(new Event('grown'));
    readOn(this.#thread.querySelector<HTMLElement>(ids.map((id) => `#comment-${id}`).join()));
  }

  /** How many there are, which stands above this element. */
  #count(page: Document): void {
    const mine = this.previousElementSibling!;
    const now = page.querySelector('live-comments')?.previousElementSibling;
    if (!now) return;
    const [part, other] = [mine.firstElementChild, now.firstElementChild];
    if (part && other) part.replaceWith(other);
    else mine.replaceWith(now);
  }

  /** With as much above it as is not here, below what is. */
  #place(item: Element): void {
    const asked = item.querySelector('.here');
    if (asked) {
      asked.classList.remove('here');
      asked.ariaCurrent = null;
    }
    for (;;) {
      if (hereAs(item)) return;
      const inside = item.parentElement?.closest('li');
      // At the address of one comment, what it answers stands before it.
      const before = item.previousElementSibling;
      const above = inside ?? (before?.className === 'above' ? before : null);
      if (!above) return this.#thread.querySelector('.thread')!.prepend(item);
      const here = hereAs(above);
      if (here) return putBelow(here, item);
      if (!inside) putBelow(above.firstElementChild!, item);
      item = above;
    }
  }
}

define('live-comments', LiveComments);
