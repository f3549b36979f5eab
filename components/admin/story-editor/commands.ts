import type { Editor } from '@tiptap/react';

export type Command = {
  name: string;
  /** As a screen reader says it, when the name is only a sign. */
  label?: string;
  keys?: string;
  isOn?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

const chain = (editor: Editor) => editor.chain().focus();

/** What stands in the first row of tools. */
export const mainCommands: Command[] = [
  {
    name: 'Text',
    keys: 'Ctrl+Alt+0',
    isOn: (e) => e.isActive('paragraph') && !e.isActive('listItem'),
    run: (e) => chain(e).clearNodes().run(),
  },
  {
    name: 'Subhead',
    keys: 'Ctrl+Alt+2',
    isOn: (e) => e.isActive('heading', { level: 2 }),
    run: (e) => chain(e).toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'B',
    label: 'Bold',
    keys: 'Ctrl+B',
    isOn: (e) => e.isActive('bold'),
    run: (e) => chain(e).toggleBold().run(),
  },
  {
    name: 'I',
    label: 'Italic',
    keys: 'Ctrl+I',
    isOn: (e) => e.isActive('italic'),
    run: (e) => chain(e).toggleItalic().run(),
  },
  {
    name: 'List',
    keys: 'Ctrl+Shift+8',
    isOn: (e) => e.isActive('bulletList'),
    run: (e) => chain(e).toggleBulletList().run(),
  },
  {
    name: 'Numbers',
    label: 'Numbered list',
    keys: 'Ctrl+Shift+7',
    isOn: (e) => e.isActive('orderedList'),
    run: (e) => chain(e).toggleOrderedList().run(),
  },
  {
    name: 'Quote',
    keys: 'Ctrl+Shift+B',
    isOn: (e) => e.isActive('blockquote'),
    run: (e) => chain(e).toggleBlockquote().run(),
  },
];

/** What is wanted less often. */
export const moreCommands: Command[] = [
  {
    name: 'Subhead 3',
    keys: 'Ctrl+Alt+3',
    isOn: (e) => e.isActive('heading', { level: 3 }),
    run: (e) => chain(e).toggleHeading({ level: 3 }).run(),
  },
  {
    name: 'Subhead 4',
    keys: 'Ctrl+Alt+4',
    isOn: (e) => e.isActive('heading', { level: 4 }),
    run: (e) => chain(e).toggleHeading({ level: 4 }).run(),
  },
  {
    name: 'Underline',
    keys: 'Ctrl+U',
    isOn: (e) => e.isActive('underline'),
    run: (e) => chain(e).toggleUnderline().run(),
  },
  {
    name: 'Strike',
    keys: 'Ctrl+Shift+S',
    isOn: (e) => e.isActive('strike'),
    run: (e) => chain(e).toggleStrike().run(),
  },
  {
    name: 'Lowered',
    isOn: (e) => e.isActive('subscript'),
    run: (e) => chain(e).toggleMark('subscript').run(),
  },
  {
    name: 'Raised',
    isOn: (e) => e.isActive('superscript'),
    run: (e) => chain(e).toggleMark('superscript').run(),
  },
  {
    name: 'Code',
    keys: 'Ctrl+E',
    isOn: (e) => e.isActive('code'),
    run: (e) => chain(e).toggleCode().run(),
  },
  {
    name: 'Code block',
    keys: 'Ctrl+Alt+C',
    isOn: (e) => e.isActive('codeBlock'),
    run: (e) => chain(e).toggleCodeBlock().run(),
  },
  { name: 'Undo', keys: 'Ctrl+Z', run: (e) => chain(e).undo().run() },
  { name: 'Redo', keys: 'Ctrl+Shift+Z', run: (e) => chain(e).redo().run() },
];

/** For the table under the cursor. */
export const tableCommands: Command[] = [
  { name: 'Row above', run: (e) => chain(e).addRowBefore().run() },
  { name: 'Row below', run: (e) => chain(e).addRowAfter().run() },
  { name: 'Remove row', run: (e) => chain(e).deleteRow().run() },
  { name: 'Column before', run: (e) => chain(e).addColumnBefore().run() },
  { name: 'Column after', run: (e) => chain(e).addColumnAfter().run() },
  { name: 'Remove column', run: (e) => chain(e).deleteColumn().run() },
  { name: 'Header row', run: (e) => chain(e).toggleHeaderRow().run() },
  { name: 'Merge cells', run: (e) => chain(e).mergeOrSplit().run() },
  { name: 'Remove table', run: (e) => chain(e).deleteTable().run() },
];
