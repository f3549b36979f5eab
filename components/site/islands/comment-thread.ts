import { fold } from './comment-fold';
import { place } from './comment-place';
import { isSignedIn, visit } from './viewer';

type Answer = { likes?: number; detail?: string };

/** Likes without leaving the page, and the reader's own waiting comments in their places. */
class CommentThread extends HTMLElement {
  async connectedCallback(): Promise<void> {
    this.addEventListener('submit', (event) => {
      const form = event.target as HTMLFormElement;
      if (!form.action.endsWith('/api/forms/like') || !isSignedIn()) return;
      event.preventDefault();
      void this.#like(form);
    });
    const now = await visit();
    if (!now?.viewer) return;
    const { name } = now.viewer;
    for (const comment of now.held) place({ ...comment, name, isHeld: true });
    for (const id of now.liked) this.#mark(id, true);
    fold(this, now.folded);
  }

  #mark(id: number | string, liked: boolean): void {
    const button = this.querySelector(`#comment-${id} [action$="/like"] button`);
    button?.setAttribute('aria-pressed', String(liked));
  }

  async #like(form: HTMLFormElement): Promise<void> {
    const button = form.querySelector('button')!;
    if (button.disabled) return;
    button.disabled = true;
    const liked = button.getAttribute('aria-pressed') === 'true';
    const id = new FormData(form).get('id') as string;
    try {
      const response = await fetch(`/api/v1/comments/${id}/like`, {
        method: liked ? 'DELETE' : 'POST',
      });
      if (response.status === 401) return form.submit();
      const answer = (await response.json()) as Answer;
      if (!response.ok) return this.#say(form, answer.detail ?? 'That did not work.');
      this.#mark(id, !liked);
      form.querySelector('.num')!.textContent = String(answer.likes);
    } catch {
      this.#say(form, 'The site cannot be reached. Please try again.');
    } finally {
      button.disabled = false;
    }
  }

  #say(form: HTMLFormElement, message: string): void {
    const line = form.querySelector('[role=status]') ?? document.createElement('span');
    line.role = 'status';
    line.className = 'hint';
    line.textContent = message;
    form.append(line);
  }
}

customElements.define('comment-thread', CommentThread);
