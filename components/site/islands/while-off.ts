/** Does what a button is for; until that is done it cannot be pressed again. */
export async function whileOff(
  button: HTMLButtonElement,
  work: () => Promise<unknown>,
): Promise<void> {
  if (button.disabled) return;
  button.disabled = true;
  try {
    await work();
  } finally {
    button.disabled = false;
    // Browsers take the focus from a button that is off; whoever has gone elsewhere meanwhile stays there.
    if (document.activeElement === document.body) button.focus({ preventScroll: true });
  }
}
