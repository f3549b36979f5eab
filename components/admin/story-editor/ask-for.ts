import type { Editor } from '@tiptap/core';

/** What the tools above the text can ask for before something is put into it. */
export const asks = ['link', 'picture', 'gallery', 'embed', 'readAlso', 'find', 'keys'] as const;
export type Ask = (typeof asks)[number];

const name = 'story-ask';

/** From a menu, a key or a form within the text: has the tools ask. */
export const askFor = (editor: Editor, what: Ask): void => {
  editor.view.dom.dispatchEvent(new CustomEvent<Ask>(name, { detail: what }));
};

/** Hears what is asked for; returns how to stop. */
export function onAsk(editor: Editor, hear: (what: Ask) => void): () => void {
  const text = editor.view.dom;
  const listen = (event: Event) => hear((event as CustomEvent<Ask>).detail);
  text.addEventListener(name, listen);
  return () => text.removeEventListener(name, listen);
}
