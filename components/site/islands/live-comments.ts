import { putBelow } from './comment-place';
import type { ThreadEvent } from '@/lib/live/schema';

/** A conversation that has been silent for so long is not waited for any more. */
const quietMs = 1_800_000;

/** The nearest item of a thread around it, and the comment that this is. */
const itemOf = (node: Element | null | undefined) => node?.closest('li');
const hereAs = (item: Element) =>
  document.getElementById(item.querySelector('[id^=comment-]')?.id ?? '');

/**
 * Says above the comments how many have been added since the page was made, and shows them where they belong when asked
 * to; nothing moves before that. Listens only while the comments are near and the page is looked at.
 */
class LiveComments extends HTMLElement {
  #source?: EventSource;
  #isNear = false;
  #isOver = false;
  #after = '';
  #fresh = new Set<number>();
  #timer = 0;

  connectedCallback(): void {
    const near = ([entry]: IntersectionObserverEntry[]) => {
      this.#isNear = entry!.isIntersecting;
      this.#tune();
    };
    new IntersectionObserver(near, { rootMargin: '50%' }).observe(this.parentElement!);
    document.addEventListener('visibilitychange', () => this.#tune());
    // What is on the page by then, such as the reader's own, is not new.
    new MutationObserver(() => this.#draw()).observe(this.#thread, {
      childList: true,
      subtree: true,
    });
  }

  get #thread(): HTMLElement {
    return document.querySelector('comment-thread')!;
  }

  get #address(): string {
    const story = encodeURIComponent(this.#thread.dataset.story!);
    return `/api/v1/articles/${story}/comments/events?after=${this.#after || this.dataset.after}`;
  }

  #tune(): void {
    const wants = this.#isNear && !document.hidden && !this.#isOver;
    if (wants === !!this.#source) return;
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
    if (!wants) return;
    const source = (this.#source = new EventSource(this.#address));
    this.#wait();
    source.addEventListener('comments', ({ data, lastEventId }) => {
      this.#after = lastEventId;
      const { shown, gone } = JSON.parse(data) as ThreadEvent;
      for (const id of shown) this.#fresh.add(id);
      for (const id of gone) this.#fresh.delete(id);
      if (shown[0]) {
        this.#wait();
        document.dispatchEvent(new Event('conversation')); // perhaps an answer to the reader
      }
      this.#draw();
    });
    source.onerror = () => {
      // While the browser tries again by itself it says so.
      if (source.readyState === 2 && source === this.#source) void this.#rest();
    };
  }

  /** Until the conversation has been silent for long. */
  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#isOver = true;
      this.#tune();
    }, quietMs);
  }

  /** Sent away: for as long as the server says, or for good. */
  async #rest(): Promise<void> {
    this.#isOver = true;
    this.#tune();
    const answer = await fetch(this.#address, { method: 'HEAD' }).catch(() => null);
    const seconds = Number(answer?.headers.get('retry-after'));
    if (!seconds) return;
    this.#timer = window.setTimeout(() => {
      this.#isOver = false;
      this.#tune();
    }, seconds * 1000);
  }

  #draw(): void {
    for (const id of this.#fresh)
      if (document.getElementById(`comment-${id}`)) this.#fresh.delete(id);
    const { size } = this.#fresh;
    const text = `${size} new comment${size > 1 ? 's' : ''}`;
    if (this.textContent === (size ? text : '')) return;
    const button = document.createElement('button');
    button.className = 'btn';
    button.textContent = text;
    button.onclick = () => void this.#show(button);
    this.replaceChildren(...(size ? [button] : []));
  }

  /** Takes them from the page as it is by now. */
  async #show(button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    // The oldest first: each is put above those at the top, or after those that answer the same.
    const ids = [...this.#fresh].sort((a, b) => a - b);
    try {
      let page = await this.#page('');
      this.#count(page);
      for (const id of ids) {
        const find = () => itemOf(page.getElementById(`comment-${id}`));
        // Below a thread of another page.
        const item = find() ?? ((page = await this.#page(`?comment=${id}`)), find());
        if (item) this.#place(item);
        this.#fresh.delete(id);
      }
    } catch {
      return location.reload(); // what cannot be put in place is there on the page itself
    }
    this.#draw();
    this.#thread.dispatchEvent(new Event('grown'));
    const first = this.#thread.querySelector<HTMLElement>(ids.map((id) => `#comment-${id}`).join());
    if (!first) return;
    first.tabIndex = -1;
    first.focus();
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

  async #page(query: string): Promise<Document> {
    // Browsers may show a page that is a minute old (stale-while-revalidate).
    const answer = await fetch(location.pathname + query, { cache: 'no-cache' });
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  }

  /** With as much above it as is not here, below what is. */
  #place(item: Element): void {
    const asked = item.querySelector(':scope > .here');
    asked?.classList.remove('here');
    asked?.removeAttribute('aria-current');
    for (;;) {
      if (hereAs(item)) return;
      const inside = itemOf(item.parentElement);
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

customElements.define('live-comments', LiveComments);
