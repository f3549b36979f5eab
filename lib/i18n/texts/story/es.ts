import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/story/en';

export const es = translation<typeof en, 'es'>()({
  by: 'Por {names}',
  published: 'Publicado el {date}',
  updated: 'Actualizado: {date}',
  minutes: {
    one: '{count} minuto de lectura',
    many: '{count} de minutos de lectura',
    other: '{count} minutos de lectura',
  },
  comments: {
    one: '{count} comentario',
    many: '{count} de comentarios',
    other: '{count} comentarios',
  },
  contents: 'En este artículo',
  picture: 'Imagen',
  pictureAway: '(imagen en otro sitio web)',
  gallery: {
    one: 'Galería, {count} imagen',
    many: 'Galería, {count} imágenes',
    other: 'Galería, {count} imágenes',
  },
  body: {
    readAlso: 'Lea también',
    table: 'Tabla',
    embed: 'Mostrar aquí, desde {provider}',
    bars: 'Contorno: {outline}. Relleno: {solid}.',
  },
  save: {
    save: 'Guardar para después',
    drop: 'Guardado: quitar',
    isOn: 'Está en su lista.',
    isFull:
      'Está en su lista, pero en este dispositivo no queda espacio para guardarlo y leerlo sin conexión.',
    isOff: 'Ya no está en su lista.',
  },
  faults: {
    failed: 'No ha funcionado.',
    away: 'No se puede acceder al sitio. Inténtelo de nuevo.',
  },
  aids: {
    title: 'Ayudas de lectura',
    smaller: 'Texto más pequeño',
    larger: 'Texto más grande',
    size: 'Texto al {n}\u00a0%',
    listen: 'Leer en voz alta',
    stop: 'Detener la lectura',
    copy: 'Copiar enlace',
    copied: 'Enlace copiado. Seleccione antes un pasaje para enlazarlo.',
    copiedPassage: 'Enlace al pasaje copiado.',
    share: 'Compartir',
  },
  notes: {
    CORRECTION: 'Corrección, {date}.',
    CLARIFICATION: 'Aclaración, {date}.',
    UPDATE: 'Actualización, {date}.',
    seeChanges: 'Ver los cambios desde la publicación',
    source: 'Con información de {organisation}.',
    sourceWriter: 'Con información de {writer} para {organisation}.',
    topics: 'Temas',
  },
  related: {
    previously: 'Anteriormente',
    alsoLike: 'También le puede interesar',
    moreFrom: 'Más de {section}',
    sameStory: 'Más sobre este asunto',
    earlier: 'Antes, sobre este asunto',
    later: 'Después, sobre este asunto',
    moreOn: 'Más sobre {topic}',
    alsoAbout: 'También sobre {words}',
    similar: 'Sobre un tema parecido',
    chosen: 'Elegido por la redacción',
  },
  history: {
    title: 'Qué ha cambiado',
    titleOf: 'Qué ha cambiado: {headline}',
    about:
      'Todos los cambios de este artículo desde su publicación. Lo eliminado aparece tachado; lo añadido, subrayado.',
    takenOut: 'Eliminado:',
    putIn: 'Añadido:',
    field: '{name}:',
    fields: {
      headline: 'Titular',
      standfirst: 'Entradilla',
      section: 'Sección',
      authors: 'Autores',
      dateline: 'Data',
      source: 'Fuente',
    },
  },
});
