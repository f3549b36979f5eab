import { expect, it } from 'vitest';
import { faultIn } from '@/lib/i18n/faults';

it.each([
  ['de-AT', 'Please sign in first.', 'Bitte melden Sie sich zuerst an.'],
  ['ko', 'Write something first.', '내용을 먼저 써 주세요.'],
  [
    'es',
    'Too many tries. Please wait 12 minutes and try again.',
    'Demasiados intentos. Espere 12 minutos e inténtelo de nuevo.',
  ],
  [
    'ar-EG',
    'Too many tries. Please wait 30 seconds and try again.',
    'محاولات كثيرة. انتظر ٣٠ ثانية ثم حاول مرة أخرى.',
  ],
  [
    'de',
    'You have put 1,000 stories aside. Take some away first.',
    'Sie haben 1.000 Artikel gemerkt. Entfernen Sie zuerst einige.',
  ],
  [
    'es',
    'A name can be changed every 14 days. You can change yours again on 3 de diciembre $& 10:00.',
    'Un nombre puede cambiarse cada 14 días. Podrá volver a cambiar el suyo el 3 de diciembre $& 10:00.',
  ],
  ['fr', 'Something that nobody has translated.', 'Something that nobody has translated.'],
  ['en-GB', 'Please sign in first.', 'Please sign in first.'],
  ['nb', 'Please sign in first.', 'Please sign in first.'],
])('a site in %s says "%s" in its language', (locale, message, expected) =>
  expect(faultIn(message, { locale })).toBe(expected),
);
