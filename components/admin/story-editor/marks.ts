import { Mark } from '@tiptap/core';

/** Lowered and raised letters: the two marks of a story that the starter kit lacks. */
const raised = (name: 'subscript' | 'superscript', tag: 'sub' | 'sup', other: string) =>
  Mark.create({
    name,
    excludes: other,
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });

export const Subscript = raised('subscript', 'sub', 'superscript');
export const Superscript = raised('superscript', 'sup', 'subscript');
