import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';

const name = 'story-pictures';

/** Whether HTML is nothing but a picture: what browsers put beside the file of a copied picture. */
export const isPictureAlone = (html: string): boolean =>
  /<img\b/i.test(html) && html.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '').trim() === '';

/** Has pasted or dropped files taken into the library, which says which are no pictures; false when words came with them, or there are none. */
export function takePictures(view: EditorView, data: DataTransfer | null): boolean {
  const files = [...(data?.files ?? [])];
  if (!data || files.length === 0) return false;
  const html = data.getData('text/html');
  // Word and Excel put a picture of the words beside them.
  if (html ? !isPictureAlone(html) : data.getData('text/plain')) return false;
  view.dom.dispatchEvent(new CustomEvent<File[]>(name, { detail: files }));
  return true;
}

/** Hears of pasted pictures; returns how to stop. */
export function onPictures(editor: Editor, hear: (files: File[]) => void): () => void {
  const text = editor.view.dom;
  const listen = (event: Event) => hear((event as CustomEvent<File[]>).detail);
  text.addEventListener(name, listen);
  return () => text.removeEventListener(name, listen);
}
