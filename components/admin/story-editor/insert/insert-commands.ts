import type { Editor } from '@tiptap/core';
import { askFor } from '@/components/admin/story-editor/ask-for';

/** Something that can be put into the text. */
export type Insert = {
  name: string;
  /** Other words under which somebody may look for it. */
  also: string;
  run: (editor: Editor) => void;
};

const chain = (editor: Editor) => editor.chain().focus();

/** Everything that the menu of "/" and the row of "Insert" offer, in this order. */
export const inserts: readonly Insert[] = [
  { name: 'Picture', also: 'image photo', run: (e) => askFor(e, 'picture') },
  { name: 'Gallery', also: 'pictures images photos series', run: (e) => askFor(e, 'gallery') },
  {
    name: 'Embed',
    also: 'video youtube vimeo x twitter mastodon bluesky instagram tiktok post film',
    run: (e) => askFor(e, 'embed'),
  },
  { name: 'Read also', also: 'card story link related', run: (e) => askFor(e, 'readAlso') },
  {
    name: 'Pull quote',
    also: 'quotation',
    run: (e) =>
      chain(e)
        .insertContent({ type: 'pullQuote', content: [{ type: 'paragraph' }] })
        .run(),
  },
  {
    name: 'Fact box',
    also: 'figures numbers aside',
    run: (e) =>
      chain(e)
        .insertContent({ type: 'factBox', attrs: { title: '', items: [{ term: '', text: '' }] } })
        .run(),
  },
  {
    name: 'Table',
    also: 'rows columns',
    run: (e) => chain(e).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  { name: 'Rule', also: 'line across break hr', run: (e) => chain(e).setHorizontalRule().run() },
  {
    name: 'Subhead',
    also: 'heading title h2',
    run: (e) => chain(e).setHeading({ level: 2 }).run(),
  },
  { name: 'List', also: 'bullets points', run: (e) => chain(e).toggleBulletList().run() },
  {
    name: 'Numbered list',
    also: 'numbers ordered',
    run: (e) => chain(e).toggleOrderedList().run(),
  },
  { name: 'Quote', also: 'quotation blockquote', run: (e) => chain(e).toggleBlockquote().run() },
];

/** What fits the words typed after "/": the beginning of a word of its names. */
export function matching(typed: string): Insert[] {
  const wanted = typed.trim().toLowerCase();
  return inserts.filter(({ name, also }) => {
    const names = `${name} ${also}`.toLowerCase();
    return names.startsWith(wanted) || names.includes(` ${wanted}`);
  });
}
