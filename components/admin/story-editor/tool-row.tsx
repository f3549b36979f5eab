'use client';

import type { Editor } from '@tiptap/react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Command } from '@/components/admin/story-editor/commands';

/** Arrow keys move within the row, as in any toolbar. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLButtonElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')].filter(
    (button) => button.offsetParent !== null,
  );
  const at = buttons.indexOf(event.target);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

/** The buttons of some commands; `on` says which are in force under the cursor. */
export function ToolButtons({
  editor,
  commands,
  on,
}: {
  editor: Editor;
  commands: readonly Command[];
  on: readonly boolean[];
}): ReactNode {
  return commands.map(({ name, label, keys, isOn, run }, i) => (
    <button
      key={name}
      type="button"
      aria-label={label}
      aria-pressed={isOn ? (on[i] ?? false) : undefined}
      title={[label ?? name, keys].filter(Boolean).join(', ')}
      className={label === 'Bold' ? 'is-bold' : label === 'Italic' ? 'is-italic' : undefined}
      onClick={() => run(editor)}
    >
      {name}
    </button>
  ));
}
