import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/story/en';

export const fr = translation<typeof en, 'fr'>()({
  by: 'Par {names}',
  published: 'Publié le {date}',
  updated: 'Mis à jour\u00a0: {date}',
  minutes: {
    one: '{count} minute de lecture',
    many: '{count} de minutes de lecture',
    other: '{count} minutes de lecture',
  },
  comments: {
    one: '{count} commentaire',
    many: '{count} de commentaires',
    other: '{count} commentaires',
  },
  contents: 'Dans cet article',
  picture: 'Image',
  pictureAway: '(image sur un autre site)',
  gallery: {
    one: 'Galerie, {count} image',
    many: 'Galerie, {count} images',
    other: 'Galerie, {count} images',
  },
  body: {
    readAlso: 'À lire aussi',
    table: 'Tableau',
    embed: 'Afficher ici, depuis {provider}',
    bars: 'Contour : {outline}. Plein : {solid}.',
  },
  save: {
    save: 'Lire plus tard',
    drop: 'Enregistré\u00a0: retirer',
    isOn: 'L’article est dans votre liste.',
    isFull:
      'L’article est dans votre liste, mais cet appareil n’a plus assez de place pour le garder hors connexion.',
    isOff: 'L’article n’est plus dans votre liste.',
  },
  faults: {
    failed: 'Cela n’a pas fonctionné.',
    away: 'Le site est injoignable. Veuillez réessayer.',
  },
  aids: {
    title: 'Aides à la lecture',
    smaller: 'Texte plus petit',
    larger: 'Texte plus grand',
    size: 'Texte à {n}\u202f%',
    listen: 'Écouter',
    stop: 'Arrêter la lecture',
    copy: 'Copier le lien',
    copied: 'Le lien est copié. Sélectionnez d’abord un passage pour y renvoyer.',
    copiedPassage: 'Le lien vers le passage est copié.',
    share: 'Partager',
  },
  notes: {
    CORRECTION: 'Rectificatif, {date}.',
    CLARIFICATION: 'Précision, {date}.',
    UPDATE: 'Mise à jour, {date}.',
    seeChanges: 'Voir les modifications depuis la publication',
    source: 'D’après les informations de {organisation}.',
    sourceWriter: 'D’après les informations de {writer} pour {organisation}.',
    topics: 'Thèmes',
  },
  related: {
    previously: 'Les épisodes précédents',
    alsoLike: 'À lire aussi',
    moreFrom: 'Plus d’articles\u00a0: {section}',
    sameStory: 'Sur la même affaire',
    earlier: 'Plus tôt, sur la même affaire',
    later: 'Plus tard, sur la même affaire',
    moreOn: 'Sur le thème {topic}',
    alsoAbout: 'Il y est aussi question de\u00a0: {words}',
    similar: 'Sur un sujet proche',
    chosen: 'Choisi par la rédaction',
  },
  history: {
    title: 'Ce qui a été modifié',
    titleOf: 'Ce qui a été modifié\u00a0: {headline}',
    about:
      'Toutes les modifications de cet article depuis sa publication. Ce qui a été retiré est barré, ce qui a été ajouté est souligné.',
    takenOut: 'Retiré\u00a0:',
    putIn: 'Ajouté\u00a0:',
    field: '{name}\u00a0:',
    fields: {
      headline: 'Titre',
      standfirst: 'Chapô',
      section: 'Rubrique',
      authors: 'Auteurs',
      dateline: 'Lieu et date',
      source: 'Source',
    },
  },
});
