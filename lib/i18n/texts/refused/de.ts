import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/refused/en';

export const de = translation<typeof en, 'de'>()({
  statuses: {
    400: {
      title: 'Diese Anfrage konnten wir nicht lesen',
      text: 'Die Adresse oder die Anfrage ist nicht richtig gebildet.',
    },
    401: {
      title: 'Bitte melden Sie sich an',
      text: 'Das ist für angemeldete Personen.',
    },
    403: {
      title: 'Das ist nicht erlaubt',
      text: 'Die Anfrage kam nicht von einer Seite dieser Website oder nicht von jemandem, der sie stellen darf.',
    },
    404: {
      title: 'Unter dieser Adresse ist nichts',
      text: 'Vielleicht ist die Seite umgezogen, oder die Adresse ist falsch geschrieben.',
    },
    405: {
      title: 'Das geht hier nicht',
      text: 'Diese Adresse kann gelesen, aber nicht auf diese Weise beschrieben werden.',
    },
    408: {
      title: 'Das hat zu lange gedauert',
      text: 'Ihre Verbindung war zu langsam, um länger zu warten. Bitte versuchen Sie es noch einmal.',
    },
    410: {
      title: 'Das wurde zurückgezogen',
      text: 'Die Seite war einmal hier und kommt nicht wieder.',
    },
    413: {
      title: 'Das ist zu groß',
      text: 'Was Sie geschickt haben, ist größer, als diese Adresse annimmt.',
    },
    414: {
      title: 'Diese Adresse ist zu lang',
      text: 'Bitte versuchen Sie es mit einer kürzeren.',
    },
    421: {
      title: 'Falsche Adresse',
      text: 'Dieser Server antwortet nicht für den Namen, nach dem Sie gefragt haben.',
    },
    429: {
      title: 'Das war zu viel auf einmal',
      text: 'Bitte warten Sie einen Moment, bevor Sie es noch einmal versuchen.',
    },
    500: {
      title: 'Bei uns ist etwas schiefgegangen',
      text: 'Die Seite konnte nicht erstellt werden. Wir haben es vermerkt; oft hilft ein neuer Versuch nach einem Moment.',
    },
    503: {
      title: 'Wir sind gleich wieder da',
      text: 'Die Seite kann im Moment nicht erstellt werden. Bitte versuchen Sie es in einigen Sekunden noch einmal.',
    },
  },
  lookFor: 'Einen Artikel suchen',
  search: 'Suchen',
  recent: 'Neueste Artikel',
  noRecent: 'Die neuesten Artikel können im Moment nicht gezeigt werden.',
  toFront: 'Zur Startseite',
  reference: 'Kennung: {id}',
});
