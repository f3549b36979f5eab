import { Fragment } from 'react';
import { SettingsForm } from '@/components/admin/settings/settings-form';
import { SettingsHead } from '@/components/admin/settings/settings-head';
import { TriagePanel } from '@/components/admin/settings/triage-panel';
import type { SettingGroup } from '@/lib/settings/groups';
import type { SecondFactorCount, TriageFigures } from '@/lib/settings/loaders';
import type { Suggestion } from '@/components/admin/settings/setting-field';
import type { SettingKey, Settings } from '@/lib/settings/schema';

type Props = {
  settings: Settings;
  secondFactors: SecondFactorCount[];
  triage: TriageFigures;
  suggestions: Partial<Record<SettingKey, Suggestion[]>>;
};

const groups: SettingGroup[] = [
  'publication',
  'social',
  'publishing',
  'stories',
  'feeds',
  'comments',
  'reasons',
  'triage',
  'members',
  'reading',
  'pictures',
  'sign-in',
];

/** "2 of 5 have none yet", for whoever is about to demand one. */
const lacking = ({ all, without }: SecondFactorCount) =>
  all === 0 ? 'nobody' : without === 0 ? 'all have one' : `${without} of ${all} have none yet`;

/** Everything that an admin can set. */
export function SettingsPage({ settings, secondFactors, triage, suggestions }: Props) {
  const secondFactorRoles = Object.fromEntries(
    secondFactors.map((count) => [count.role, lacking(count)]),
  );
  return (
    <>
      <SettingsHead title="Settings" here="settings" />
      <div className="settings">
        {groups.map((group) => (
          <Fragment key={group}>
            <SettingsForm
              group={group}
              settings={settings}
              asides={{ secondFactorRoles }}
              suggestions={suggestions}
            />
            {group === 'triage' && <TriagePanel figures={triage} settings={settings} />}
          </Fragment>
        ))}
      </div>
    </>
  );
}
