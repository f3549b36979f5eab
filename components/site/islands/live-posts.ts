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
      for (const id of gone) if (document.getElementById(`post-${id}`)) this.#fresh.add(id);
      this.#draw();
    });
  }

  #draw(): void {
    const isNew = (id: number) => !document.getElementById(`post-${id}`);
    const count = [...this.#fresh].filter(isNew).length;
    const { fresh, changes } = this.dataset;
    const text = count ? counted(JSON.parse(fresh!) as Record<string, string>, count) : changes!;
    if (this.#fresh.size) offer(this, text, () => this.#show());
  }

  /** Takes the posts from the page as it is by now. */
  async #show(): Promise<void> {
    const page = await pageAt(location.pathname);
    const now = page.querySelector('.live-story')?.querySelectorAll('.posts, .more');
    if (!now?.length) return location.reload();
    for (const old of this.parentElement!.querySelectorAll('.posts, .more, .nothing')) old.remove();
    this.parentElement!.append(...now);
    const first = [...this.#fresh].sort((a, b) => b - a);
    this.#fresh.clear();
    this.replaceChildren();
    readOn(document.getElementById(`post-${first[0]}`));
  }
}

define('live-posts', LivePosts);
