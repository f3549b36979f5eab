'use client';

import { useEffect, useRef } from 'react';
import { KeyRows, type KeyWords } from '@/components/admin/key-rows';

const sheets: { title: string; keys: KeyWords }[] = [
  {
    title: 'Write',
    keys: [
      ['/', 'at the beginning of a paragraph: put something in'],
      ['Ctrl B, Ctrl I, Ctrl U', 'bold, italic, underline'],
      ['Ctrl K', 'link, to another site or a story of ours'],
      ['Ctrl Z, Ctrl Shift Z', 'undo, redo'],
      ['Ctrl F', 'find and replace'],
      ['Ctrl Alt 2, 3, 4', 'subheads; Ctrl Alt 0 is text again'],
      ['Ctrl Shift 8, 7, B', 'list, numbered list, quote'],
      ['Shift Enter', 'a new line in the same paragraph'],
      ['Ctrl Shift V', 'paste the words alone'],
    ],
  },
  {
    title: 'Typed signs that become form',
    keys: [
      ['# or ##, ###, ####', 'and a space: subheads'],
      ['- or 1.', 'and a space: lists'],
      ['>', 'and a space: quote'],
      ['---', 'a rule across'],
      ['**bold**, *italic*, ~~struck~~, `code`', 'as they say'],
      ['[words](address)', 'a link'],
    ],
  },
  {
    title: 'Move',
    keys: [
      ['Alt F10', 'to the tools above the text; the arrows go along them'],
      ['Escape, then Tab', 'leaves the text'],
      ['Ctrl S', 'save'],
      ['Ctrl /', 'this sheet; outside fields also ?'],
    ],
  },
];

/** What the keyboard does while writing. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="ask keys-sheet" aria-labelledby="keys-sheet" onClose={onClose}>
      <h2 id="keys-sheet">Keys</h2>
      {sheets.map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <KeyRows keys={keys} />
        </section>
      ))}
      <p className="hint">On a Mac, Command stands for Ctrl and Option for Alt.</p>
      <button type="button" className="btn line" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
