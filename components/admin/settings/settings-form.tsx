'use client';

import { useActionState } from 'react';
import { settingFields } from '@/components/admin/settings/fields';
import { groupWords } from '@/components/admin/settings/group-words';
import { SettingField, type Suggestion } from '@/components/admin/settings/setting-field';
import { FaultLine } from '@/components/ui/fault-line';
import { saveSettingsAction } from '@/lib/settings/actions';
import { settingGroups, type SettingGroup } from '@/lib/settings/groups';
import type { SettingKey, Settings } from '@/lib/settings/schema';
import { securityPath } from '@/lib/paths';

/** What is asked for field by field; logo and theme have forms of their own. */
export type FormGroup = Exclude<SettingGroup, 'logo' | 'theme'>;

type Props = {
  group: FormGroup;
  settings: Settings;
  /** Said beside the boxes of a setting. */
  asides?: Partial<Record<SettingKey, Partial<Record<string, string>>>>;
  /** What might be typed into a setting. */
  suggestions?: Partial<Record<SettingKey, readonly Suggestion[]>>;
};

const textOf = (value: Settings[SettingKey]) =>
  Array.isArray(value) ? value.join('\n') : String(value);

/** The settings of one group, saved together. */
export function SettingsForm({ group, settings, asides = {}, suggestions = {} }: Props) {
  const [state, save, isSaving] = useActionState(saveSettingsAction, null);
  const failure = state && !state.ok ? state : null;
  const needsConfirmation = failure?.error.details?.needsConfirmation === true;
  const { title, lede } = groupWords[group];
  return (
    <section className="setting-group" aria-labelledby={`${group}-head`}>
      <div>
        <h2 id={`${group}-head`}>{title}</h2>
        <p className="hint">{lede}</p>
      </div>
      <form action={save}>
        <input type="hidden" name="group" value={group} />
        <FaultLine>{failure && !needsConfirmation && failure.error.message}</FaultLine>
        {settingGroups[group].map((key) => (
          <SettingField
            key={key}
            name={key}
            field={settingFields[key]}
            value={failure ? (failure.values?.[key] ?? '') : textOf(settings[key])}
            faults={failure?.error.fields ?? []}
            asides={asides[key]}
            suggestions={suggestions[key]}
          />
        ))}
        {needsConfirmation && (
          <>
            <FaultLine>
              {failure!.error.message} Better <a href={securityPath()}>set one up first</a>. Nothing
              has been saved yet.
            </FaultLine>
            <label className="sure">
              <input type="checkbox" name="confirmed" value="yes" />
              <span>I know. Save it all the same.</span>
            </label>
          </>
        )}
        <div className="send">
          <button className="btn" disabled={isSaving}>
            Save <span className="vh">“{title}”</span>
          </button>
          {state?.ok && (
            <p role="status">
              {state.data.hasChanged ? 'Saved. It holds from now on.' : 'Nothing was different.'}
            </p>
          )}
        </div>
      </form>
    </section>
  );
}
