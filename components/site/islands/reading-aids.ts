import { define } from './define';

/**
 * The button that opens the reading aids. What they do is in a file of its own (aids.ts), which comes when it is pressed:
 * most readers never do. The size that a reader chose holds on every page.
 */
class ReadingAids extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')!.onclick = async () => {
      const { turn } = (await import(this.dataset.src!)) as typeof import('./aids');
      turn(this);
    };
  }
}

// In a task of its own: the first look into the storage takes a phone longer than all the rest.
setTimeout(() => {
  try {
    const size = localStorage.getItem('text-size');
    if (size) document.documentElement.style.setProperty('--text-size', size);
  } catch {
    // A browser that keeps nothing has no size either.
  }
});

define('reading-aids', ReadingAids);
