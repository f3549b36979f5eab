'use client';

import { Fault } from '@/components/admin/story-editor/fault';
import type { PanelProps } from '@/components/admin/story-editor/filing-panel';
import { Panel } from '@/components/admin/story-editor/panel';
import { TextField } from '@/components/admin/story-editor/text-field';
import { TranslationField } from '@/components/admin/story-editor/translation-field';
import { storyLimits } from '@/lib/articles/schema';
import type { LanguageChoice } from '@/lib/settings/languages';

type Props = PanelProps & { languages: readonly LanguageChoice[] };

/** Where the story was written, by whom it was first reported, in which language it is. */
export function CreditPanel({ draft, faults, onChange, languages }: Props) {
  const { writer, organisation } = draft;
  const prints =
    organisation &&
    `Prints as: Based on reporting ${writer ? `by ${writer} ` : ''}for ${organisation}`;
  return (
    <Panel
      title="Dateline, source, language"
      isOpen={Boolean(draft.dateline || organisation || writer || draft.translationOf)}
    >
      <TextField
        name="dateline"
        label="Dateline"
        value={draft.dateline}
        max={storyLimits.dateline}
        fault={faults.dateline}
        onChange={(dateline) => onChange({ dateline })}
        hint="Where it was reported from, such as VESTERHAMN"
      />
      <TextField
        name="writer"
        label="Source: writer"
        value={writer}
        max={120}
        fault={faults['source.writer']}
        onChange={(value) => onChange({ writer: value })}
      />
      <TextField
        name="organisation"
        label="Source: agency or paper"
        value={organisation}
        max={120}
        fault={faults['source.organisation']}
        onChange={(value) => onChange({ organisation: value })}
        hint={prints}
      />
      <TextField
        name="source-url"
        label="Source: address"
        value={draft.sourceUrl}
        max={2000}
        fault={faults['source.url']}
        onChange={(sourceUrl) => onChange({ sourceUrl })}
      />
      {draft.sourceUrl && (
        <label className="tick">
          <input
            type="checkbox"
            checked={draft.sourceIsCanonical}
            onChange={(event) => onChange({ sourceIsCanonical: event.target.checked })}
          />
          Search engines are sent to that address, and this story is in none of our sitemaps
        </label>
      )}
      <div>
        <label htmlFor="s-language">Language</label>
        <input
          id="s-language"
          list="s-languages"
          value={draft.language}
          maxLength={35}
          aria-invalid={'language' in faults}
          aria-describedby="s-language-fault"
          onChange={(event) => onChange({ language: event.target.value })}
        />
        <datalist id="s-languages">
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </datalist>
        <Fault id="s-language-fault" words={faults.language} />
      </div>
      <TranslationField
        value={draft.translationOf}
        fault={faults.translationOf}
        onChange={(translationOf) => onChange({ translationOf })}
      />
    </Panel>
  );
}
