import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** Tab has work to do in lists and tables; after Escape it always leaves the text, so that nobody is held in it. */
export const LeaveByTab = Extension.create({
  name: 'leaveByTab',
  priority: 1000,
  addProseMirrorPlugins() {
    let isLeaving = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(_, { key }) {
              if (key === 'Shift') return false; // on its way to Shift+Tab
              const leaves = isLeaving && key === 'Tab';
              isLeaving = key === 'Escape';
              // True keeps the editor's own keys out of it; the browser then moves on as anywhere else.
              return leaves;
            },
          },
        },
      }),
    ];
  },
});
