import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { storyExtensions } from '@/components/admin/story-editor/extensions';
import {
  movePicture,
  placeInGallery,
  removePicture,
} from '@/components/admin/story-editor/picture-order';

const schema = getSchema(storyExtensions);
const image = (src: string) => ({ type: 'image', attrs: { src } });
const stateOf = (...pictures: string[]) =>
  EditorState.create({
    doc: schema.nodeFromJSON({
      type: 'doc',
      content: [{ type: 'gallery', content: pictures.map(image) }, image('/alone.png')],
    }),
  });
const order = (state: EditorState) => {
  const found: string[] = [];
  state.doc.descendants(
    (node) => void (node.type.name === 'image' && found.push(node.attrs.src as string)),
  );
  return found;
};
const three = stateOf('/a', '/b', '/c');

it('knows which of how many a picture is', () => {
  expect(placeInGallery(three.doc, 2)).toEqual({ index: 1, count: 3 });
  expect(placeInGallery(three.doc, 5)).toBeNull();
  expect(placeInGallery(three.doc, 99)).toBeNull();
});

it('moves a picture one place, and not beyond its gallery', () => {
  const later = three.apply(movePicture(three, 1, 1)!);
  expect(order(later)).toEqual(['/b', '/a', '/c', '/alone.png']);
  expect(later.selection.from).toBe(2);
  expect(order(three.apply(movePicture(three, 3, -1)!))).toEqual(['/a', '/c', '/b', '/alone.png']);
  expect(movePicture(three, 1, -1)).toBeNull();
  expect(movePicture(three, 3, 1)).toBeNull();
  expect(movePicture(three, 5, -1)).toBeNull();
});

it('takes the gallery away with its last picture', () => {
  expect(order(three.apply(removePicture(three, 2)))).toEqual(['/a', '/c', '/alone.png']);
  const one = stateOf('/a');
  const after = one.apply(removePicture(one, 1));
  expect(after.doc.childCount).toBe(1);
  expect(order(after)).toEqual(['/alone.png']);
});
