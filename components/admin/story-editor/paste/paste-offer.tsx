'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { dropOffer, formatOffer, offerIn } from '@/components/admin/story-editor/paste/paste';

/** Asks whether pasted Markdown is to become form. Nothing changes before somebody says so. */
export function PasteOffer({ editor }: { editor: Editor }) {
  const isOffered = useEditorState({
    editor,
    selector: ({ editor: now }) => offerIn(now.state) !== null,
  });
  return (
    <div role="status">
      {isOffered && (
        <div className="tool-row paste-offer">
          <span>The pasted words look like Markdown.</span>
          <button type="button" title="Ctrl+Alt+M" onClick={() => void formatOffer(editor)}>
            Format them
          </button>
          <button
            type="button"
            onClick={() => {
              dropOffer(editor);
              editor.commands.focus();
            }}
          >
            Leave them
          </button>
        </div>
      )}
    </div>
  );
}
