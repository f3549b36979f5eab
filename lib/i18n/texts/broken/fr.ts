import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/broken/en';

export const fr = translation<typeof en, 'fr'>()({
  slug: '500, notre faute',
  title: 'Quelque chose s’est mal passé de notre côté',
  lede: 'La page n’a pas pu être produite. Rien de ce que vous avez écrit n’en a été changé.',
  again: 'Réessayer',
  toFront: 'Vers la une',
  lookFor: 'Chercher un article',
  search: 'Rechercher',
  recent: 'Articles récents',
  reference: 'Référence : {id}',
});
