import { isSignedIn, visit } from './viewer';

/** Saves a story without leaving its page, and takes it from the list again. */
class SaveStory extends HTMLElement {
  #saved = false;

  async connectedCallback(): Promise<void> {
    this.addEventListener('submit', (event) => {
      if (!isSignedIn()) return;
      event.preventDefault();
      void this.#send(this.querySelector('form')!);
    });
    if ((await visit())?.saved) this.#mark(true);
  }

  #mark(saved: boolean): void {
    this.#saved = saved;
    this.querySelector('button')!.textContent = saved ? 'Saved: take it away' : 'Save for later';
  }

  async #send(form: HTMLFormElement): Promise<void> {
    const button = form.querySelector('button')!;
    if (button.disabled) return;
    button.disabled = true;
    const slug = new FormData(form).get('slug') as string;
    try {
      const response = await fetch(`/api/v1/me/saved/${encodeURIComponent(slug)}`, {
        method: this.#saved ? 'DELETE' : 'POST',
      });
      if (response.status === 401) return form.submit();
      const answer = (await response.json()) as { saved: boolean; detail?: string };
      if (!response.ok) return this.#say(answer.detail ?? 'That did not work.');
      this.#mark(answer.saved);
      this.#say(answer.saved ? 'It is on your list.' : 'It is off your list.');
    } catch {
      this.#say('The site cannot be reached. Please try again.');
    } finally {
      button.disabled = false;
    }
  }

  #say(message: string): void {
    const line = this.querySelector('[role=status]') ?? document.createElement('span');
    line.role = 'status';
    line.className = 'hint';
    line.textContent = message;
    this.querySelector('form')!.append(line);
  }
}

customElements.define('save-story', SaveStory);
