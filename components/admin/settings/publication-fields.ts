import type { SettingField } from '@/components/admin/settings/fields';
import type { settingGroups } from '@/lib/settings/groups';

/** What the publication is called, and where and in which languages it is made. */
export const publicationFields: Record<
  (typeof settingGroups)['publication'][number],
  SettingField
> = {
  siteName: { label: 'Name', kind: 'line', maxLength: 80 },
  motto: {
    label: 'Motto',
    hint: 'Beside the date in the masthead. May be empty.',
    kind: 'line',
    maxLength: 120,
  },
  description: {
    label: 'Description',
    hint: 'One or two sentences for the footer and for search engines.',
    kind: 'text',
    maxLength: 300,
    rows: 2,
  },
  locale: {
    label: 'Language',
    hint: 'As a code, such as en-GB or de-AT. Readers find the site’s own words, dates and numbers in it: in Arabic, English, French, German, Korean or Spanish, else its words are English. A story may have another.',
    kind: 'line',
    maxLength: 35,
  },
  languages: {
    label: 'Languages of stories besides',
    hint: 'One code in each line, such as ar or zh-Hant. The editor offers these and the one above. Empty: it offers common ones.',
    kind: 'lines',
    rows: 3,
  },
  timeZone: {
    label: 'Time zone of the newsroom',
    hint: 'A place, such as Europe/London: type a part of its name to look for it. Summer time follows by itself.',
    kind: 'line',
    maxLength: 60,
  },
};
