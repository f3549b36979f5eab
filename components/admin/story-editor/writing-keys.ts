import { Extension, InputRule, textblockTypeInputRule } from '@tiptap/core';
import { askFor } from '@/components/admin/story-editor/ask-for';
import { isSafeHref } from '@/lib/articles/document';
import { rightHref } from '@/lib/articles/document/href';

/** Keys and typed signs of our own, beside those of the starter kit. */
export const WritingKeys = Extension.create({
  name: 'writingKeys',
  addKeyboardShortcuts() {
    return {
      'Mod-/': () => {
        askFor(this.editor, 'keys');
        return true;
      },
      'Alt-F10': () => {
        const tools = this.editor.view.dom
          .closest('.write')
          ?.querySelector('[role=toolbar] button');
        (tools as HTMLElement | null | undefined)?.focus();
        return true;
      },
    };
  },
  addInputRules() {
    return [
      // The highest subhead that a story has: the headline stands above it already.
      textblockTypeInputRule({
        find: /^#\s$/,
        type: this.editor.schema.nodes.heading!,
        getAttributes: { level: 2 },
      }),
      new InputRule({
        find: /(?<!!)\[([^\][]+)\]\(([^\s()]+)\)$/,
        handler: ({ state, range, match: [, words, address] }) => {
          const href = rightHref(address!);
          if (!isSafeHref(href)) return;
          const mark = state.schema.marks.link!.create({ href });
          state.tr.replaceWith(range.from, range.to, state.schema.text(words!, [mark]));
          state.tr.removeStoredMark(mark);
        },
      }),
    ];
  },
});
