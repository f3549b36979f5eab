import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/live/en';

export const fr = translation<typeof en, 'fr'>()({
  live: 'En direct',
  ended: 'Le fil des événements',
  endedOn: 'Le direct s’est terminé le {date}.',
  newest: 'Vers les derniers messages',
  none: 'Le premier message arrive.',
  pinned: 'Messages épinglés',
  earlier: 'Messages précédents',
  link: 'Lien vers le message de {time}',
  changed: 'modifié à {time}',
  fresh: {
    one: '{count} nouveau message',
    many: '{count} nouveaux messages',
    other: '{count} nouveaux messages',
  },
  changes: 'Des messages ont été modifiés',
});
