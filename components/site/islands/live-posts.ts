import { define } from './define';
import { pageAt } from './away';
import { counted } from './counted';
import { listen } from './listen';
import { offer } from './offer';
import { readOn } from './read-on';

/** Says above the posts how many are new, and shows them when asked to; nothing moves before that. */
class LivePosts extends HTMLElement {
  #fresh = new Set<number>();

  connectedCallback(): void {
    listen(this, this.dataset.story!, 'posts', ({ shown, gone }) => {
      for (const id of shown) this.#fresh.add(id);
      // Of one that was never seen here nothing is to be told any more.
      for (const id of gone)
        this.#fresh[document.getElementById(`post-${id}`) ? 'add' : 'delete'](id);
      this.#draw();
    });
  }

  #draw(): void {
    const here = [...this.parentElement!.querySelectorAll('[id^=post-]')];
    // An older one was changed, on this page or on another.
    const isNew = (id: number) => here.every((post) => Number(post.id.slice(5)) < id);
    const count = [...this.#fresh].filter(isNew).length;
    const { fresh, changes } = this.dataset;
    const changed = this.#fresh.size ? changes! : '';
    const text = count ? counted(JSON.parse(fresh!) as Record<string, string>, count) : changed;
    offer(this, text, () => this.#show());
  }

  /** Takes the posts from the page as it is by now. */
  async #show(): Promise<void> {
    // What is heard while the page is on its way may not be on it.
    const ids = [...this.#fresh];
    const page = await pageAt(location.pathname);
    const now = page.querySelector('.live-story')?.querySelectorAll('.posts, .more');
    if (!now?.length) return location.reload();
    for (const old of this.parentElement!.querySelectorAll('.posts, .more, .nothing')) old.remove();
    this.parentElement!.append(...now);
    for (const id of ids) this.#fresh.delete(id);
    this.#draw();
    readOn(document.querySelector<HTMLElement>(ids.map((id) => `#post-${id}`).join()));
  }
}

define('live-posts', LivePosts);
