import { placeAfter, press, type Pressed } from '@/components/ui/focus-place';

/**
 * Keeps the keyboard where the work is. A button that cannot be pressed while its answer is on its way loses the focus, and
 * one that goes away with its row takes it along: browsers then begin again at the top of the page. `onGone` is told the
 * words of a button that went away. Returns how to stop.
 */
export function keepFocus(onGone: (words: string) => void): () => void {
  let pressed: Pressed | null = null;
  let opener: Pressed | null = null;
  let isSettling = false;

  const watcher = new MutationObserver(() => {
    if (isSettling || !pressed || hasFocus()) return;
    isSettling = true;
    // After whatever the page itself does with the focus.
    requestAnimationFrame(() => setTimeout(settle));
  });
  function settle() {
    isSettling = false;
    if (!pressed || hasFocus()) return;
    const { control, words } = pressed;
    const place = placeAfter(pressed);
    if (!place) return;
    take(place);
    if (!control.isConnected) onGone(words);
  }
  const onClick = ({ target }: Event) => {
    const control = target instanceof Element && target.closest<HTMLElement>('button');
    if (!control) return;
    pressed = press(control, control.closest('dialog') ? opener : null);
    watcher.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled'],
    });
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (target === pressed?.control) return;
    opener = target instanceof Element && target.closest('dialog') ? (pressed ?? opener) : null;
    leave();
  };
  const leave = () => {
    pressed = null;
    watcher.disconnect();
  };
  const listeners = [
    ['click', onClick],
    ['focusin', onFocus],
    ['pointerdown', leave],
    ['keydown', leave],
  ] as const;
  for (const [name, listen] of listeners)
    document.addEventListener(name, listen as EventListener, true);
  return () => {
    leave();
    for (const [name, listen] of listeners)
      document.removeEventListener(name, listen as EventListener, true);
  };
}

const hasFocus = () => document.activeElement !== null && document.activeElement !== document.body;

function take(place: HTMLElement) {
  place.focus();
  if (document.activeElement === place) return;
  place.tabIndex = -1;
  place.focus();
}
