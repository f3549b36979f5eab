import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/live/en';

export const de = translation<typeof en, 'de'>()({
  live: 'Live',
  ended: 'Das Protokoll',
  endedOn: 'Die Live-Berichterstattung endete am {date}.',
  newest: 'Zu den neuesten Beiträgen',
  none: 'Der erste Beitrag ist unterwegs.',
  pinned: 'Angeheftete Beiträge',
  earlier: 'Frühere Beiträge',
  link: 'Link zum Beitrag von {time}',
  changed: 'geändert {time}',
  fresh: {
    one: '{count} neuer Beitrag',
    other: '{count} neue Beiträge',
  },
  changes: 'Beiträge wurden geändert',
});
