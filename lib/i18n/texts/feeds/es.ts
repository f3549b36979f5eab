import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/feeds/en';

export const es = translation<typeof en, 'es'>()({
  comments: 'Comentarios sobre «{headline}»',
  commentsAbout: 'Lo que dicen los lectores sobre «{headline}».',
  comment: '{name} sobre «{headline}»',
  within: '{name} en {siteName}',
  copyOf:
    'Una copia del {date}, para leer: la búsqueda, las cuentas, los boletines y los comentarios nuevos no forman parte de ella.',
  copyClosed: 'Esta es una copia para leer: aquí no se pueden escribir comentarios.',
  moved: 'Se ha movido',
  movedHere: 'Esta página está ahora aquí.',
});
