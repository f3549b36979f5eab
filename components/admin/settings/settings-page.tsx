import { Fragment } from 'react';
import { LogoForm } from '@/components/admin/settings/logo/logo-form';
import type { Brand } from '@/lib/logo/brand';
import { SettingsForm, type FormGroup } from '@/components/admin/settings/settings-form';
import { groupWords } from '@/components/admin/settings/group-words';
import { SettingsHead } from '@/components/admin/settings/settings-head';
import { TriagePanel } from '@/components/admin/settings/triage-panel';
import { Specimen } from '@/components/admin/settings/theme/specimen';
import { ThemeForm } from '@/components/admin/settings/theme/theme-form';
import type { SecondFactorCount, TriageFigures } from '@/lib/settings/loaders';
import type { Suggestion } from '@/components/admin/settings/setting-field';
import type { SettingKey, Settings } from '@/lib/settings/schema';
import { themeOf } from '@/lib/theme/schema';

type Props = {
  settings: Settings;
  secondFactors: SecondFactorCount[];
  triage: TriageFigures;
  brand: Brand;
  suggestions: Partial<Record<SettingKey, Suggestion[]>>;
};

const groups: FormGroup[] = [
  'publication',
  'social',
  'publishing',
  'stories',
  'feeds',
  'wire',
  'newsletters',
  'alerts',
  'comments',
  'reasons',
  'triage',
  'members',
  'reading',
  'pictures',
  'sign-in',
];

/** Where on the page what is set stands, in its order. */
const jumps = groups.flatMap((group) => [
  { at: `${group}-head`, name: groupWords[group].title },
  ...(group === 'social'
    ? [
        { at: 'logo-head', name: 'Logo' },
        { at: 'theme-head', name: 'Colours and faces' },
      ]
    : []),
]);

const placeOf = ({ locale, timeZone }: Settings) => ({ locale, timeZone });

/** "2 of 5 have none yet", for whoever is about to demand one. */
const lacking = ({ all, without }: SecondFactorCount) =>
  all === 0 ? 'nobody' : without === 0 ? 'all have one' : `${without} of ${all} have none yet`;

/** Everything that an admin can set. */
export function SettingsPage({ settings, secondFactors, triage, brand, suggestions }: Props) {
  const secondFactorRoles = Object.fromEntries(
    secondFactors.map((count) => [count.role, lacking(count)]),
  );
  return (
    <>
      <SettingsHead title="Settings" here="settings" />
      <div className="with-jumps">
        <nav className="jumps" aria-label="On this page">
          <ul>
            {jumps.map(({ at, name }) => (
              <li key={at}>
                <a href={`#${at}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings">
          {groups.map((group) => (
            <Fragment key={group}>
              <SettingsForm
                group={group}
                settings={settings}
                asides={{ secondFactorRoles }}
                suggestions={suggestions}
              />
              {group === 'social' && (
                <>
                  <LogoForm
                    brand={brand}
                    hasIcon={settings.icon > 0}
                    siteName={settings.siteName}
                    logoAlt={settings.logoAlt}
                  />
                  <ThemeForm
                    theme={themeOf(settings)}
                    specimen={<Specimen place={placeOf(settings)} siteName={settings.siteName} />}
                  />
                </>
              )}
              {group === 'triage' && <TriagePanel figures={triage} settings={settings} />}
            </Fragment>
          ))}
        </div>
      </div>
    </>
  );
}
