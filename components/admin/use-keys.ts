import { useEffect, useEffectEvent } from 'react';

const typing =
  'input:not([type=checkbox]), textarea, select, [contenteditable="true"], dialog[open]';

/** Keys of the screen. Off while somebody types, in a dialog, and with a modifier, which belongs to the browser. */
export function useKeys(actions: Record<string, () => void>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest(typing)) return;
    if (document.querySelector('dialog[open]')) return;
    const run = actions[event.key.toLowerCase()];
    if (!run) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
