// What the reading aids do; a bundle of its own, which reading-aids.ts asks for.

const sizes = [0.9, 1, 1.15, 1.3, 1.5, 1.75];
const root = document.documentElement;
const copy = () => document.querySelector<HTMLElement>('.full .copy')!;

/** Words that the page has for this button, with a number put into them. */
const wordsOf = (button: HTMLElement, name: 'said' | 'on' | 'passage' | 'failed', number = '') =>
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

/** Where a word begins or ends that a place in a text lies in; the place itself between words. */
function edgeOf(node: Node, at: number, isEnd: boolean): number {
  if (node.nodeType !== Node.TEXT_NODE) return at;
  const { lang } = node.parentElement!.closest<HTMLElement>('[lang]')!;
  const word = new Intl.Segmenter(lang, { granularity: 'word' })
    .segment(node.textContent!)
    .containing(isEnd ? at - 1 : at);
  if (!word?.isWordLike) return at;
  return isEnd ? word.index + word.segment.length : word.index;
}

/**
 * What is marked in the story as a text fragment says it (WICG Scroll to Text Fragment): whole when few words of one block,
 * else how it begins and ends. Browsers find whole words alone, so the mark grows to them. `-` and `,` have a meaning there.
 */
function fragmentOf(selection: Selection): string {
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  selection.setBaseAndExtent(
    startContainer,
    edgeOf(startContainer, startOffset, false),
    endContainer,
    edgeOf(endContainer, endOffset, true),
  );
  const code = (words: string[]) => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
  const blocks = `${selection}`
    .trim()
    .split(/\s*\n\s*/)
    .map((block) => block.split(/\s+/));
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  if (first[0] === '') return '';
  return blocks.length === 1 && first.length <= 12
    ? `#:~:text=${code(first)}`
    : `#:~:text=${code(first.slice(0, 5))},${code(last.slice(-5))}`;
}

/** The part of the address that leads to the passage that is marked; empty where none is. */
function passageHere(): string {
  const selection = getSelection()!;
  const isHere = selection.rangeCount > 0 && copy().contains(selection.anchorNode);
  return isHere && !selection.isCollapsed ? fragmentOf(selection) : '';
}

/** The address of the story. */
function storyHere(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  const page =
    canonical && new URL(canonical.href).origin === location.origin ? canonical.href : '';
  return page || location.origin + location.pathname;
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

/** `whenDone` hears whether a voice failed. */
function speak(whenDone: (hasFailed: boolean) => void): void {
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
      return whenDone(false);
    }
    part.block.classList.add('spoken');
    const utterance = new SpeechSynthesisUtterance(part.segment);
    utterance.lang = part.lang;
    utterance.onend = next;
    // A voice that fails is not to be read through silently; who cut it off has done the rest.
    utterance.onerror = ({ error }) => {
      if (error === 'canceled' || error === 'interrupted') return;
      hush();
      whenDone(true);
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
        // Refused by the reader or the browser.
        status.textContent = wordsOf(one, 'failed');
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
    const passage = passageHere();
    await navigator.clipboard.writeText(storyHere() + passage);
    status.textContent = wordsOf(one, passage ? 'passage' : 'said');
  });
  if ('share' in navigator)
    on('share', () => navigator.share({ title: document.title, url: storyHere() + passageHere() }));
  else button('share').hidden = true;
  if (!('speechSynthesis' in window)) {
    button('listen').hidden = true;
    return;
  }
  const off = button('listen').textContent;
  on('listen', (one) => {
    const back = (hasFailed: boolean) => {
      one.textContent = off;
      status.textContent = hasFailed ? wordsOf(one, 'failed') : '';
    };
    if (isSpeaking) {
      hush();
      return back(false);
    }
    one.textContent = wordsOf(one, 'on');
    speak(back);
  });
  addEventListener('pagehide', hush);
}
