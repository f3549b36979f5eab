import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/faults/en';

export const de = translation<typeof en, 'de'>()({
  correct: 'Bitte berichtigen Sie, was unten markiert ist.',
  ours: 'Bei uns ist etwas schiefgegangen. Es wurde nichts geändert.',
  signIn: 'Bitte melden Sie sich zuerst an.',
  signInFailed: 'Die Anmeldung hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  tooManySeconds:
    'Zu viele Versuche. Bitte warten Sie {n} Sekunden und versuchen Sie es noch einmal.',
  tooManyMinutes:
    'Zu viele Versuche. Bitte warten Sie {n} Minuten und versuchen Sie es noch einmal.',
  tooManyTen: 'Zu viele Versuche. Bitte warten Sie zehn Minuten und versuchen Sie es noch einmal.',
  credentials:
    'Adresse und Passwort passen nicht zusammen. Wenn Sie sich gerade registriert haben, öffnen Sie zuerst den Link in unserer Mail.',
  email: 'Eine Adresse wie name@example.org.',
  typePassword: 'Geben Sie Ihr Passwort ein.',
  typeCurrent: 'Geben Sie Ihr jetziges Passwort ein.',
  notCurrent: 'Das ist nicht Ihr jetziges Passwort.',
  shortPassword:
    'Mindestens 12 Zeichen; gut sind einige Wörter, die sonst niemand zusammenstellen würde.',
  commonPassword:
    'Dieses Passwort gehört zu den häufigsten, die zuerst probiert werden. Wählen Sie ein anderes.',
  ownPassword: 'Das ist kaum mehr als Ihr Name oder Ihre Adresse. Wählen Sie etwas anderes.',
  shortName: 'Mindestens 2 Zeichen.',
  longName: 'Höchstens 40 Zeichen.',
  officeName: 'Dieser Name klingt nach einem Amt dieser Website. Wählen Sie einen eigenen.',
  writeFirst: 'Schreiben Sie zuerst etwas.',
  quick:
    'Das ging schnell. Warten Sie nach einem Kommentar einen Moment und versuchen Sie es dann noch einmal.',
  twice: 'Diesen Text haben Sie unter diesem Artikel schon veröffentlicht.',
  twiceElsewhere: 'Diesen Text haben Sie gerade unter einem anderen Artikel veröffentlicht.',
  notPosted: 'Dieser Kommentar konnte nicht veröffentlicht werden.',
  storyGone: 'Dieser Artikel ist nicht mehr öffentlich.',
  parentGone: 'Der Kommentar, auf den Sie geantwortet haben, ist nicht mehr da.',
  closed: 'Die Kommentare zu diesem Artikel sind geschlossen.',
  noComment: 'Diesen Kommentar gibt es nicht.',
  answered: 'Jemand hat geantwortet; der Kommentar bleibt, wie er ist.',
  reportOwn: 'Den eigenen Kommentar können Sie nicht melden.',
  chooseReason: 'Wählen Sie einen Grund.',
  sayLaw: 'Sagen Sie, gegen welches Gesetz er verstößt und wie.',
  sayName: 'Ihr Name, damit wir wissen, wer es sagt.',
  confirmThis: 'Bitte bestätigen Sie das.',
  sayWrong: 'Sagen Sie, warum die Entscheidung falsch ist.',
  appealed: 'Sie haben schon Einspruch eingelegt. Es wird einer geprüft.',
  banned: 'Dieses Konto ist gesperrt.',
  otherBrowser:
    'Das Konto wurde in einem anderen Browser angefordert. Öffnen Sie den Link der Mail noch einmal und wählen Sie hier ein Passwort.',
});
