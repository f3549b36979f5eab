/** What is to be known of a button when it has gone away. */
export type Pressed = {
  control: HTMLElement;
  words: string;
  /** From the inside out. */
  around: Element[];
  row: Element | null;
  /** The other rows in the order in which they are to take the focus: those after it, then those before it. */
  rows: Element[];
  heads: HTMLElement[];
  /** What opened the dialog in which it stands. */
  opener: Pressed | null;
};

const rowNames = 'tr, li, article';
const headNames = 'h1, h2, h3, h4, summary';
const controlNames =
  'a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled';

/** Takes down where a button stands, which nobody can say once it is gone. */
export function press(control: HTMLElement, opener: Pressed | null): Pressed {
  const row = control.closest(rowNames);
  const rows = [...(row?.parentElement?.children ?? [])];
  const at = row ? rows.indexOf(row) : 0;
  const around: Element[] = [];
  for (let one = control.parentElement; one && one !== document.body; one = one.parentElement)
    around.push(one);
  return {
    control,
    words: (control.ariaLabel ?? control.textContent).replace(/\s+/g, ' ').trim(),
    around,
    row,
    rows: [...rows.slice(at + 1), ...rows.slice(0, at).reverse()],
    heads: around.flatMap((one) => headOf(one, control) ?? []),
    opener,
  };
}

/** What heads a part of the page; the headings of its other rows do not. */
const headOf = (part: Element, control: Element) =>
  [...part.querySelectorAll<HTMLElement>(headNames)].find(
    (head) => head.closest(rowNames)?.contains(control) ?? true,
  );

/**
 * Where the keyboard goes on: the button itself, what stands in its row, the same button of the next one, what opened the
 * dialog, what is left of its group, or the heading above. Null as long as the button is to come back.
 */
export function placeAfter(pressed: Pressed): HTMLElement | null {
  const { control, opener, row, rows, around, heads } = pressed;
  if (control.isConnected && isShown(control)) return control.matches(':enabled') ? control : null;
  if (opener && !control.closest('dialog')?.isConnected) return placeAfter(opener);
  const next = row?.isConnected ? row : rows.find((one) => one.isConnected && isShown(one));
  if (next) return sameIn(next, control) ?? controlsIn(next)[0] ?? (next as HTMLElement);
  const [group] = around;
  return (
    (group?.isConnected && controlsIn(group)[0]) ||
    heads.find((head) => head.isConnected && isShown(head)) ||
    document.querySelector<HTMLElement>('main h1')
  );
}

const isShown = (element: Element) => element.getClientRects().length > 0;
const controlsIn = (part: Element) =>
  [...part.querySelectorAll<HTMLElement>(controlNames)].filter(isShown);
/** The button that does the same to another row: whatever names the row stands behind it. */
const sameIn = (part: Element, control: Element) =>
  controlsIn(part).find(
    (one) =>
      one.firstChild?.textContent === control.firstChild?.textContent && one.tagName === 'BUTTON',
  );
