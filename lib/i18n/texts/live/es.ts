import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/live/en';

export const es = translation<typeof en, 'es'>()({
  live: 'En directo',
  ended: 'Así ocurrió',
  endedOn: 'La cobertura en directo terminó el {date}.',
  newest: 'Ir a las últimas entradas',
  none: 'La primera entrada está en camino.',
  pinned: 'Entradas fijadas',
  earlier: 'Entradas anteriores',
  link: 'Enlace a la entrada: {time}',
  changed: 'modificada a las {time}',
  fresh: {
    one: '{count} entrada nueva',
    many: '{count} entradas nuevas',
    other: '{count} entradas nuevas',
  },
  changes: 'Hay entradas modificadas',
});
