'use client';

import { AuthorsField } from '@/components/admin/story-editor/authors-field';
import type { Draft } from '@/components/admin/story-editor/draft';
import { Fault } from '@/components/admin/story-editor/fault';
import { Panel } from '@/components/admin/story-editor/panel';
import { TopicsField } from '@/components/admin/story-editor/topics-field';
import type { WritingDesk } from '@/lib/newsroom/schema';

export type PanelProps = {
  draft: Draft;
  desk: WritingDesk;
  faults: Record<string, string>;
  onChange: (change: Partial<Draft>) => void;
};

/** Where the story belongs and whose it is. */
export function FilingPanel({
  draft,
  desk,
  faults,
  onChange,
  isFirst,
  standIn,
}: PanelProps & {
  /** The person has written nothing under a name yet. */
  isFirst: boolean;
  /** The section that was taken because nobody has chosen one; null where somebody has. */
  standIn: string | null;
}) {
  const { options, person } = desk;
  return (
    <Panel title="Section, topics, authors">
      <div>
        <label htmlFor="s-section">Section</label>
        <select
          id="s-section"
          value={draft.section}
          aria-invalid={'section' in faults}
          aria-describedby="s-section-fault s-section-hint"
          onChange={(event) => onChange({ section: event.target.value })}
        >
          <option value="">Choose a section</option>
          {options.sections.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
        {standIn !== null && draft.section === '' && (
          <p className="hint" id="s-section-hint">
            It is kept in {standIn} until you choose a section, and cannot come out before.
          </p>
        )}
        <Fault id="s-section-fault" words={faults.section} />
      </div>
      <TopicsField
        chosen={draft.topics}
        known={options.topics}
        mayMake={person.canPublish}
        fault={faults.topics}
        onChange={(topics) => onChange({ topics })}
      />
      <AuthorsField
        chosen={draft.authors}
        known={options.authors}
        fault={faults.authors}
        whenEmpty={isFirst ? `Your own name, ${person.name}, when you save.` : 'No byline.'}
        onChange={(authors) => onChange({ authors })}
      />
    </Panel>
  );
}
