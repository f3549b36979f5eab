import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/refused/en';

export const es = translation<typeof en, 'es'>()({
  statuses: {
    400: {
      title: 'No pudimos leer esa petición',
      text: 'La dirección o la petición no está bien formada.',
    },
    401: {
      title: 'Inicie sesión',
      text: 'Esto es para quienes han iniciado sesión.',
    },
    403: {
      title: 'Eso no está permitido',
      text: 'La petición no vino de una página de este sitio, o no de alguien que pueda enviarla.',
    },
    404: {
      title: 'No hay nada en esta dirección',
      text: 'Puede que la página se haya movido o que la dirección esté mal escrita.',
    },
    405: {
      title: 'Eso no funciona aquí',
      text: 'Esta dirección puede leerse, pero no escribirse de esta manera.',
    },
    408: {
      title: 'Tardó demasiado',
      text: 'Su conexión era demasiado lenta para esperar más. Inténtelo de nuevo.',
    },
    410: {
      title: 'Esto se ha retirado',
      text: 'La página estuvo aquí y no volverá.',
    },
    413: {
      title: 'Es demasiado grande',
      text: 'Lo que ha enviado es mayor de lo que acepta esta dirección.',
    },
    414: {
      title: 'Esa dirección es demasiado larga',
      text: 'Pruebe con una más corta.',
    },
    421: {
      title: 'Dirección equivocada',
      text: 'Este servidor no responde por el nombre que ha pedido.',
    },
    429: {
      title: 'Fue demasiado de una vez',
      text: 'Espere un momento antes de intentarlo de nuevo.',
    },
    500: {
      title: 'Algo ha fallado por nuestra parte',
      text: 'No se pudo preparar la página. Hemos tomado nota; a menudo basta con intentarlo de nuevo en un momento.',
    },
    503: {
      title: 'Volvemos enseguida',
      text: 'La página no puede prepararse en este momento. Inténtelo de nuevo en unos segundos.',
    },
  },
  lookFor: 'Buscar un artículo',
  search: 'Buscar',
  recent: 'Artículos recientes',
  noRecent: 'Los artículos recientes no pueden mostrarse en este momento.',
  toFront: 'Ir a la portada',
  reference: 'Referencia: {id}',
});
