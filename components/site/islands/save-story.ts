import { define } from './define';
import { keep, recall, type Kept, type Places } from './kept';
import { sayIn } from './say-in';
import { isSignedIn, visit } from './viewer';
import { whileOff } from './while-off';

/**
 * Saves a story without leaving its page, and takes it from the list again: the list of the account, or this browser's own
 * for somebody who is not signed in. Of a story on the list the browser remembers how far it was read.
 */
class SaveStory extends HTMLElement {
  #saved = false;

  async connectedCallback(): Promise<void> {
    this.addEventListener('submit', (event) => {
      const form = this.querySelector('form')!;
      if (!isSignedIn() && !this.#keepHere()) return;
      event.preventDefault();
      if (isSignedIn()) void whileOff(form.querySelector('button')!, () => this.#send(form));
    });
    const places = recall<Places>('places');
    const blocks = document.querySelector('.full .copy')?.children;
    if (location.hash === '#continue') blocks?.[places[this.#slug]?.[0] ?? 0]?.scrollIntoView();
    addEventListener('visibilitychange', () => {
      if (!document.hidden || !this.#saved || !blocks) return;
      const top = [...blocks].findIndex((block) => block.getBoundingClientRect().bottom > 0);
      const { [this.#slug]: _, ...others } = recall<Places>('places');
      // Read to the end, it starts anew.
      keep('places', top < 1 ? others : { ...others, [this.#slug]: [top, blocks.length] });
    });
    if (isSignedIn() ? (await visit())?.saved : recall<Kept>('saved')[this.#slug]) this.#mark(true);
  }

  get #slug(): string {
    return this.querySelector('input')!.value;
  }

  /** Puts the story on this browser's list, or takes it away. False where there can be none. */
  #keepHere(): boolean {
    const { [this.#slug]: _, ...others } = recall<Kept>('saved');
    const headline = document.querySelector('h1')!.textContent;
    const wish = this.#saved ? others : { ...others, [this.#slug]: { headline, at: Date.now() } };
    if (!keep('saved', wish)) return false;
    this.#tell(!this.#saved);
    return true;
  }

  #mark(saved: boolean): void {
    this.#saved = saved;
    this.querySelector('button')!.textContent = this.dataset[saved ? 'drop' : 'save']!;
  }

  /**
   * Says so here, and to the program that keeps stories for reading without a network, where one was asked for; which
   * says when it cannot.
   */
  #tell(saved: boolean): void {
    this.#mark(saved);
    this.#say(this.dataset[saved ? 'on' : 'off']!);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<{ failed: number }>) => {
      if (data.failed && this.#saved) this.#say(this.dataset.full!);
    };
    navigator.serviceWorker?.controller?.postMessage(
      { [saved ? 'keep' : 'drop']: [location.pathname] },
      [port2],
    );
  }

  async #send(form: HTMLFormElement): Promise<void> {
    try {
      const response = await fetch(`/api/v1/me/saved/${encodeURIComponent(this.#slug)}`, {
        method: this.#saved ? 'DELETE' : 'POST',
      });
      if (response.status === 401) return form.submit();
      const answer = (await response.json()) as { saved: boolean; detail?: string };
      if (response.ok) this.#tell(answer.saved);
      else this.#say(answer.detail ?? this.dataset.failed!);
    } catch {
      this.#say(this.dataset.away!);
    }
  }

  #say(message: string): void {
    sayIn(this.querySelector('form')!, message);
  }
}

define('save-story', SaveStory);
