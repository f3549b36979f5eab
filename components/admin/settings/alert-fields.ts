import type { SettingField } from '@/components/admin/settings/fields';
import type { settingGroups } from '@/lib/settings/groups';

/** Whether and how fast devices are told of news. */
export const alertFields: Record<(typeof settingGroups)['alerts'][number], SettingField> = {
  pushAlerts: {
    label: 'Readers can have alerts on their devices',
    hint: 'They ask for them on the page of newsletters. Breaking news goes when an editor sends it; a story of a section when it comes out.',
    kind: 'choice',
    options: [
      ['OFF', 'no'],
      ['ON', 'yes'],
    ],
  },
  pushSectionHourly: {
    label: 'At most so many stories of a section are told of in an hour',
    hint: 'What comes out beyond that is told to nobody. Breaking news is not counted.',
    kind: 'number',
    min: 1,
    max: 60,
    unit: 'stories',
  },
  pushPerMinute: {
    label: 'At most so many alerts go out in a minute',
    hint: 'Push services of browsers bear much; your own line may not.',
    kind: 'number',
    min: 1,
    max: 60_000,
    unit: 'alerts',
  },
};
