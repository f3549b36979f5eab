import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/site/en';

export const de = translation<typeof en, 'de'>()({
  skip: 'Zum Inhalt springen',
  masthead: {
    search: 'Suche',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    newsroom: 'Redaktion',
    sections: 'Ressorts',
    newForYou: '{n} neu',
  },
  breaking: { label: 'Eilmeldung', sign: 'Eilmeldung' },
  footer: {
    colophon:
      'Gesetzt aus der Literata und der Libre Franklin; gedruckt mit Broadsheet, einer freien Software.',
    paper: 'Die Zeitung',
    corrections: 'Korrekturen',
    elsewhere: 'Anderswo',
    nameOn: '{name} auf',
    inPrint: 'Ressorts',
    findAndFollow: 'Finden und folgen',
    latest: 'Neueste Artikel',
    mostRead: 'Meistgelesen',
    search: 'Suche',
    archive: 'Archiv',
    feed: 'RSS-Feed',
  },
  front: {
    title: '{name}, {date}',
    nothing: 'Noch ist nichts erschienen.',
    moreNews: 'Weitere Nachrichten',
    today: 'Heute, Stunde für Stunde',
    latest: 'Zuletzt, Stunde für Stunde',
    allFrom: 'Alles aus {section}',
  },
  section: {
    breadcrumbs: 'Pfad',
    sectionsIn: 'Rubriken in {name}',
    topicsIn: 'Themen in {name}',
    empty: 'In {name} ist noch kein Artikel erschienen.',
    discussed: 'Diese Woche am meisten diskutiert',
  },
  lists: {
    pages: 'Seiten',
    olderStories: 'Ältere Artikel',
    titleOfPage: '{title}, Seite {page} von {pages}',
    latest: 'Neueste Artikel',
    latestAbout: 'Alle Artikel, die neuesten zuerst.',
    latestDescription: 'Alle Artikel von {name}, die neuesten zuerst.',
    mostRead: 'Meistgelesen',
    mostReadHours: {
      one: 'Was in der letzten Stunde am häufigsten gelesen wurde.',
      other: 'Was in den letzten {count} Stunden am häufigsten gelesen wurde.',
    },
    mostReadDays: {
      one: 'Was am letzten Tag am häufigsten gelesen wurde.',
      other: 'Was in den letzten {count} Tagen am häufigsten gelesen wurde.',
    },
    mostReadDescription: 'Was die Leserinnen und Leser von {name} am häufigsten lesen.',
    mostReadEmpty: 'Noch ist nichts gezählt. Schauen Sie später wieder vorbei.',
    topicEmpty: 'Zu {name} ist noch kein Artikel erschienen.',
    authorEmpty: 'Von {name} ist hier noch kein Artikel erschienen.',
    desk: 'Ein Team der Redaktion',
    contributor: 'Mitarbeit',
    elsewhere: '{name} an anderen Orten',
    newestFirst: 'Neueste zuerst',
    fromBeginning: 'Von Anfang an',
    whatFollowed: 'Wie es weiterging',
    earlierSteps: 'Frühere Schritte',
    otherMonths: 'Andere Monate',
    monthEmpty: 'Im {month} ist nichts erschienen.',
    corrections: 'Korrekturen',
    correctionsAbout: 'Was wir falsch hatten, wann wir es berichtigt haben und in welchem Artikel.',
    correctionsEmpty: 'Es gibt keine Korrekturen.',
    olderCorrections: 'Ältere Korrekturen',
  },
  lost: {
    notFoundTitle: 'Seite nicht gefunden',
    notFoundSlug: '404, Seite nicht gefunden',
    notFound: 'Diese Seite hat sich losgerissen',
    notFoundWords:
      'Vielleicht ist die Adresse alt oder vertippt, oder der Artikel ist umgezogen. Was wir drucken, geht nicht verloren: Es steht nur woanders.',
    withdrawnTitle: 'Zurückgezogen',
    withdrawnSlug: '410, zurückgezogen',
    withdrawn: 'Dieser Artikel wurde zurückgezogen',
    withdrawnWords:
      'Er stand hier und wurde von der Redaktion entfernt. Unter dieser Adresse kommt er nicht wieder.',
    lookForIt: 'Danach suchen',
    orNewest: 'Oder mit dem Neuesten beginnen',
    print: 'Druck einer großen Welle, die im Regen über eine Hafenmauer schlägt',
    toFront: 'Zur Startseite',
  },
  preview: {
    label: 'Vorschau',
    story:
      '{notPublished} Sie sehen diesen Artikel vertraulich vor seiner Veröffentlichung, in seinem jetzigen Stand. Der Link gilt bis {date}.',
    notPublished: 'Nicht veröffentlicht.',
    over: 'Dieser Link gilt nicht mehr',
    overWords:
      'Er zeigte einen Artikel vor der Veröffentlichung. Er ist abgelaufen oder wurde zurückgenommen; bitten Sie um einen neuen.',
    missing: 'Dieser Link ist nicht von uns',
    missingWords:
      'Vielleicht ist unterwegs ein Teil verloren gegangen. Öffnen Sie ihn noch einmal aus der Nachricht, in der er kam.',
    limited: 'Zu oft',
    limitedWords:
      'Dieser Link wurde in kurzer Zeit sehr oft geöffnet. Bitte warten Sie eine Minute und versuchen Sie es noch einmal.',
  },
  usual: {
    description: 'Nachrichten, gedruckt mit Broadsheet.',
    paused: 'Kommentieren ist zurzeit ausgesetzt. Bitte kommen Sie später wieder.',
    guidelines:
      'Schreiben Sie, wie Sie mit Nachbarn sprechen. Wir lesen Kommentare, bevor sie erscheinen.',
  },
});
