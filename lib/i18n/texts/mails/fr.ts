import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/mails/en';

export const fr = translation<typeof en, 'fr'>()({
  kinds: {
    'confirm-address': {
      subject: 'Confirmez votre adresse pour {siteName}',
      text: `Bonjour {name},

confirmez que cette adresse est la vôtre, afin de pouvoir commenter sur {siteName} :

{link}

Le lien sert une fois, pendant une heure. Dans un autre navigateur que celui où vous avez créé le compte, il vous demande de choisir un mot de passe. Si vous n’avez pas demandé de compte, laissez-le : sans lui, rien ne se passe.`,
    },
    'known-address': {
      subject: 'Vous avez déjà un compte sur {siteName}',
      text: `Bonjour,

quelqu’un, sans doute vous, a demandé un compte sur {siteName} avec cette adresse. Il y en a déjà un.

Se connecter : {signInLink}
Définir un nouveau mot de passe : {passwordLink}

Si ce n’était pas vous, rien n’a changé et il n’y a rien à faire.`,
    },
    'reset-password': {
      subject: 'Un nouveau mot de passe pour {siteName}',
      text: `Bonjour,

vous pouvez définir ici un nouveau mot de passe pour votre compte sur {siteName} :

{link}

Le lien sert une fois, pendant une heure. Si vous ne l’avez pas demandé, laissez-le : votre mot de passe reste le même.`,
    },
    'password-changed': {
      subject: 'Votre mot de passe pour {siteName} a été changé',
      text: `Bonjour,

le mot de passe de votre compte sur {siteName} vient d’être changé, et toutes les autres sessions ont été fermées.

Si ce n’était pas vous, définissez-en un nouveau sans attendre : {passwordLink}`,
    },
    'sign-in-link': {
      subject: 'Votre lien de connexion à {siteName}',
      text: `Bonjour,

vous pouvez vous connecter ici à {siteName}, sans mot de passe :

{link}

Le lien sert une fois, pendant une heure. Si vous ne l’avez pas demandé, laissez-le et ne le montrez à personne.`,
    },
    'no-account': {
      subject: 'Aucun compte n’a cette adresse sur {siteName}',
      text: `Bonjour,

quelqu’un, sans doute vous, a demandé un lien de connexion ou un nouveau mot de passe sur {siteName}. Aucun compte n’a cette adresse ici, ou elle n’a jamais été confirmée.

En créer un : {registerLink}

Peut-être avez-vous utilisé une autre adresse. Si ce n’était pas vous, il n’y a rien à faire.`,
    },
    'new-address': {
      subject: 'Confirmez votre nouvelle adresse pour {siteName}',
      text: `Bonjour,

confirmez que votre compte sur {siteName} doit avoir désormais cette adresse :

{link}

Le lien sert une fois, pendant une heure. Si vous ne l’avez pas demandé, laissez-le : sans lui, rien ne change.`,
    },
    'taken-address': {
      subject: 'Cette adresse a déjà un compte sur {siteName}',
      text: `Bonjour,

quelqu’un, sans doute vous, veut utiliser cette adresse pour un autre compte sur {siteName}. Elle a déjà un compte : rien n’a donc changé.

S’y connecter : {signInLink}

Si ce n’était pas vous, il n’y a rien à faire.`,
    },
    'leaving-address': {
      subject: 'Votre compte sur {siteName} va changer d’adresse',
      text: `Bonjour,

quelqu’un, sans doute vous, a demandé que votre compte sur {siteName} ait l’adresse {newAddress} au lieu de celle-ci. Il l’aura dès qu’elle sera confirmée.

Si ce n’était pas vous, définissez sans attendre un nouveau mot de passe ; cela arrête le changement et ferme toutes les sessions : {passwordLink}`,
    },
    'left-address': {
      subject: 'Votre compte sur {siteName} a changé d’adresse',
      text: `Bonjour,

votre compte sur {siteName} a désormais l’adresse {newAddress}. Celle-ci ne reçoit plus rien.

Si ce n’était pas vous, répondez à ce message ou écrivez à la rédaction : {siteLink}/`,
    },
    'service-linked': {
      subject: 'On peut désormais se connecter à votre compte sur {siteName} avec {provider}',
      text: `Bonjour,

on peut désormais se connecter à votre compte sur {siteName} avec {provider}.

Vous le voyez et le changez dans votre compte : {accountLink}

Si ce n’était pas vous, définissez sans attendre un nouveau mot de passe : {passwordLink}`,
    },
    'service-unlinked': {
      subject: 'On ne peut plus se connecter à votre compte sur {siteName} avec {provider}',
      text: `Bonjour,

on ne peut plus se connecter à votre compte sur {siteName} avec {provider}.

Vous le voyez et le changez dans votre compte : {accountLink}

Si ce n’était pas vous, définissez sans attendre un nouveau mot de passe : {passwordLink}`,
    },
    'factor-added': {
      subject: 'Un second facteur a été ajouté sur {siteName}',
      text: `Bonjour,

ajout à votre compte sur {siteName} : {factor}. Toutes les autres sessions ont été fermées.

Si ce n’était pas vous, quelqu’un peut entrer dans votre compte. Changez sans attendre votre mot de passe et regardez vos seconds facteurs :
{securityLink}`,
    },
    'factor-removed': {
      subject: 'Un second facteur a été retiré sur {siteName}',
      text: `Bonjour,

retrait de votre compte sur {siteName} : {factor}. Toutes les autres sessions ont été fermées.

{warning}

Si ce n’était pas vous, quelqu’un peut entrer dans votre compte. Changez sans attendre votre mot de passe et regardez vos seconds facteurs :
{securityLink}`,
    },
    'new-recovery-codes': {
      subject: 'Nouveaux codes de secours sur {siteName}',
      text: `Bonjour,

de nouveaux codes de secours viennent d’être créés pour votre compte sur {siteName}. Les anciens ne valent plus, et toutes les autres sessions ont été fermées.

Si ce n’était pas vous, quelqu’un peut entrer dans votre compte. Changez sans attendre votre mot de passe et regardez vos seconds facteurs :
{securityLink}`,
    },
    'recovery-code-used': {
      subject: 'Un code de secours a été utilisé sur {siteName}',
      text: `Bonjour,

l’un de vos codes de secours vient d’être utilisé sur {siteName}. Codes restants : {left}.

Si ce n’était pas vous, quelqu’un peut entrer dans votre compte. Changez sans attendre votre mot de passe et regardez vos seconds facteurs :
{securityLink}`,
    },
    'factors-reset': {
      subject: 'Vos seconds facteurs sur {siteName} ont été retirés',
      text: `Bonjour,

les responsables de {siteName} viennent de retirer tous les seconds facteurs de votre compte, et toutes les sessions ont été fermées. Vous pouvez vous connecter avec votre mot de passe et en configurer de nouveaux :
{securityLink}

Si vous ne l’avez pas demandé, dites-le-leur.`,
    },
    'account-leaving': {
      subject: 'Votre compte sur {siteName} sera supprimé',
      text: `Bonjour,

quelqu’un, sans doute vous, a demandé la suppression de votre compte sur {siteName}. Vous avez été déconnecté partout.

Le {when}, voici ce qui se passera :

- votre nom, votre adresse, votre mot de passe et tout ce que vous avez réglé seront supprimés ;
- vos commentaires seront supprimés. Là où quelqu’un a répondu, une ligne sans votre nom reste à leur place ;
- vos mentions « J’aime », vos signalements et vos articles enregistrés seront supprimés.

Ensuite, personne ne pourra rien en récupérer. D’ici là, vous le pouvez : connectez-vous et choisissez de garder le compte.

{signInLink}

Si ce n’était pas vous, faites-le maintenant et définissez un nouveau mot de passe.`,
    },
    notifications: {
      subject: '{summary}',
      text: `Bonjour {name},

{notifications}

--
Tout ce qui vous a été signalé, et ce qui vous est envoyé et à quel rythme : {settingsLink}
Ne plus recevoir de tels messages : {stopLink}`,
    },
    'report-outcome': {
      subject: 'Votre signalement à {siteName}',
      text: `Bonjour {name},

vous avez signalé comme illégal un commentaire sous « {headline} » sur {siteName}. Un modérateur, et non une machine, a décidé : {outcome}

Si vous n’êtes pas d’accord, répondez à ce message. Vous pouvez aussi saisir la justice.

{siteLink}`,
    },
    invitation: {
      subject: '{by} vous invite à {siteName}',
      text: `Bonjour {name},

{by} vous invite à travailler à {siteName}, comme {role}.

{message}

Accepter et choisir un mot de passe :

{link}

Le lien sert une fois, pendant sept jours. Si vous n’en voulez pas, laissez-le : sans lui, rien ne change.`,
    },
    assignment: {
      subject: '{siteName} : pour vous, {headline}',
      text: `{by} vous a confié un travail sur « {headline} ».

Quoi : {task}
{due}

{link}

--
Ce qui vous est envoyé : {settingsLink}`,
    },
    'changes-asked': {
      subject: '{siteName} : changements demandés, {headline}',
      text: `{by} demande des changements : {what} « {headline} ».

{words}

{link}

--
Ce qui vous est envoyé : {settingsLink}`,
    },
    'story-approved': {
      subject: '{siteName} : approuvé, {headline}',
      text: `{by} a approuvé {what} « {headline} ».

{link}

--
Ce qui vous est envoyé : {settingsLink}`,
    },
    'story-scheduled': {
      subject: '{siteName} : programmé, {headline}',
      text: `{by} a programmé {what} « {headline} ». Parution le {at}.

{link}

--
Ce qui vous est envoyé : {settingsLink}`,
    },
    'story-published': {
      subject: '{siteName} : publié, {headline}',
      text: `{by} a publié {what} « {headline} ».

{link}

--
Ce qui vous est envoyé : {settingsLink}`,
    },
    wire: {
      subject: '{siteName} : agence, {headline}',
      text: `« {headline} »

{what}

{link}`,
    },
    'newsletter-confirm': {
      subject: 'Confirmez vos lettres d’information de {siteName}',
      text: `Bonjour,

quelqu’un, sans doute vous, souhaite que cette adresse reçoive de {siteName} :

{newsletters}

Confirmez qu’elle est la vôtre :

{link}

Le lien sert pendant trois jours. Si ce n’était pas vous, laissez-le : sans lui, rien n’est envoyé.`,
    },
    'newsletter-known': {
      subject: 'Vous recevez déjà ces lettres d’information de {siteName}',
      text: `Bonjour,

quelqu’un, sans doute vous, souhaite que cette adresse reçoive de {siteName} :

{newsletters}

Elle reçoit déjà tout cela : rien n’a donc changé.

Ne plus les recevoir : {stopLink}`,
    },
  },
  said: {
    app: 'une application d’authentification',
    passkey: 'une clé d’accès',
    noFactor: 'Votre compte n’a plus de second facteur : le mot de passe suffit à l’ouvrir.',
    codesLeft: { one: '{count}', many: '{count}', other: '{count}' },
    removed: 'nous l’avons retiré.',
    kept: 'nous l’avons examiné et le laissons en place, car nous n’y voyons rien d’illégal.',
    writes: '{by} écrit :',
    due: 'Pour le : {date}',
    story: 'l’article',
    version: 'la nouvelle version de',
    inComments: 'Les commentaires sur le texte disent ce qu’il faut changer.',
  },
  roles: {
    READER: 'lecteur',
    AUTHOR: 'auteur',
    MODERATOR: 'modérateur',
    EDITOR: 'rédacteur en chef',
    ADMIN: 'administrateur',
  },
  samples: {
    headline: 'Le conseil du port vote le dragage',
    task: 'Vérifier les chiffres',
    change: 'Dire de quel port il s’agit.',
    welcome: 'Au plaisir de travailler avec vous.',
    comment: 'Les tables des marées disent autre chose.',
    newsletter: 'Édition du matin',
    otherNewsletter: 'La semaine du port',
  },
  wire: {
    'killed-live':
      'L’agence a annulé la dépêche. L’article qui en est tiré a été retiré : son adresse répond qu’il n’existe plus.',
    killed: 'L’agence a annulé la dépêche. L’article qui en est tiré ne doit pas être publié.',
    'killed-unknown':
      'L’agence annule une dépêche par des mots, sans indiquer laquelle. Rien n’a été retiré : regardez si un article en est tiré, et retirez-le.',
    'update-live':
      'L’agence a envoyé une nouvelle version d’une dépêche dont l’article est publié. Rien n’a été changé : regardez ce qui diffère et reprenez-le.',
    update:
      'L’agence a envoyé une nouvelle version d’une dépêche dont l’article est programmé. Le texte n’a pas été changé. Si l’agence la retient désormais ou si son embargo finit plus tard, l’article redevient un brouillon.',
    parted:
      'Quelqu’un a séparé l’article de sa dépêche : l’embargo et les annulations de l’agence ne le retiennent plus.',
  },
});
