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
  atMost: 'Höchstens {n} Zeichen.',
  sameAddress: 'Diese Adresse hat Ihr Konto schon.',
  addressTaken: 'Diese Adresse hat inzwischen ein eigenes Konto.',
  disposable:
    'Adressen dieses Maildienstes nehmen wir nicht an. Bitte geben Sie eine an, die auch morgen noch Ihre ist.',
  disposableThere:
    'Adressen dieses Maildienstes nehmen wir nicht an. Bitte kommen Sie mit einer, die auch morgen noch Ihre ist.',
  nameSoon: 'Ein Name lässt sich alle {n} Tage ändern. Ihren können Sie wieder am {date} ändern.',
  siteName: 'Dieser Name sieht aus wie der unserer Zeitung. Wählen Sie einen, der Ihrer ist.',
  staffName:
    'Dieser Name sieht aus wie der von jemandem, der hier arbeitet. Wählen Sie einen anderen.',
  sitePassword: 'Das ist kaum mehr als der Name dieser Website. Wählen Sie etwas anderes.',
  easyPassword:
    'Dieses Passwort ist leicht zu erraten: Es wiederholt sich, folgt der Tastatur oder dem Alphabet, oder es fügt einem häufigen Wort wenig hinzu. Gut sind einige Wörter, die sonst niemand zusammenstellen würde.',
  unseen: 'Darin ist ein Zeichen, das man nicht sieht. Geben Sie den Namen neu ein.',
  manyMarks: 'Zu viele Zeichen über oder unter einem Buchstaben.',
  oneLetter: 'Mindestens ein Buchstabe oder eine Ziffer.',
  suspended: 'Dieses Konto ist bis {date} gesperrt.',
  erasing: 'Dieses Konto wird demnächst gelöscht. Nehmen Sie das zuerst zurück.',
  needFactor:
    'Ihre Rolle braucht einen zweiten Faktor. Richten Sie zuerst in Ihrem Konto einen ein.',
  confirmFirst: 'Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse.',
  notAllowed: 'Ihre Rolle erlaubt das nicht.',
  notFresh:
    'Ihre Anmeldung ist mehr als {n} Minuten her. Melden Sie sich ab und wieder an, und kommen Sie dann zurück.',
  otherAccount: 'Es gehört hier schon zu einem anderen Konto.',
  notLinked: 'Das ist nicht mehr mit Ihrem Konto verknüpft.',
  onlyWay:
    'Das ist der einzige Zugang zu Ihrem Konto. Setzen Sie zuerst ein Passwort, und lösen Sie dann die Verknüpfung.',
  linkGone: 'Dieser Link wurde schon benutzt oder ist älter als eine Stunde.',
  linkGoneSignIn:
    'Dieser Link wurde schon benutzt oder ist älter als eine Stunde. Haben Sie Ihre Adresse bestätigt, melden Sie sich einfach an; wenn nicht, eröffnen Sie noch einmal ein Konto.',
  lastFactor:
    'Ihre Rolle verlangt einen zweiten Faktor, und das ist Ihr letzter. Richten Sie zuerst einen anderen ein, und entfernen Sie dann diesen.',
  setUpLate:
    'Das Einrichten hat zu lange gedauert oder war schon fertig. Beginnen Sie noch einmal.',
  codeNow: 'Dieser Code passt nicht. Geben Sie den ein, den die App jetzt zeigt.',
  noApp: 'Es gibt keine App mehr, die auszuschalten wäre.',
  noCodes: 'Wiederherstellungscodes gehören zu einem zweiten Faktor. Richten Sie einen ein.',
  passkeyTwice:
    'Das hat zu lange gedauert oder wurde zweimal geschickt. Bitte versuchen Sie es noch einmal.',
  passkeyBad: 'Dieser Passkey ließ sich hier nicht prüfen. Bitte versuchen Sie es noch einmal.',
  passkeysFull: 'Ein Konto hat höchstens {n} Passkeys. Entfernen Sie zuerst einen.',
  newPasskeyBad: 'Der neue Passkey ließ sich nicht prüfen. Bitte versuchen Sie es noch einmal.',
  passkeyThere: 'Dieser Passkey ist schon hier.',
  passkeyGone: 'Diesen Passkey gibt es nicht mehr.',
  passkeyName: 'Ein Name, an dem Sie ihn erkennen, etwa „Mein Telefon“.',
  visibleLetters: 'Bitte Buchstaben, die man sieht.',
  signedInAlready: 'Sie sind schon angemeldet. Laden Sie die Seite neu.',
  secondLate: 'Das hat zu lange gedauert. Melden Sie sich neu an, und geben Sie dann den Code ein.',
  tookLong: 'Das hat zu lange gedauert. Melden Sie sich neu an.',
  codeOnce:
    'Dieser Code passt nicht. Nehmen Sie den, den Ihre App jetzt zeigt; jeder gilt nur einmal.',
  signedInAWhile:
    'Ihre Anmeldung ist schon eine Weile her. Melden Sie sich ab und wieder an, und ändern Sie es dann.',
  notPassword: 'Das ist nicht Ihr Passwort.',
  typeAnyCode: 'Geben Sie einen Code aus Ihrer App oder einen Ihrer Wiederherstellungscodes ein.',
  typeCode: 'Geben Sie den Code ein.',
  tooLong: 'Das ist zu lang.',
  unverified:
    'Dieser Dienst hat Ihre E-Mail-Adresse nicht geprüft; wir wissen also nicht, ob sie Ihre ist. Bestätigen Sie sie dort und kommen Sie zurück, oder melden Sie sich mit einem Link per Mail an.',
  manyAccounts:
    'Aus Ihrem Netz wurden zu viele Konten eröffnet. Bitte versuchen Sie es in einer Stunde noch einmal.',
  weak: 'Für die Redaktion muss dieser Dienst sagen, dass Sie dort einen zweiten Faktor angegeben haben; das hat er nicht. Richten Sie dort einen ein und kommen Sie zurück, oder melden Sie sich anders an.',
  stale:
    'Für die Redaktion müssen Sie sich bei diesem Dienst neu anmelden; dort waren Sie schon zu lange angemeldet. Melden Sie sich dort ab und kommen Sie zurück, oder melden Sie sich anders an.',
  linkSignedOut:
    'Sie wurden abgemeldet, bevor der Dienst verknüpft werden konnte. Melden Sie sich an, und verknüpfen Sie ihn noch einmal.',
  serviceAway:
    'Dieser Dienst ist jetzt nicht erreichbar. Versuchen Sie es noch einmal, oder melden Sie sich anders an.',
  serviceGivenUp:
    'Diese Anmeldung wurde abgebrochen, hat zu lange gedauert oder wurde in einem anderen Browser begonnen. Bitte versuchen Sie es noch einmal.',
  serviceFailed:
    'Diese Anmeldung wurde abgebrochen oder hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  serviceDenied: 'Dieser Dienst hat Sie nicht eingelassen.',
  linkTaken:
    'Dieses Konto gehört hier schon zu einem anderen. Lösen Sie dort zuerst die Verknüpfung.',
  linkUnchecked:
    'Dieser Dienst hat Ihre E-Mail-Adresse nicht geprüft. Bestätigen Sie sie dort und verknüpfen Sie ihn dann noch einmal.',
  linkRefused: 'Mit diesem Konto lässt sich jetzt nichts verknüpfen.',
  linkPassword: 'Das ist nicht Ihr jetziges Passwort. Es wurde nichts verknüpft.',
  linkStale:
    'Ihre Anmeldung ist mehr als 15 Minuten her. Melden Sie sich ab und wieder an, und verknüpfen Sie ihn dann.',
  linkAway: 'Dieser Dienst ist jetzt nicht erreichbar. Bitte versuchen Sie es später noch einmal.',
  linkFailed: 'Der Dienst wurde nicht verknüpft. Bitte versuchen Sie es noch einmal.',
  noService: 'Einen solchen Dienst zum Anmelden gibt es nicht.',
  askedAlready: 'Das wurde schon beantragt.',
  noStory: 'Diesen Artikel gibt es nicht.',
  savedFull: 'Sie haben {n} Artikel gemerkt. Entfernen Sie zuerst einige.',
  ignoreSelf: 'Sich selbst können Sie nicht ausblenden.',
  noMember: 'Dieses Mitglied gibt es nicht.',
  ignoreFull: 'Sie blenden tausend Personen aus. Nehmen Sie zuerst einige von der Liste.',
  notRefused: 'Dieser Kommentar wurde nicht abgelehnt.',
  longComment: 'Ein Kommentar hat höchstens {n} Zeichen.',
  shorten: 'Ein Kommentar hat höchstens {n} Zeichen. Bitte kürzen Sie ihn.',
  draftGone: 'Dieser Entwurf ist einen Tag alt und nicht mehr da.',
  likeOwn: 'Ihr eigener Kommentar kann Ihnen hier nicht gefallen.',
  replyGone: 'Der Kommentar, auf den Sie antworten, ist nicht mehr da.',
  removedEdit: 'Die Moderation hat diesen Kommentar entfernt; er lässt sich nicht bearbeiten.',
  editTime: 'Ein Kommentar lässt sich {n} Minuten lang bearbeiten.',
  formIncomplete: 'Das Formular ist nicht vollständig.',
  formUnread: 'Das Formular ließ sich nicht lesen.',
  noWarning: 'Diese Verwarnung gibt es nicht.',
  stopLink: 'Dieser Link ist nicht von uns oder nicht vollständig.',
  searchSlow:
    'Diese Suche dauert zu lange. Versuchen Sie es mit selteneren Wörtern, oder schränken Sie sie auf ein Ressort oder eine Zeit ein.',
  searchBusy: 'Gerade suchen sehr viele. Versuchen Sie es gleich noch einmal.',
  chooseNewsletter: 'Wählen Sie mindestens einen Newsletter.',
  newsletterOff: 'Diese Newsletter werden nicht mehr verschickt.',
  newsletterLink: 'Dieser Link wurde schon benutzt oder ist älter als {n} Tage.',
  waitSecond: 'Bitte warten Sie 1 Sekunde bis zu Ihrem nächsten Kommentar.',
  waitSeconds: 'Bitte warten Sie {n} Sekunden bis zu Ihrem nächsten Kommentar.',
  refusedByCheck: 'Eine automatische Prüfung hat diesen Kommentar abgelehnt.',
  refusedWords: 'Er enthält Wörter, die hier nicht veröffentlicht werden.',
});
