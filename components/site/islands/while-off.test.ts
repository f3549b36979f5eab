import { expect, it, vi } from 'vitest';
import { whileOff } from '@/components/site/islands/while-off';

/** A button with the focus, in a browser that takes the focus from a button that is off. */
function pressed() {
  const body = { name: 'body' };
  const page = { body, activeElement: body as object };
  const button = { disabled: false, focus: () => (page.activeElement = button) };
  vi.stubGlobal('document', page);
  return { page, button, asButton: button as unknown as HTMLButtonElement };
}

it('a button that was off has the focus again, and none is taken from elsewhere', async () => {
  const { page, button, asButton } = pressed();
  await whileOff(asButton, () => Promise.resolve(expect(button.disabled).toBe(true)));
  expect(button.disabled).toBe(false);
  expect(page.activeElement).toBe(button);

  const field = { name: 'field' };
  await whileOff(asButton, () => Promise.resolve((page.activeElement = field)));
  expect(page.activeElement).toBe(field);
});

it('does nothing for a second press, and can be pressed again after a failure', async () => {
  const { button, asButton } = pressed();
  const second = vi.fn(() => Promise.resolve());
  const first = whileOff(asButton, async () => {
    await whileOff(asButton, second);
    throw new Error('no network');
  });
  await expect(first).rejects.toThrow('no network');
  expect(second).not.toHaveBeenCalled();
  expect(button.disabled).toBe(false);
});
