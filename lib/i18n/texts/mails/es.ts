import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/mails/en';

export const es = translation<typeof en, 'es'>()({
  kinds: {
    'confirm-address': {
      subject: 'Confirme su dirección para {siteName}',
      text: `Hola, {name}:

confirme que esta dirección es suya, para poder comentar en {siteName}:

{link}

El enlace sirve una vez, durante una hora. En un navegador distinto de aquel en el que abrió la cuenta le pedirá que elija una contraseña. Si no pidió una cuenta, déjelo: sin él no ocurre nada.`,
    },
    'known-address': {
      subject: 'Ya tiene una cuenta en {siteName}',
      text: `Hola:

alguien, probablemente usted, pidió una cuenta en {siteName} con esta dirección. Ya hay una.

Iniciar sesión: {signInLink}
Elegir una nueva contraseña: {passwordLink}

Si no fue usted, nada ha cambiado y no hay nada que hacer.`,
    },
    'reset-password': {
      subject: 'Una nueva contraseña para {siteName}',
      text: `Hola:

aquí puede elegir una nueva contraseña para su cuenta en {siteName}:

{link}

El enlace sirve una vez, durante una hora. Si no lo pidió, déjelo: su contraseña sigue como está.`,
    },
    'password-changed': {
      subject: 'Se ha cambiado su contraseña de {siteName}',
      text: `Hola:

se acaba de cambiar la contraseña de su cuenta en {siteName} y se han cerrado todas las demás sesiones.

Si no fue usted, elija otra enseguida: {passwordLink}`,
    },
    'sign-in-link': {
      subject: 'Su enlace para entrar en {siteName}',
      text: `Hola:

aquí puede iniciar sesión en {siteName}, sin contraseña:

{link}

El enlace sirve una vez, durante una hora. Si no lo pidió, déjelo y no se lo enseñe a nadie.`,
    },
    'no-account': {
      subject: 'No hay ninguna cuenta con esta dirección en {siteName}',
      text: `Hola:

alguien, probablemente usted, pidió un enlace para iniciar sesión o para una nueva contraseña en {siteName}. Aquí no hay ninguna cuenta con esta dirección, o nunca se confirmó.

Abrir una: {registerLink}

Quizá usó otra dirección. Si no fue usted, no hay nada que hacer.`,
    },
    'new-address': {
      subject: 'Confirme su nueva dirección para {siteName}',
      text: `Hola:

confirme que su cuenta en {siteName} debe tener esta dirección de ahora en adelante:

{link}

El enlace sirve una vez, durante una hora. Si no lo pidió, déjelo: sin él no cambia nada.`,
    },
    'taken-address': {
      subject: 'Esta dirección ya tiene una cuenta en {siteName}',
      text: `Hola:

alguien, probablemente usted, quiere usar esta dirección para otra cuenta en {siteName}. Ya tiene una cuenta, así que nada ha cambiado.

Iniciar sesión en ella: {signInLink}

Si no fue usted, no hay nada que hacer.`,
    },
    'leaving-address': {
      subject: 'Su cuenta en {siteName} va a tener otra dirección',
      text: `Hola:

alguien, probablemente usted, ha pedido que su cuenta en {siteName} tenga la dirección {newAddress} en lugar de esta. Cambiará en cuanto se confirme.

Si no fue usted, elija enseguida una nueva contraseña; eso detiene el cambio y cierra todas las sesiones: {passwordLink}`,
    },
    'left-address': {
      subject: 'Su cuenta en {siteName} ya tiene otra dirección',
      text: `Hola:

su cuenta en {siteName} tiene ahora la dirección {newAddress}. A esta ya no llega ningún correo.

Si no fue usted, responda a este correo o escriba a la redacción: {siteLink}/`,
    },
    'service-linked': {
      subject: 'Ahora se puede entrar en su cuenta de {siteName} con {provider}',
      text: `Hola:

ahora se puede iniciar sesión en su cuenta de {siteName} con {provider}.

Puede verlo y cambiarlo en su cuenta: {accountLink}

Si no fue usted, elija enseguida una nueva contraseña: {passwordLink}`,
    },
    'service-unlinked': {
      subject: 'Ya no se puede entrar en su cuenta de {siteName} con {provider}',
      text: `Hola:

ya no se puede iniciar sesión en su cuenta de {siteName} con {provider}.

Puede verlo y cambiarlo en su cuenta: {accountLink}

Si no fue usted, elija enseguida una nueva contraseña: {passwordLink}`,
    },
    'factor-added': {
      subject: 'Se ha añadido un segundo factor en {siteName}',
      text: `Hola:

se acaba de añadir {factor} a su cuenta en {siteName} y se han cerrado todas las demás sesiones.

Si no fue usted, alguien puede entrar en su cuenta. Cambie enseguida su contraseña y revise sus segundos factores:
{securityLink}`,
    },
    'factor-removed': {
      subject: 'Se ha quitado un segundo factor en {siteName}',
      text: `Hola:

se acaba de quitar {factor} de su cuenta en {siteName} y se han cerrado todas las demás sesiones.

{warning}

Si no fue usted, alguien puede entrar en su cuenta. Cambie enseguida su contraseña y revise sus segundos factores:
{securityLink}`,
    },
    'new-recovery-codes': {
      subject: 'Nuevos códigos de recuperación en {siteName}',
      text: `Hola:

se acaban de crear nuevos códigos de recuperación para su cuenta en {siteName}. Los anteriores ya no valen y se han cerrado todas las demás sesiones.

Si no fue usted, alguien puede entrar en su cuenta. Cambie enseguida su contraseña y revise sus segundos factores:
{securityLink}`,
    },
    'recovery-code-used': {
      subject: 'Se ha usado un código de recuperación en {siteName}',
      text: `Hola:

se acaba de usar uno de sus códigos de recuperación en {siteName}. Códigos que quedan: {left}.

Si no fue usted, alguien puede entrar en su cuenta. Cambie enseguida su contraseña y revise sus segundos factores:
{securityLink}`,
    },
    'factors-reset': {
      subject: 'Se han quitado sus segundos factores en {siteName}',
      text: `Hola:

los responsables de {siteName} acaban de quitar todos los segundos factores de su cuenta y se han cerrado todas las sesiones. Puede iniciar sesión con su contraseña y configurar otros nuevos:
{securityLink}

Si no lo pidió, comuníqueselo.`,
    },
    'account-leaving': {
      subject: 'Su cuenta en {siteName} se eliminará',
      text: `Hola:

alguien, probablemente usted, ha pedido eliminar su cuenta en {siteName}. Se ha cerrado su sesión en todas partes.

El {when} ocurrirá lo siguiente:

- se eliminan su nombre, su dirección, su contraseña y todo lo que ha configurado;
- se eliminan sus comentarios. Donde alguien ha respondido queda en su lugar una línea sin su nombre;
- se eliminan sus «me gusta», sus denuncias y sus artículos guardados.

Después nadie podrá recuperar nada de ello. Hasta entonces usted puede: inicie sesión y elija conservar la cuenta.

{signInLink}

Si no fue usted, hágalo ahora y elija una nueva contraseña.`,
    },
    notifications: {
      subject: '{summary}',
      text: `Hola, {name}:

{notifications}

--
Todo lo que se le ha avisado, y qué se le envía y con qué frecuencia: {settingsLink}
No recibir más correos como este: {stopLink}`,
    },
    'report-outcome': {
      subject: 'Su denuncia a {siteName}',
      text: `Hola, {name}:

usted denunció por ilegal un comentario en «{headline}» en {siteName}. Un moderador, y no una máquina, ha decidido: {outcome}

Si no está de acuerdo, responda a este correo. También puede acudir a los tribunales.

{siteLink}`,
    },
    invitation: {
      subject: '{by} le invita a {siteName}',
      text: `Hola, {name}:

{by} le invita a trabajar en {siteName} como {role}.

{message}

Aceptar y elegir una contraseña:

{link}

El enlace sirve una vez, durante siete días. Si no lo desea, déjelo: sin él no cambia nada.`,
    },
    assignment: {
      subject: '{siteName}: para usted, {headline}',
      text: `{by} le ha encargado un trabajo sobre «{headline}».

Qué: {task}
{due}

{link}

--
Qué se le envía: {settingsLink}`,
    },
    'changes-asked': {
      subject: '{siteName}: cambios pedidos, {headline}',
      text: `{by} pide cambios: {what} «{headline}».

{words}

{link}

--
Qué se le envía: {settingsLink}`,
    },
    'story-approved': {
      subject: '{siteName}: aprobado, {headline}',
      text: `{by} ha aprobado {what} «{headline}».

{link}

--
Qué se le envía: {settingsLink}`,
    },
    'story-scheduled': {
      subject: '{siteName}: programado, {headline}',
      text: `{by} ha programado {what} «{headline}». Sale el {at}.

{link}

--
Qué se le envía: {settingsLink}`,
    },
    'story-published': {
      subject: '{siteName}: publicado, {headline}',
      text: `{by} ha publicado {what} «{headline}».

{link}

--
Qué se le envía: {settingsLink}`,
    },
    wire: {
      subject: '{siteName}: agencia, {headline}',
      text: `«{headline}»

{what}

{link}`,
    },
    'newsletter-confirm': {
      subject: 'Confirme sus boletines de {siteName}',
      text: `Hola:

alguien, probablemente usted, quiere que esta dirección reciba de {siteName}:

{newsletters}

Confirme que es suya:

{link}

El enlace sirve durante tres días. Si no fue usted, déjelo: sin él no se envía nada.`,
    },
    'newsletter-known': {
      subject: 'Ya recibe estos boletines de {siteName}',
      text: `Hola:

alguien, probablemente usted, quiere que esta dirección reciba de {siteName}:

{newsletters}

Ya recibe todo eso, así que nada ha cambiado.

Para no recibirlos más: {stopLink}`,
    },
  },
  said: {
    app: 'una aplicación de autenticación',
    passkey: 'una llave de acceso',
    noFactor: 'Su cuenta ya no tiene segundo factor: la contraseña sola la abre.',
    codesLeft: { one: '{count}', many: '{count}', other: '{count}' },
    removed: 'Lo hemos retirado.',
    kept: 'Lo hemos examinado y lo dejamos donde está, pues no vemos que infrinja la ley.',
    writes: '{by} escribe:',
    due: 'Hasta: {date}',
    story: 'el artículo',
    version: 'la nueva versión de',
    inComments: 'Los comentarios al texto dicen qué hay que cambiar.',
  },
  roles: {
    READER: 'lector',
    AUTHOR: 'autor',
    MODERATOR: 'moderador',
    EDITOR: 'editor',
    ADMIN: 'administrador',
  },
  samples: {
    headline: 'La junta del puerto aprueba el dragado',
    task: 'Comprobar las cifras',
    change: 'Decir de qué puerto se trata.',
    welcome: 'Con ganas de trabajar con usted.',
    comment: 'Las tablas de mareas dicen otra cosa.',
    newsletter: 'Edición de la mañana',
    otherNewsletter: 'La semana del puerto',
  },
  wire: {
    'killed-live':
      'La agencia ha anulado el despacho. El artículo hecho con él se ha retirado: su dirección responde que ya no existe.',
    killed: 'La agencia ha anulado el despacho. El artículo hecho con él no debe publicarse.',
    'killed-unknown':
      'La agencia anula un despacho con palabras, sin señalar cuál. No se ha retirado nada: mire si algún artículo se basa en él y retírelo.',
    'update-live':
      'La agencia ha enviado una nueva versión de un despacho cuyo artículo está publicado. No se ha cambiado nada: mire qué difiere e incorpórelo.',
    update:
      'La agencia ha enviado una nueva versión de un despacho cuyo artículo está programado. El texto no se ha cambiado. Si la agencia lo retiene ahora o su embargo termina más tarde, el artículo vuelve a ser un borrador.',
    parted:
      'Alguien ha separado el artículo de su despacho: el embargo y las anulaciones de la agencia ya no lo retienen.',
  },
});
