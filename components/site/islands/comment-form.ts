import { watchLength } from './comment-length';
import { place } from './comment-place';
import { define } from './define';
import { readOn } from './read-on';
import { word } from './talk-words';
import { isSignedIn, viewer } from './viewer';
import { whileOff } from './while-off';

type Answer = { id: number; status: string; reason?: string; bodyHtml: string };
type Problem = { detail?: string };

/** 32 hexadecimal digits. Unlike crypto.randomUUID() it also works on a site without https. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Storage may be full or forbidden; a comment can be written without it. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/**
 * Sends a comment without leaving the page and says there what became of it. What is typed is kept in the browser until
 * it has been accepted. Without a session the plain form goes off as it would without this script.
 */
class CommentForm extends HTMLElement {
  #key = newKey();
  /** There from the start: a live region that comes with its words is not read out everywhere. */
  #line = document.createElement('p');

  connectedCallback(): void {
    const form = this.querySelector('form');
    const area = this.querySelector('textarea');
    if (!form || !area) return;
    // Not by FormData, which lays out the page for what stands in a textarea.
    const { slug, parentId } = form as unknown as Record<string, HTMLInputElement | undefined>;
    const stored = `comment:${slug!.value}:${parentId?.value ?? ''}`;
    area.value ||= attempt(() => localStorage.getItem(stored)) ?? '';
    area.addEventListener('input', () => {
      this.#key = newKey(); // other words are another comment
      attempt(() => localStorage.setItem(stored, area.value));
    });
    watchLength(area);
    this.#line.ariaLive = 'polite';
    this.querySelector('.row')?.before(this.#line);
    form.addEventListener('submit', (event) => {
      if (!isSignedIn()) {
        // From here on the server keeps the words.
        attempt(() => localStorage.removeItem(stored));
        return;
      }
      event.preventDefault();
      void whileOff(form.querySelector('button')!, () =>
        this.#send(form, area, {
          slug: slug!.value,
          parentId: parentId ? Number(parentId.value) : null,
          stored,
        }),
      );
    });
  }

  async #send(
    form: HTMLFormElement,
    area: HTMLTextAreaElement,
    { slug, parentId, stored }: { slug: string; parentId: number | null; stored: string },
  ): Promise<void> {
    const body = area.value;
    const forget = () => attempt(() => localStorage.removeItem(stored));
    try {
      const response = await fetch(`/api/v1/articles/${encodeURIComponent(slug)}/comments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': this.#key },
        body: JSON.stringify({ body, parentId }),
      });
      const answer = (await response.json()) as Answer & Problem;
      // The session has ended: the plain way leads over the sign-in page.
      if (response.status === 401) {
        forget();
        return form.submit();
      }
      if (!response.ok) return this.#say(answer.detail ?? word('failed'), true);
      if (answer.status === 'rejected') return this.#say(answer.reason ?? word('refused'), true);
      // More may have been typed while the answer was on its way.
      if (area.value === body) {
        area.value = '';
        area.dispatchEvent(new Event('input'));
        forget();
      }
      this.#key = newKey();
      await this.#show(answer, parentId);
    } catch {
      this.#say(word('awayKept'), true);
    }
  }

  async #show({ id, status, bodyHtml }: Answer, parentId: number | null): Promise<void> {
    const isHeld = status === 'pending';
    this.#say(word(isHeld ? 'held' : 'published'), false);
    const name = (await viewer())?.name ?? word('you');
    const element = place({ id, bodyHtml, parentId, name, isHeld });
    // The page does not jump, and what is said above is told after it.
    readOn(element, { preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  #say(message: string, isFault: boolean): void {
    this.#line.className = isFault ? 'err' : 'hint';
    this.#line.role = isFault ? 'alert' : 'status';
    this.#line.textContent = message;
  }
}

define('comment-form', CommentForm);
