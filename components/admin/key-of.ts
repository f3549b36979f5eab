type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The key of the screen that was pressed; null with a modifier, which belongs to the browser. Shift is one for letters
 * alone: on many keyboards it makes the `?` and the `/`.
 */
export function keyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (shiftKey && /^\p{L}$/u.test(key)) return null;
  return key.toLowerCase();
}
