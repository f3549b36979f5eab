import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/refused/en';

export const fr = translation<typeof en, 'fr'>()({
  statuses: {
    400: {
      title: 'Nous n’avons pas pu lire cette demande',
      text: 'L’adresse ou la demande est mal formée.',
    },
    401: {
      title: 'Connectez-vous',
      text: 'Ceci est réservé aux personnes connectées.',
    },
    403: {
      title: 'Ce n’est pas permis',
      text: 'La demande ne venait pas d’une page de ce site, ou pas de quelqu’un qui peut l’envoyer.',
    },
    404: {
      title: 'Il n’y a rien à cette adresse',
      text: 'La page a peut-être changé de place, ou l’adresse est mal écrite.',
    },
    405: {
      title: 'Cela ne marche pas ici',
      text: 'Cette adresse peut être lue, mais pas écrite de cette façon.',
    },
    408: {
      title: 'C’était trop long',
      text: 'Votre connexion était trop lente pour attendre davantage. Réessayez.',
    },
    410: {
      title: 'Ceci a été retiré',
      text: 'La page était ici et ne reviendra pas.',
    },
    413: {
      title: 'C’est trop volumineux',
      text: 'Ce que vous avez envoyé dépasse ce que cette adresse accepte.',
    },
    414: {
      title: 'Cette adresse est trop longue',
      text: 'Essayez-en une plus courte.',
    },
    421: {
      title: 'Mauvaise adresse',
      text: 'Ce serveur ne répond pas pour le nom demandé.',
    },
    429: {
      title: 'C’était trop à la fois',
      text: 'Patientez un instant avant de réessayer.',
    },
    500: {
      title: 'Quelque chose s’est mal passé de notre côté',
      text: 'La page n’a pas pu être produite. Nous en avons pris note ; réessayer dans un instant suffit souvent.',
    },
    503: {
      title: 'Nous revenons tout de suite',
      text: 'La page ne peut pas être produite en ce moment. Réessayez dans quelques secondes.',
    },
  },
  lookFor: 'Chercher un article',
  search: 'Rechercher',
  recent: 'Articles récents',
  noRecent: 'Les articles récents ne peuvent pas être affichés en ce moment.',
  toFront: 'Aller à la une',
  reference: 'Référence : {id}',
});
