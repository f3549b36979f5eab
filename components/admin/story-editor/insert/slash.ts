import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { matching, type Insert } from '@/components/admin/story-editor/insert/insert-commands';

type Kept = {
  /** Which of the offers is chosen. */
  at: number;
  /** Where a menu was closed with Escape: it stays so while the cursor is in that paragraph. */
  closedAt: number | null;
};
type Change = Partial<Kept>;

const key = new PluginKey<Kept>('slash');

/** The words after a "/" that begins a paragraph of its own, up to the cursor; null elsewhere. */
export function slashWords(state: EditorState): string | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph') return null;
  if ($from.parentOffset !== $from.parent.content.size) return null;
  const [, words] = /^\/([\p{L}\p{N} ]{0,20})$/u.exec($from.parent.textContent) ?? [];
  return words === undefined || words.startsWith(' ') ? null : words;
}

export type SlashMenu = { offers: Insert[]; at: number };

/** What the menu shows now; null when it is shut. */
export function slashMenu(state: EditorState): SlashMenu | null {
  const words = slashWords(state);
  const kept = key.getState(state);
  if (words === null || !kept || kept.closedAt === state.selection.$from.start()) return null;
  const offers = matching(words);
  return offers.length ? { offers, at: Math.min(kept.at, offers.length - 1) } : null;
}

/** Puts the offer where the "/" and its words were. */
export function takeOffer(editor: Editor, offer: Insert): void {
  const { $from } = editor.state.selection;
  editor.chain().focus().deleteRange({ from: $from.start(), to: $from.end() }).run();
  offer.run(editor);
}

export const optionId = (at: number) => `slash-${at}`;
export const slashListId = 'slash-menu';

/** "/" at the beginning of a paragraph opens a menu of what can be put in: arrows choose, Enter takes, Escape shuts. */
export const Slash = Extension.create({
  name: 'slash',
  // Before what Enter and the arrows do otherwise.
  priority: 900,
  addProseMirrorPlugins() {
    const { editor } = this;
    const set = (change: Change) =>
      editor.view.dispatch(editor.state.tr.setMeta(key, change).setMeta('addToHistory', false));
    return [
      new Plugin<Kept>({
        key,
        state: {
          init: () => ({ at: 0, closedAt: null }),
          apply(tr, kept, _, state) {
            const change = tr.getMeta(key) as Change | undefined;
            if (change) return { ...kept, ...change };
            if (slashWords(state) === null) return { at: 0, closedAt: null };
            return tr.docChanged ? { ...kept, at: 0 } : kept;
          },
        },
        props: {
          handleKeyDown(view, event) {
            const menu = slashMenu(view.state);
            if (!menu || event.ctrlKey || event.metaKey || event.altKey) return false;
            const { offers, at } = menu;
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step) set({ at: (at + step + offers.length) % offers.length });
            else if (event.key === 'Enter') takeOffer(editor, offers[at]!);
            else if (event.key === 'Escape') set({ closedAt: view.state.selection.$from.start() });
            else return false;
            event.preventDefault();
            return true;
          },
          attributes(state): Record<string, string> {
            const menu = slashMenu(state);
            return menu
              ? {
                  'aria-haspopup': 'listbox',
                  'aria-controls': slashListId,
                  'aria-activedescendant': optionId(menu.at),
                }
              : {};
          },
        },
      }),
    ];
  },
});
