import { counted } from './counted';
import { define } from './define';
import type { Suggestion } from '@/lib/search/schema';

const pauseMs = 150;
let made = 0;

/** Offers headlines below the search box while somebody types: an editable combobox with a list, after the ARIA practices guide. */
class SearchBox extends HTMLElement {
  #input!: HTMLInputElement;
  readonly #list = document.createElement('ul');
  readonly #said = document.createElement('p');
  #chosen = -1;
  #pause = 0;
  #asked: AbortController | undefined;

  connectedCallback(): void {
    this.#input = this.querySelector('input')!;
    this.#input.role = 'combobox';
    this.#input.ariaAutoComplete = 'list';
    this.#input.ariaExpanded = 'false';
    this.#list.id = `found-${++made}`;
    this.#list.role = 'listbox';
    this.#list.ariaLabel = this.dataset.stories!;
    this.#list.className = 'offers';
    this.#list.hidden = true;
    this.#said.role = 'status';
    this.#said.className = 'vh';
    this.#input.setAttribute('aria-controls', this.#list.id);
    this.#input.parentElement!.append(this.#list);
    this.append(this.#said);
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#asked?.abort();
      this.#pause = window.setTimeout(() => void this.#ask(), pauseMs);
    });
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    this.#input.addEventListener('blur', () => this.#close());
    // The box keeps the focus while the list is pressed.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) =>
      this.#go((event.target as Element).closest<HTMLElement>('li')),
    );
  }

  async #ask(): Promise<void> {
    const q = this.#input.value.trim();
    if (!q) return this.#close();
    this.#asked = new AbortController();
    try {
      const response = await fetch(`/api/v1/search/suggestions?q=${encodeURIComponent(q)}`, {
        signal: this.#asked.signal,
      });
      const { items } = (await response.json()) as { items?: Suggestion[] };
      if (document.activeElement === this.#input) this.#open(items ?? []);
    } catch {
      // Asked anew meanwhile, or the site cannot be reached: the form works without.
    }
  }

  #open(items: Suggestion[]): void {
    this.#close();
    this.#list.replaceChildren(
      ...items.map(({ headline, language, url }, i) => {
        const line = document.createElement('li');
        line.id = `${this.#list.id}-${i}`;
        line.role = 'option';
        line.ariaSelected = 'false';
        line.textContent = headline;
        line.lang = language;
        line.dir = 'auto';
        line.dataset.url = new URL(url).pathname;
        return line;
      }),
    );
    this.#list.hidden = items.length === 0;
    this.#input.ariaExpanded = String(items.length > 0);
    this.#said.textContent = items.length
      ? counted(JSON.parse(this.dataset.offered!) as Record<string, string>, items.length)
      : '';
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.ariaExpanded = 'false';
    this.#choose(-1);
  }

  #choose(at: number): void {
    this.#list.children[this.#chosen]?.setAttribute('aria-selected', 'false');
    this.#chosen = at;
    const line = this.#list.children[at];
    line?.setAttribute('aria-selected', 'true');
    line?.scrollIntoView({ block: 'nearest' });
    if (line) this.#input.setAttribute('aria-activedescendant', line.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #press(event: KeyboardEvent): void {
    const count = this.#list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count) {
      event.preventDefault();
      if (this.#list.hidden) {
        this.#list.hidden = false;
        this.#input.ariaExpanded = 'true';
      }
      // -1 is the box itself, between the last and the first.
      this.#choose(((this.#chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && this.#chosen >= 0) {
      event.preventDefault();
      this.#go(this.#list.children[this.#chosen] as HTMLElement);
    } else if (event.key === 'Escape' && !this.#list.hidden) {
      // The list first; what was typed only when it is pressed once more.
      event.preventDefault();
      this.#close();
    }
  }

  #go(line: HTMLElement | null): void {
    if (line) location.assign(line.dataset.url!);
  }
}

define('search-box', SearchBox);
