import type { SettingField } from '@/components/admin/settings/fields';
import type { settingGroups } from '@/lib/settings/groups';

/** What is asked of feeds, and of who is told of news. */
export const feedFields: Record<(typeof settingGroups)['feeds'][number], SettingField> = {
  feedLength: {
    label: 'Feeds hold of a story',
    kind: 'choice',
    options: [
      ['WHOLE', 'its whole text'],
      ['SUMMARY', 'its standfirst, or its first words'],
    ],
  },
  feedHub: {
    label: 'WebSub hub',
    hint: 'Such as https://pubsubhubbub.appspot.com/. Feeds name it, and it is told of each change. Empty: none.',
    kind: 'line',
    maxLength: 500,
  },
  indexNowKey: {
    label: 'IndexNow key',
    hint: 'Any 8 to 128 letters, digits and hyphens. Search engines that take part are told which addresses changed, and read the key at /indexnow.txt. Empty: nobody is told.',
    kind: 'line',
    maxLength: 128,
  },
};
