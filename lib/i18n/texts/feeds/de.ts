import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/feeds/en';

export const de = translation<typeof en, 'de'>()({
  comments: 'Kommentare zu „{headline}“',
  commentsAbout: 'Was Leserinnen und Leser zu „{headline}“ sagen.',
  comment: '{name} zu „{headline}“',
  within: '{name} in {siteName}',
  copyOf:
    'Eine Kopie vom {date}, zum Lesen: Suche, Konten, Newsletter und neue Kommentare gehören nicht dazu.',
  copyClosed: 'Dies ist eine Kopie zum Lesen: Kommentare lassen sich hier nicht schreiben.',
  moved: 'Umgezogen',
  movedHere: 'Diese Seite ist jetzt hier.',
});
