import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

export type Wanted = { text: string; isCase: boolean; isWhole: boolean };
export type Match = { from: number; to: number };

/** What stands in for a line break or anything else that is no letter: no word that is looked for goes across it. */
const gap = '\ufffc';

function patternOf({ text, isCase, isWhole }: Wanted): RegExp {
  const words = text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const edge = '[\\p{L}\\p{M}\\p{N}_]';
  return new RegExp(isWhole ? `(?<!${edge})${words}(?!${edge})` : words, isCase ? 'gu' : 'giu');
}

/** Where the words stand in the text, in its order, also across bold and links. */
export function matchesIn(doc: Node, wanted: Wanted): Match[] {
  if (wanted.text === '') return [];
  const pattern = patternOf(wanted);
  const found: Match[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, gap);
    for (const { 0: words, index } of text.matchAll(pattern))
      if (words) found.push({ from: at + 1 + index, to: at + 1 + index + words.length });
    return false;
  });
  return found;
}

/** Puts other words in the place of these, in one step that one undo takes back. They keep bold, italic and links. */
export function replaceIn(
  state: EditorState,
  matches: readonly Match[],
  words: string,
): Transaction {
  const { tr } = state;
  for (const { from, to } of [...matches].reverse()) {
    if (words === '') tr.delete(from, to);
    else tr.replaceWith(from, to, state.schema.text(words, state.doc.nodeAt(from)?.marks));
  }
  return tr;
}
