import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { Picture } from '@/lib/articles/schema';

type Shown = Pick<
  Picture,
  'path' | 'externalUrl' | 'alt' | 'caption' | 'credit' | 'width' | 'height'
> & { isDecorative?: boolean };

/** A picture of the library as a node, with the words that the library has for it. */
const nodeOf = ({
  path,
  externalUrl,
  alt,
  caption,
  credit,
  width,
  height,
  isDecorative,
}: Shown) => ({
  type: 'image',
  attrs: {
    src: path ?? externalUrl,
    alt,
    caption,
    credit,
    width,
    height,
    ...(isDecorative && { isDecorative }),
  },
});

/** Puts a picture where the cursor is. */
export function putPicture(editor: Editor, picture: Shown): void {
  editor.chain().focus().insertContent(nodeOf(picture)).run();
}

/** Puts a picture into the gallery in which something is selected, after that; else begins a gallery with it. */
export function putInGallery(editor: Editor, picture: Shown): void {
  const { selection, schema, tr } = editor.state;
  const image = schema.nodeFromJSON(nodeOf(picture));
  const isWithin =
    selection instanceof NodeSelection && selection.$from.parent.type.name === 'gallery';
  if (isWithin) tr.insert(selection.to, image);
  else tr.replaceSelectionWith(schema.nodes.gallery!.create(null, image));
  // The one that has just been put in is selected, so that the next comes after it.
  let at: number | null = null;
  tr.doc.nodesBetween(0, tr.doc.content.size, (node, position) => {
    if (node === image) at = position;
    return at === null;
  });
  if (at !== null) tr.setSelection(NodeSelection.create(tr.doc, at));
  editor.view.dispatch(tr.scrollIntoView());
}
