'use client';

import { Fault } from '@/components/admin/story-editor/fault';
import type { PanelProps } from '@/components/admin/story-editor/filing-panel';
import { Panel } from '@/components/admin/story-editor/panel';
import { TextField } from '@/components/admin/story-editor/text-field';
import { storyLimits } from '@/lib/articles/schema';
import { slugOf } from '@/lib/articles/slug';

const modes = {
  DEFAULT: 'As the paper does',
  OPEN: 'Appear at once',
  PREMODERATED: 'Wait for a moderator',
  CLOSED: 'Closed',
} as const;
type Mode = keyof typeof modes;

/** Address, comments, and what only the newsroom reads. */
export function MorePanel({ draft, faults, onChange }: PanelProps) {
  // Letters of other scripts may become Latin ones, which only the server knows.
  const made = /^\p{ASCII}*$/u.test(draft.headline) ? slugOf(draft.headline) : '';
  return (
    <Panel title="Address, comments, note" isOpen={draft.note !== ''}>
      <TextField
        name="slug"
        label="Address, after /article/"
        value={draft.slug}
        max={storyLimits.slug}
        fault={faults.slug}
        onChange={(slug) => onChange({ slug })}
        hint={
          draft.slug
            ? 'Once readers have seen the story, its old address leads to the new one.'
            : `Left empty it is made of the headline${made && `: ${made}`}`
        }
      />
      <div>
        <label htmlFor="s-comments">Comments</label>
        <select
          id="s-comments"
          value={draft.commentMode}
          onChange={(event) => onChange({ commentMode: event.target.value as Mode })}
        >
          {Object.entries(modes).map(([mode, words]) => (
            <option key={mode} value={mode}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="s-closes">Comments close so many days after publication</label>
        <input
          id="s-closes"
          type="number"
          min={0}
          max={storyLimits.closeDays}
          step={1}
          value={draft.commentCloseDays}
          aria-invalid={'commentCloseDays' in faults}
          aria-describedby="s-closes-fault s-closes-hint"
          onChange={(event) => onChange({ commentCloseDays: event.target.value })}
        />
        <p className="hint" id="s-closes-hint">
          Left empty it is as the paper does; 0 means never.
        </p>
        <Fault id="s-closes-fault" words={faults.commentCloseDays} />
      </div>
      <TextField
        name="closed-words"
        label="What readers are told when comments are closed"
        value={draft.commentClosedWords}
        max={storyLimits.closedWords}
        fault={faults.commentClosedWords}
        onChange={(commentClosedWords) => onChange({ commentClosedWords })}
        hint="Left empty, that comments on this story are closed."
      />
      <div>
        <label htmlFor="s-note">Note for the newsroom</label>
        <textarea
          id="s-note"
          rows={3}
          dir="auto"
          value={draft.note}
          maxLength={storyLimits.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
        <Fault id="s-note-fault" words={faults.note} />
      </div>
    </Panel>
  );
}
