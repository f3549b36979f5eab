'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import {
  optionId,
  slashListId,
  slashMenu,
  takeOffer,
} from '@/components/admin/story-editor/insert/slash';

/** The menu that "/" opens, beside the cursor. The keys belong to the text; a pointer can take an offer too. */
export function SlashList({ editor }: { editor: Editor }) {
  const menu = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const open = slashMenu(now.state);
      return open && { ...open, names: open.offers.map(({ name }) => name).join() };
    },
  });
  if (!menu) return null;
  const { left, bottom } = editor.view.coordsAtPos(editor.state.selection.from);
  return (
    <ul
      className="slash-menu"
      id={slashListId}
      role="listbox"
      aria-label="Put in"
      style={{ insetInlineStart: Math.min(left, window.innerWidth - 236), top: bottom + 6 }}
    >
      {menu.offers.map((offer, i) => (
        <li
          key={offer.name}
          id={optionId(i)}
          role="option"
          aria-selected={i === menu.at}
          // The pointer must not take the cursor out of the text.
          onPointerDown={(event) => {
            event.preventDefault();
            takeOffer(editor, offer);
          }}
        >
          {offer.name}
        </li>
      ))}
    </ul>
  );
}
