// What the reading aids do; a bundle of its own, which reading-aids.ts asks for.

const sizes = [0.9, 1, 1.15, 1.3, 1.5, 1.75];
const root = document.documentElement;
const copy = () => document.querySelector<HTMLElement>('.full .copy')!;

/** Words that the page has for this button, with a number put into them. */
const wordsOf = (button: HTMLElement, name: 'said' | 'on', number = '') =>
  (button.dataset[name] ?? '').replace('{n}', number);

function resize(by: 1 | -1): number {
  const now = Number(root.style.getPropertyValue('--text-size')) || 1;
  const at = sizes.indexOf(now) + by;
  const size = sizes[Math.max(0, Math.min(sizes.length - 1, at))]!;
  root.style.setProperty('--text-size', String(size));
  try {
    localStorage.setItem('text-size', String(size));
  } catch {
    // Then it holds on this page.
  }
  return Math.round(size * 100);
}

/**
 * The words as a text fragment says them (WICG Scroll to Text Fragment): whole when few, else how they begin and end.
 * `-` and `,` have a meaning there.
 */
function fragmentOf(selected: string): string {
  const code = (words: string[]) => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
  const words = selected.trim().split(/\s+/);
  if (words[0] === '') return '';
  return words.length <= 12
    ? `#:~:text=${code(words)}`
    : `#:~:text=${code(words.slice(0, 5))},${code(words.slice(-5))}`;
}

/** The address of the story, or of the passage that is marked in it. */
function linkHere(): string {
  const selection = getSelection()!;
  const isHere = selection.rangeCount > 0 && copy().contains(selection.anchorNode);
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  const page =
    canonical && new URL(canonical.href).origin === location.origin ? canonical.href : '';
  return (page || location.origin + location.pathname) + (isHere ? fragmentOf(`${selection}`) : '');
}

/** What is read out, one after the other: short pieces, because some voices stop after a quarter of a minute. */
function passages(): HTMLElement[] {
  const heads = [...document.querySelectorAll<HTMLElement>('.full h1, .full .stand')];
  const blocks = [...copy().querySelectorAll<HTMLElement>('p, h2, h3, h4, li, blockquote')];
  return [...heads, ...blocks.filter((block) => !block.querySelector('p, li'))];
}

let isSpeaking = false;

function hush(): void {
  isSpeaking = false;
  speechSynthesis.cancel();
  document.querySelector('.spoken')?.classList.remove('spoken');
}

function speak(whenDone: () => void): void {
  isSpeaking = true;
  const queue = passages().flatMap((block) => {
    const lang = block.closest<HTMLElement>('[lang]')!.lang;
    const parts = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(block.innerText);
    return [...parts].map(({ segment }) => ({ block, segment, lang }));
  });
  const next = () => {
    document.querySelector('.spoken')?.classList.remove('spoken');
    const part = queue.shift();
    if (!part || !isSpeaking) {
      hush();
      return whenDone();
    }
    part.block.classList.add('spoken');
    const utterance = new SpeechSynthesisUtterance(part.segment);
    utterance.lang = part.lang;
    utterance.onend = next;
    // A voice that fails is not to be read through silently.
    utterance.onerror = () => {
      queue.length = 0;
      next();
    };
    speechSynthesis.speak(utterance);
  };
  next();
}

/** Opens or closes the aids in this element; the first time it is filled from its template. */
export function turn(element: HTMLElement): void {
  const opener = element.querySelector('button')!;
  let panel = element.querySelector<HTMLElement>('.aids');
  if (!panel) {
    panel = element
      .querySelector('template')!
      .content.firstElementChild!.cloneNode(true) as HTMLElement;
    element.append(panel);
    panel.hidden = true;
    fill(panel);
  }
  panel.hidden = !panel.hidden;
  opener.ariaExpanded = String(!panel.hidden);
}

function fill(panel: HTMLElement): void {
  const status = panel.querySelector('[role=status]')!;
  const button = (act: string) => panel.querySelector<HTMLButtonElement>(`[data-act=${act}]`)!;
  const on = (act: string, work: (button: HTMLButtonElement) => void | Promise<void>) => {
    const one = button(act);
    one.onclick = async () => {
      try {
        await work(one);
      } catch {
        // Refused by the reader or the browser: nothing was done, and nothing is claimed.
      }
    };
    // The passage stays marked while the button is pressed.
    one.onpointerdown = (event) => event.preventDefault();
  };
  for (const [act, by] of [
    ['smaller', -1],
    ['larger', 1],
  ] as const)
    on(act, (one) => {
      status.textContent = wordsOf(one, 'said', String(resize(by)));
    });
  on('copy', async (one) => {
    await navigator.clipboard.writeText(linkHere());
    status.textContent = wordsOf(one, 'said');
  });
  if ('share' in navigator)
    on('share', () => navigator.share({ title: document.title, url: linkHere() }));
  else button('share').hidden = true;
  if (!('speechSynthesis' in window)) {
    button('listen').hidden = true;
    return;
  }
  const off = button('listen').textContent;
  on('listen', (one) => {
    const back = () => {
      one.textContent = off;
    };
    if (isSpeaking) {
      hush();
      return back();
    }
    one.textContent = wordsOf(one, 'on');
    speak(back);
  });
  addEventListener('pagehide', hush);
}
