import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/faults/en';

export const fr = translation<typeof en, 'fr'>()({
  correct: 'Corrigez ce qui est signalé ci-dessous.',
  ours: 'Une erreur s’est produite de notre côté. Rien n’a été modifié.',
  signIn: 'Veuillez d’abord vous connecter.',
  signInFailed: 'La connexion n’a pas fonctionné. Veuillez réessayer.',
  tooManySeconds: 'Trop de tentatives. Patientez {n} s, puis réessayez.',
  tooManyMinutes: 'Trop de tentatives. Patientez {n} min, puis réessayez.',
  tooManyTen: 'Trop de tentatives. Patientez dix minutes, puis réessayez.',
  credentials:
    'L’adresse et le mot de passe ne correspondent pas. Si vous venez de vous inscrire, ouvrez d’abord le lien de notre e-mail.',
  email: 'Une adresse comme nom@example.org.',
  typePassword: 'Saisissez votre mot de passe.',
  typeCurrent: 'Saisissez votre mot de passe actuel.',
  notCurrent: 'Ce n’est pas votre mot de passe actuel.',
  shortPassword:
    'Au moins 12 caractères\u202f; quelques mots que personne d’autre n’assemblerait conviennent bien.',
  commonPassword:
    'Ce mot de passe est l’un des plus courants, essayés en premier. Choisissez-en un autre.',
  ownPassword: 'Ce n’est guère plus que votre nom ou votre adresse. Choisissez autre chose.',
  shortName: 'Au moins 2 caractères.',
  longName: '40 caractères au plus.',
  officeName: 'Ce nom évoque une fonction de ce site. Choisissez-en un qui soit le vôtre.',
  writeFirst: 'Écrivez d’abord quelque chose.',
  quick: 'C’était rapide. Attendez un instant après un commentaire, puis réessayez.',
  twice: 'Vous avez déjà publié ce texte sous cet article.',
  twiceElsewhere: 'Vous venez de publier ce texte sous un autre article.',
  notPosted: 'Ce commentaire n’a pas pu être publié.',
  storyGone: 'Cet article n’est plus accessible aux lecteurs.',
  parentGone: 'Le commentaire auquel vous répondiez n’existe plus.',
  closed: 'Les commentaires de cet article sont fermés.',
  noComment: 'Ce commentaire n’existe pas.',
  answered: 'Quelqu’un a répondu\u202f; le commentaire reste tel quel.',
  reportOwn: 'Vous ne pouvez pas signaler votre propre commentaire.',
  chooseReason: 'Choisissez un motif.',
  sayLaw: 'Dites quelle loi il enfreint, et comment.',
  sayName: 'Votre nom, pour que nous sachions qui l’affirme.',
  confirmThis: 'Veuillez confirmer ceci.',
  sayWrong: 'Dites pourquoi la décision est erronée.',
  appealed: 'Vous avez déjà fait appel. Un seul appel est examiné.',
  banned: 'Ce compte est banni.',
  otherBrowser:
    'Le compte a été demandé dans un autre navigateur. Rouvrez le lien de l’e-mail et choisissez ici un mot de passe.',
});
