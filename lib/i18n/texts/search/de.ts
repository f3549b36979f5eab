import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/search/en';

export const de = translation<typeof en, 'de'>()({
  title: 'Suche',
  titleOf: '{q} – Suche',
  label: 'Die Zeitung durchsuchen',
  button: 'Suchen',
  stories: 'Artikel',
  offered: {
    one: '{count} Artikel, mit den Pfeiltasten erreichbar.',
    other: '{count} Artikel, mit den Pfeiltasten erreichbar.',
  },
  orders: { best: 'Beste Treffer', newest: 'Neueste zuerst' },
  order: 'Reihenfolge der Treffer',
  spans: {
    week: 'Letzte Woche',
    month: 'Letzter Monat',
    year: 'Letztes Jahr',
    older: 'Älter als ein Jahr',
  },
  count: { one: '{count} Artikel', other: '{count} Artikel' },
  orMore: 'oder mehr',
  narrow: 'Eingrenzen',
  narrowLabel: 'Treffer eingrenzen',
  apply: 'Anwenden',
  section: 'Ressort',
  allSections: 'Alle Ressorts',
  when: 'Zeitraum',
  anyTime: 'Jederzeit',
  topic: 'Thema',
  allTopics: 'Alle Themen',
  author: 'Autorin oder Autor',
  allAuthors: 'Alle',
  newestThousand: 'Gezählt unter den neuesten tausend.',
  moreResults: 'Weitere Treffer',
  nothing:
    'Für „{q}“ wurde nichts gefunden. Versuchen Sie es mit weniger Wörtern oder einer anderen Schreibweise.',
  nothingLeft: 'Für „{q}“ gibt es Artikel, aber keiner entspricht Ihrer Auswahl.',
  firstOnly: {
    one: 'Das ist der erste Treffer. Für weitere ergänzen Sie ein Wort oder grenzen Sie die Suche ein.',
    other:
      'Das sind die ersten {count}. Für weitere ergänzen Sie ein Wort oder grenzen Sie die Suche ein.',
  },
  readAs: 'Für „{q}“ wurde nichts gefunden. Das sind die Artikel zu {used}.',
  some: 'Kein Artikel enthält alle diese Wörter. {these}',
  these: 'Diese enthalten einige davon.',
  partly: 'Artikel mit einigen der Wörter',
  didYouMean: 'Meinten Sie {q}?',
  only: 'Nur {choices}.',
  takeAway: '(entfernen)',
  takeAwayOf: 'Entfernen: {name}',
  tooLong:
    'Bitte suchen Sie nach weniger Wörtern: höchstens {most} Zeichen. Sie haben {count} eingegeben.',
  tooMany: 'Bitte suchen Sie nach weniger Wörtern: höchstens {most} auf einmal.',
  noWords:
    'Hier ist kein Wort, nach dem sich suchen ließe: Manche Wörter stehen in jedem Artikel, und ein Minus schließt Wörter aus. Bitte ergänzen Sie ein selteneres.',
  help: {
    title: 'So suchen Sie',
    both: 'Hafen Mole',
    bothWords: 'Artikel mit beiden Wörtern, in jeder Form und Reihenfolge',
    phrase: '„alte Mole“',
    phraseWords: 'beide zusammen, so wie sie dastehen',
    without: 'Mole -Hafen',
    withoutWords: 'das eine ohne das andere',
    either: 'Mole or Mauer',
    eitherWords: 'eines von beiden oder beide',
    where:
      'Gesucht wird in Überschriften, Vorspännen und Texten sowie unter Themen und Namen der Autorinnen und Autoren. Akzente spielen keine Rolle.',
  },
});
