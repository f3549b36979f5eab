import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/broken/en';

export const de = translation<typeof en, 'de'>()({
  slug: '500, unser Fehler',
  title: 'Bei uns ist etwas schiefgegangen',
  lede: 'Die Seite konnte nicht erstellt werden. Was Sie geschrieben haben, ist davon unberührt.',
  again: 'Noch einmal versuchen',
  toFront: 'Zur Startseite',
  lookFor: 'Einen Artikel suchen',
  search: 'Suchen',
  recent: 'Neueste Artikel',
  reference: 'Kennung: {id}',
});
