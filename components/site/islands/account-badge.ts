import { define } from './define';
import { make } from './make';
import { visit, type Visit } from './viewer';

/** However much happens, the page asks for the count of what is new no more often. */
const restMs = 30_000;

function link(href: string, text: string): HTMLAnchorElement {
  // A name in another direction must not turn what stands beside it.
  const anchor = make('a', 'plain', make('bdi', '', text));
  anchor.href = href;
  return anchor;
}

/**
 * The masthead's "Sign in", which becomes the reader's name, for staff the way to the newsroom, and how much is new. That is
 * asked for again when the page is looked at again, and when others write in a conversation that the reader takes part in.
 */
class AccountBadge extends HTMLElement {
  #timer = 0;
  #restUntil = 0;
  #new?: Element;

  async connectedCallback(): Promise<void> {
    const now = await visit();
    if (!now?.viewer) return;
    const { name, role } = now.viewer;
    this.replaceChildren(
      ...(role === 'READER' ? [] : [link('/admin', this.dataset.newsroom!)]),
      link('/account', name),
    );
    this.#tell(now);
    document.addEventListener('visibilitychange', () => this.#ask());
    document.addEventListener('conversation', () => {
      if (document.querySelector('comment-thread :is(.own, .held)')) this.#ask();
    });
  }

  #ask(): void {
    if (this.#timer || document.hidden) return;
    this.#timer = window.setTimeout(async () => {
      this.#timer = 0;
      this.#restUntil = Date.now() + restMs;
      const now = await visit(true);
      if (now?.viewer) this.#tell(now);
    }, this.#restUntil - Date.now());
  }

  #tell({ unread }: Visit): void {
    if (!unread) {
      this.#new?.remove();
      this.#new = undefined;
      return;
    }
    if (!this.#new) this.append((this.#new = link('/account/notifications', '')));
    this.#new.firstElementChild!.textContent = this.dataset.new!.replace('{n}', String(unread)); // the link itself may have the focus
  }
}

define('account-badge', AccountBadge);
