import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/site/en';

export const fr = translation<typeof en, 'fr'>()({
  skip: 'Aller au contenu',
  masthead: {
    search: 'Recherche',
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    newsroom: 'Rédaction',
    sections: 'Rubriques',
    newForYou: 'Nouveautés\u00a0: {n}',
  },
  breaking: { label: 'Alerte info', sign: 'Alerte' },
  footer: {
    colophon:
      'Composé en Literata et en Libre Franklin\u202f; imprimé avec Broadsheet, un logiciel libre.',
    paper: 'Le journal',
    corrections: 'Rectificatifs',
    elsewhere: 'Ailleurs',
    nameOn: '{name} sur',
    inPrint: 'Rubriques',
    findAndFollow: 'Trouver et suivre',
    latest: 'Derniers articles',
    mostRead: 'Les plus lus',
    search: 'Recherche',
    archive: 'Archives',
    feed: 'Flux RSS',
  },
  front: {
    title: '{name}, {date}',
    nothing: 'Rien n’a encore été publié.',
    moreNews: 'Autres actualités',
    today: 'Aujourd’hui, heure par heure',
    latest: 'Dernières nouvelles, heure par heure',
    allFrom: 'Tout {section}',
  },
  section: {
    breadcrumbs: 'Fil d’Ariane',
    sectionsIn: 'Sous-rubriques de {name}',
    topicsIn: 'Thèmes de {name}',
    empty: 'Il n’y a pas encore d’article dans {name}.',
    discussed: 'Les plus commentés cette semaine',
  },
  lists: {
    pages: 'Pages',
    olderStories: 'Articles plus anciens',
    titleOfPage: '{title}, page {page} sur {pages}',
    latest: 'Derniers articles',
    latestAbout: 'Tous les articles, du plus récent au plus ancien.',
    latestDescription: 'Tous les articles de {name}, du plus récent au plus ancien.',
    mostRead: 'Les plus lus',
    mostReadHours: {
      one: 'Ce que les lecteurs ont le plus ouvert au cours de la dernière heure.',
      many: 'Ce que les lecteurs ont le plus ouvert au cours des {count} dernières heures.',
      other: 'Ce que les lecteurs ont le plus ouvert au cours des {count} dernières heures.',
    },
    mostReadDays: {
      one: 'Ce que les lecteurs ont le plus ouvert au cours du dernier jour.',
      many: 'Ce que les lecteurs ont le plus ouvert au cours des {count} derniers jours.',
      other: 'Ce que les lecteurs ont le plus ouvert au cours des {count} derniers jours.',
    },
    mostReadDescription: 'Ce que les lecteurs de {name} ouvrent le plus.',
    mostReadEmpty: 'Rien n’a encore été compté. Revenez un peu plus tard.',
    topicEmpty: 'Il n’y a pas encore d’article sur {name}.',
    authorEmpty: '{name} n’a pas encore d’article ici.',
    desk: 'Un service de la rédaction',
    contributor: 'Collaboration',
    elsewhere: '{name} ailleurs',
    newestFirst: 'Plus récents d’abord',
    fromBeginning: 'Depuis le début',
    whatFollowed: 'La suite',
    earlierSteps: 'Étapes précédentes',
    otherMonths: 'Autres mois',
    monthEmpty: 'Rien n’a été publié en {month}.',
    corrections: 'Rectificatifs',
    correctionsAbout: 'Nos erreurs, la date de leur correction et l’article concerné.',
    correctionsEmpty: 'Il n’y a pas de rectificatif.',
    olderCorrections: 'Rectificatifs plus anciens',
  },
  lost: {
    notFoundTitle: 'Page introuvable',
    notFoundSlug: '404, page introuvable',
    notFound: 'Cette page a rompu ses amarres',
    notFoundWords:
      'L’adresse est peut-être ancienne ou mal saisie, ou l’article a changé de place. Rien de ce que nous publions ne se perd\u00a0: c’est seulement ailleurs.',
    withdrawnTitle: 'Article retiré',
    withdrawnSlug: '410, article retiré',
    withdrawn: 'Cet article a été retiré',
    withdrawnWords:
      'Il se trouvait ici et la rédaction l’a retiré. Il ne reviendra pas à cette adresse.',
    lookForIt: 'Le chercher',
    orNewest: 'Ou commencer par les plus récents',
    print: 'Estampe d’une grande vague s’abattant sur une digue sous la pluie',
    toFront: 'Vers la une',
  },
  preview: {
    label: 'Aperçu',
    story:
      '{notPublished} Vous voyez cet article avant sa publication, à titre confidentiel et dans son état actuel. Le lien expire le {date}.',
    notPublished: 'Non publié.',
    over: 'Ce lien a expiré',
    overWords:
      'Il montrait un article avant sa publication. Il a expiré ou a été retiré\u202f; demandez-en un nouveau à la personne qui vous l’a envoyé.',
    missing: 'Ce lien n’est pas de nous',
    missingWords:
      'Une partie s’en est peut-être perdue en route. Ouvrez-le de nouveau depuis le message qui le contenait.',
    limited: 'Trop souvent',
    limitedWords:
      'Ce lien a été ouvert très souvent en peu de temps. Patientez une minute, puis réessayez.',
  },
  usual: {
    description: 'Des nouvelles, imprimées avec Broadsheet.',
    paused: 'Les commentaires sont suspendus pour le moment. Revenez plus tard.',
    guidelines:
      'Écrivez comme vous parleriez à un voisin. Nous lisons les commentaires avant de les publier.',
  },
});
