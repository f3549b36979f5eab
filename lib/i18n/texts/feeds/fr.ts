import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/feeds/en';

export const fr = translation<typeof en, 'fr'>()({
  comments: 'Commentaires sur « {headline} »',
  commentsAbout: 'Ce que les lecteurs disent de « {headline} ».',
  comment: '{name} sur « {headline} »',
  within: '{name} dans {siteName}',
  copyOf:
    'Une copie du {date}, pour la lecture : recherche, comptes, newsletters et nouveaux commentaires n’en font pas partie.',
  copyClosed: 'Ceci est une copie pour la lecture : on ne peut pas y écrire de commentaires.',
  moved: 'Déplacée',
  movedHere: 'Cette page est maintenant ici.',
});
