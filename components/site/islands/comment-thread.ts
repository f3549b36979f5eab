import { sayAway } from './away';
import { fold } from './comment-fold';
import { loadMore } from './comment-more';
import { offerPick } from './comment-pick';
import { ownLink, place } from './comment-place';
import { define } from './define';
import { make } from './make';
import { parse } from './parse';
import { readOn } from './read-on';
import { sayIn } from './say-in';
import { word, wordFor } from './talk-words';
import { isSignedIn, visit, type Visit } from './viewer';
import { whileOff } from './while-off';

type Answer = { likes?: number; detail?: string };

/** Likes without leaving the page, more comments in place, and what is this reader's own among them. */
class CommentThread extends HTMLElement {
  /** Says what came of a click; there from the start, so that it is read out. */
  #line = document.createElement('p');

  async connectedCallback(): Promise<void> {
    this.addEventListener('submit', (event) => {
      const form = event.target as HTMLFormElement;
      if (!form.action.endsWith('/api/forms/like') || !isSignedIn()) return;
      event.preventDefault();
      void whileOff(form.querySelector('button')!, () => this.#like(form));
    });
    this.addEventListener('grown', () => {
      this.#buttons();
      void this.#greet(visit(true));
    });
    this.#line.className = 'vh';
    this.#line.role = 'status';
    this.before(this.#line);
    this.parentElement!.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button[data-href]');
      if (button) void whileOff(button, () => this.#more(button));
    });
    this.#buttons();
    this.#forms();
    // Caught on its way down: it does not bubble.
    this.addEventListener(
      'toggle',
      ({ target }) => {
        this.#forms();
        const area = ':scope[open] > comment-form textarea';
        (target as Element).querySelector<HTMLElement>(area)?.focus();
      },
      true,
    );
    await this.#greet(visit());
  }

  /** The forms of the answers that have been opened: they are there as what a page without a script shows. */
  #forms(): void {
    for (const form of this.querySelectorAll('[open] > noscript'))
      form.replaceWith(parse(form.innerHTML).body.firstChild!);
  }

  /** What is the reader's own here. Done twice it is done once. */
  async #greet(asked: Promise<Visit | null>): Promise<void> {
    const now = await asked;
    if (!now?.viewer) return;
    const { name } = now.viewer;
    for (const comment of now.held) place({ ...comment, name, isHeld: true });
    for (const id of now.liked) this.#mark(id, true);
    for (const id of now.own) {
      const acts = this.querySelector(`#comment-${id} .acts`);
      if (acts && !acts.querySelector('.own')) acts.append(ownLink(id));
    }
    if (now.mayPick) {
      for (const acts of this.querySelectorAll('article .acts')) offerPick(acts, this.#line);
    }
    fold(this, now.folded);
  }

  /** With a script, the ways on are buttons. */
  #buttons(): void {
    for (const link of this.parentElement!.querySelectorAll<HTMLAnchorElement>(
      '.more a, .pages a.on',
    )) {
      const button = make('button', link.className + ' text', link.textContent);
      button.dataset.href = link.href;
      link.replaceWith(button);
    }
  }

  async #more(button: HTMLButtonElement): Promise<void> {
    const items = await loadMore(button).catch(() => undefined);
    if (items === undefined) return sayAway(button);
    if (!items) {
      location.href = button.dataset.href!; // as without a script
      return;
    }
    this.#buttons();
    await this.#greet(visit());
    this.#line.textContent = wordFor('shown', items.length);
    readOn(items[0], { preventScroll: true });
  }

  #mark(id: number | string, liked: boolean): void {
    const button = this.querySelector(`#comment-${id} [action$="/like"] button`);
    button?.setAttribute('aria-pressed', String(liked));
  }

  async #like(form: HTMLFormElement): Promise<void> {
    const button = form.querySelector('button')!;
    const liked = button.getAttribute('aria-pressed') === 'true';
    const { value: id } = form.querySelector<HTMLInputElement>('[name=id]')!;
    try {
      const response = await fetch(`/api/v1/comments/${id}/like`, {
        method: liked ? 'DELETE' : 'POST',
      });
      if (response.status === 401) return form.submit();
      const answer = (await response.json()) as Answer;
      if (!response.ok) return sayIn(form, answer.detail ?? word('failed'));
      this.#mark(id, !liked);
      form.querySelector('.num')!.textContent = answer.likes!.toLocaleString(
        document.documentElement.lang,
      );
    } catch {
      sayIn(form, word('away'));
    }
  }
}

define('comment-thread', CommentThread);
