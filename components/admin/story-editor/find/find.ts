import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { askFor } from '@/components/admin/story-editor/ask-for';
import {
  matchesIn,
  replaceIn,
  type Match,
  type Wanted,
} from '@/components/admin/story-editor/find/search';

type Search = { wanted: Wanted | null; matches: Match[]; marks: DecorationSet };

const key = new PluginKey<Search>('find');
const nothing: Search = { wanted: null, matches: [], marks: DecorationSet.empty };

function searchIn(state: EditorState, wanted: Wanted | null): Search {
  if (!wanted) return nothing;
  const matches = matchesIn(state.doc, wanted);
  const marks = matches.map(({ from, to }) => Decoration.inline(from, to, { class: 'found' }));
  return { wanted, matches, marks: DecorationSet.create(state.doc, marks) };
}

/** The places that are marked now. */
export const foundIn = (state: EditorState): readonly Match[] =>
  (key.getState(state) ?? nothing).matches;

/** Which of them the selection is; -1 when none. */
export const currentIn = (state: EditorState): number =>
  foundIn(state).findIndex(
    ({ from, to }) => from === state.selection.from && to === state.selection.to,
  );

/** Marks what is wanted wherever it stands; null marks nothing any more. */
export const lookFor = (editor: Editor, wanted: Wanted | null): void =>
  editor.view.dispatch(editor.state.tr.setMeta(key, { wanted }).setMeta('addToHistory', false));

/** Selects the next place after the selection, or the one before it; goes round at the ends. */
export function goTo(editor: Editor, by: 1 | -1): void {
  const { selection } = editor.state;
  const matches = foundIn(editor.state);
  const next =
    by === 1
      ? (matches.find(({ from }) => from >= selection.to) ?? matches[0])
      : (matches.findLast(({ to }) => to <= selection.from) ?? matches.at(-1));
  if (!next) return;
  const { tr } = editor.state;
  editor.view.dispatch(
    tr.setSelection(TextSelection.create(tr.doc, next.from, next.to)).scrollIntoView(),
  );
}

/** Replaces the place that is selected and goes on to the next; selects the first when none is. */
export function replaceOne(editor: Editor, words: string): void {
  const match = foundIn(editor.state)[currentIn(editor.state)];
  if (match) {
    const tr = replaceIn(editor.state, [match], words);
    const end = match.from + words.length;
    editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end)));
  }
  goTo(editor, 1);
}

/** Replaces all places in one step, and says how many there were. */
export function replaceAll(editor: Editor, words: string): number {
  const matches = foundIn(editor.state);
  if (matches.length) editor.view.dispatch(replaceIn(editor.state, matches, words));
  return matches.length;
}

/** Ctrl+F in the text opens the newsroom's own search; pressed there, it is the browser's. */
export const Find = Extension.create({
  name: 'find',
  addKeyboardShortcuts() {
    const open = () => {
      askFor(this.editor, 'find');
      return true;
    };
    return { 'Mod-f': open, 'Mod-Alt-f': open };
  },
  addProseMirrorPlugins: () => [
    new Plugin<Search>({
      key,
      state: {
        init: () => nothing,
        apply(tr, search, _, state) {
          const asked = tr.getMeta(key) as { wanted: Wanted | null } | undefined;
          if (asked) return searchIn(state, asked.wanted);
          return tr.docChanged ? searchIn(state, search.wanted) : search;
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
});
