import type { Node } from '@tiptap/pm/model';
import { NodeSelection, type EditorState, type Transaction } from '@tiptap/pm/state';

/** Which of how many a picture of a gallery is; null for one that stands alone. */
export function placeInGallery(doc: Node, at: number): { index: number; count: number } | null {
  if (at > doc.content.size) return null;
  const place = doc.resolve(at);
  if (place.parent.type.name !== 'gallery') return null;
  return { index: place.index(), count: place.parent.childCount };
}

/** The picture at `at`, one place earlier (-1) or later (1) in its gallery; null where it has nowhere to go. */
export function movePicture(state: EditorState, at: number, by: -1 | 1): Transaction | null {
  const place = placeInGallery(state.doc, at);
  const picture = state.doc.nodeAt(at);
  if (!place || !picture) return null;
  const target = place.index + by;
  if (target < 0 || target >= place.count) return null;
  const neighbour = state.doc.resolve(at).parent.child(target);
  const to = by < 0 ? at - neighbour.nodeSize : at + neighbour.nodeSize;
  const tr = state.tr.delete(at, at + picture.nodeSize).insert(to, picture);
  return tr.setSelection(NodeSelection.create(tr.doc, to)).scrollIntoView();
}

/** Takes the picture at `at` away; the last one of a gallery takes the gallery with it. */
export function removePicture(state: EditorState, at: number): Transaction {
  const place = placeInGallery(state.doc, at);
  const { depth } = state.doc.resolve(at);
  if (place?.count === 1) {
    const gallery = state.doc.resolve(at);
    return state.tr.delete(gallery.before(depth), gallery.after(depth));
  }
  return state.tr.delete(at, at + state.doc.nodeAt(at)!.nodeSize);
}
