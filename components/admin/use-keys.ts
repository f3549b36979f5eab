import { useEffect, useEffectEvent } from 'react';
import { keyOf } from '@/components/admin/key-of';

const typing =
  'input:not([type=checkbox]), textarea, select, [contenteditable="true"], dialog[open]';

/** Keys of the screen. Off while somebody types, in a dialog, and with a modifier, which belongs to the browser. */
export function useKeys(actions: Record<string, () => void>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest(typing)) return;
    if (document.querySelector('dialog[open]')) return;
    const key = keyOf(event);
    const run = key === null ? undefined : actions[key];
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
