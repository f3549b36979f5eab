import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/broken/en';

export const es = translation<typeof en, 'es'>()({
  slug: '500, culpa nuestra',
  title: 'Algo ha fallado por nuestra parte',
  lede: 'No se pudo preparar la página. Nada de lo que escribió ha cambiado por ello.',
  again: 'Intentarlo de nuevo',
  toFront: 'A la portada',
  lookFor: 'Buscar un artículo',
  search: 'Buscar',
  recent: 'Artículos recientes',
  reference: 'Referencia: {id}',
});
