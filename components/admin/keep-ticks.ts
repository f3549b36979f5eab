import type { FormEvent } from 'react';

/**
 * Keeps the boxes of a form as they are when it is reset. React does that after each action of a form, by what the boxes
 * were at first; they would show another thing than the page knows, and the next step would go without them.
 */
export function keepTicks({ currentTarget }: FormEvent<HTMLFormElement>): void {
  const boxes = [...currentTarget.elements].filter(
    (field): field is HTMLInputElement =>
      field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'),
  );
  const ticked = boxes.map(({ checked }) => checked);
  // The event comes before the reset.
  queueMicrotask(() => boxes.forEach((box, i) => (box.checked = ticked[i]!)));
}
