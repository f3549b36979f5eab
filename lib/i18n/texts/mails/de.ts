import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/mails/en';

export const de = translation<typeof en, 'de'>()({
  kinds: {
    'confirm-address': {
      subject: 'Bestätigen Sie Ihre Adresse für {siteName}',
      text: `Guten Tag {name},

bitte bestätigen Sie, dass diese Adresse Ihre ist, damit Sie bei {siteName} kommentieren können:

{link}

Der Link gilt einmal, eine Stunde lang. In einem anderen Browser als dem, in dem Sie das Konto eröffnet haben, werden Sie gebeten, dort ein Passwort zu wählen. Haben Sie kein Konto gewünscht, lassen Sie ihn einfach liegen: Ohne ihn geschieht nichts.`,
    },
    'known-address': {
      subject: 'Sie haben schon ein Konto bei {siteName}',
      text: `Guten Tag,

jemand, wahrscheinlich Sie, wollte mit dieser Adresse ein Konto bei {siteName} eröffnen. Es gibt schon eines.

Anmelden: {signInLink}
Neues Passwort setzen: {passwordLink}

Waren Sie es nicht, hat sich nichts geändert, und Sie müssen nichts tun.`,
    },
    'reset-password': {
      subject: 'Ein neues Passwort für {siteName}',
      text: `Guten Tag,

hier können Sie ein neues Passwort für Ihr Konto bei {siteName} setzen:

{link}

Der Link gilt einmal, eine Stunde lang. Haben Sie ihn nicht angefordert, lassen Sie ihn liegen: Ihr Passwort bleibt, wie es ist.`,
    },
    'password-changed': {
      subject: 'Ihr Passwort für {siteName} wurde geändert',
      text: `Guten Tag,

das Passwort Ihres Kontos bei {siteName} wurde gerade geändert, und alle anderen Sitzungen wurden beendet.

Waren Sie es nicht, setzen Sie sofort ein neues: {passwordLink}`,
    },
    'sign-in-link': {
      subject: 'Ihr Anmeldelink für {siteName}',
      text: `Guten Tag,

hier können Sie sich bei {siteName} anmelden, ohne Passwort:

{link}

Der Link gilt einmal, eine Stunde lang. Haben Sie ihn nicht angefordert, lassen Sie ihn liegen und zeigen Sie ihn niemandem.`,
    },
    'no-account': {
      subject: 'Mit dieser Adresse gibt es kein Konto bei {siteName}',
      text: `Guten Tag,

jemand, wahrscheinlich Sie, hat einen Link zum Anmelden oder zu einem neuen Passwort bei {siteName} angefordert. Mit dieser Adresse gibt es hier kein Konto, oder es wurde nie bestätigt.

Konto eröffnen: {registerLink}

Vielleicht haben Sie eine andere Adresse benutzt. Waren Sie es nicht, müssen Sie nichts tun.`,
    },
    'new-address': {
      subject: 'Bestätigen Sie Ihre neue Adresse für {siteName}',
      text: `Guten Tag,

bitte bestätigen Sie, dass Ihr Konto bei {siteName} von nun an diese Adresse haben soll:

{link}

Der Link gilt einmal, eine Stunde lang. Haben Sie das nicht verlangt, lassen Sie ihn liegen: Ohne ihn ändert sich nichts.`,
    },
    'taken-address': {
      subject: 'Mit dieser Adresse gibt es schon ein Konto bei {siteName}',
      text: `Guten Tag,

jemand, wahrscheinlich Sie, möchte diese Adresse für ein anderes Konto bei {siteName} verwenden. Sie hat schon ein Konto; darum hat sich nichts geändert.

Dort anmelden: {signInLink}

Waren Sie es nicht, müssen Sie nichts tun.`,
    },
    'leaving-address': {
      subject: 'Ihr Konto bei {siteName} bekommt bald eine andere Adresse',
      text: `Guten Tag,

jemand, wahrscheinlich Sie, möchte, dass Ihr Konto bei {siteName} statt dieser Adresse die Adresse {newAddress} hat. Es bekommt sie, sobald sie bestätigt ist.

Waren Sie es nicht, setzen Sie sofort ein neues Passwort; das verhindert die Änderung und beendet jede Sitzung: {passwordLink}`,
    },
    'left-address': {
      subject: 'Ihr Konto bei {siteName} hat jetzt eine andere Adresse',
      text: `Guten Tag,

Ihr Konto bei {siteName} hat jetzt die Adresse {newAddress}. An diese hier kommt keine Mail mehr.

Waren Sie es nicht, antworten Sie auf diese Mail, oder schreiben Sie der Redaktion: {siteLink}/`,
    },
    'service-linked': {
      subject: 'Bei Ihrem Konto bei {siteName} kann man sich jetzt mit {provider} anmelden',
      text: `Guten Tag,

bei Ihrem Konto bei {siteName} kann man sich jetzt mit {provider} anmelden.

Sie sehen und ändern das in Ihrem Konto: {accountLink}

Waren Sie es nicht, setzen Sie sofort ein neues Passwort: {passwordLink}`,
    },
    'service-unlinked': {
      subject: 'Bei Ihrem Konto bei {siteName} kann man sich nicht mehr mit {provider} anmelden',
      text: `Guten Tag,

bei Ihrem Konto bei {siteName} kann man sich nicht mehr mit {provider} anmelden.

Sie sehen und ändern das in Ihrem Konto: {accountLink}

Waren Sie es nicht, setzen Sie sofort ein neues Passwort: {passwordLink}`,
    },
    'factor-added': {
      subject: 'Ein zweiter Faktor wurde bei {siteName} hinzugefügt',
      text: `Guten Tag,

Ihrem Konto bei {siteName} wurde gerade {factor} hinzugefügt, und alle anderen Sitzungen wurden beendet.

Waren Sie es nicht, kann jemand in Ihr Konto. Ändern Sie sofort Ihr Passwort, und sehen Sie Ihre zweiten Faktoren an:
{securityLink}`,
    },
    'factor-removed': {
      subject: 'Ein zweiter Faktor wurde bei {siteName} entfernt',
      text: `Guten Tag,

von Ihrem Konto bei {siteName} wurde gerade {factor} entfernt, und alle anderen Sitzungen wurden beendet.

{warning}

Waren Sie es nicht, kann jemand in Ihr Konto. Ändern Sie sofort Ihr Passwort, und sehen Sie Ihre zweiten Faktoren an:
{securityLink}`,
    },
    'new-recovery-codes': {
      subject: 'Neue Wiederherstellungscodes bei {siteName}',
      text: `Guten Tag,

für Ihr Konto bei {siteName} wurden gerade neue Wiederherstellungscodes erstellt. Die alten gelten nicht mehr, und alle anderen Sitzungen wurden beendet.

Waren Sie es nicht, kann jemand in Ihr Konto. Ändern Sie sofort Ihr Passwort, und sehen Sie Ihre zweiten Faktoren an:
{securityLink}`,
    },
    'recovery-code-used': {
      subject: 'Ein Wiederherstellungscode wurde bei {siteName} benutzt',
      text: `Guten Tag,

gerade wurde einer Ihrer Wiederherstellungscodes bei {siteName} benutzt. {left} übrig.

Waren Sie es nicht, kann jemand in Ihr Konto. Ändern Sie sofort Ihr Passwort, und sehen Sie Ihre zweiten Faktoren an:
{securityLink}`,
    },
    'factors-reset': {
      subject: 'Ihre zweiten Faktoren bei {siteName} wurden entfernt',
      text: `Guten Tag,

wer {siteName} betreibt, hat gerade alle zweiten Faktoren Ihres Kontos entfernt, und jede Sitzung wurde beendet. Sie können sich mit Ihrem Passwort anmelden und neue einrichten:
{securityLink}

Haben Sie das nicht verlangt, sagen Sie es bitte dort.`,
    },
    'account-leaving': {
      subject: 'Ihr Konto bei {siteName} wird gelöscht',
      text: `Guten Tag,

jemand, wahrscheinlich Sie, möchte Ihr Konto bei {siteName} löschen. Sie wurden überall abgemeldet.

Am {when} geschieht Folgendes:

- Ihr Name, Ihre Adresse, Ihr Passwort und alles, was Sie eingerichtet haben, wird gelöscht;
- Ihre Kommentare werden gelöscht. Wo jemand geantwortet hat, bleibt an ihrer Stelle eine Zeile ohne Ihren Namen;
- Ihre Bewertungen, Ihre Meldungen und Ihre Merkliste werden gelöscht.

Danach kann niemand etwas davon zurückholen. Bis dahin können Sie es: Melden Sie sich an, und entscheiden Sie sich, das Konto zu behalten.

{signInLink}

Waren Sie es nicht, tun Sie das jetzt, und setzen Sie ein neues Passwort.`,
    },
    notifications: {
      subject: '{summary}',
      text: `Guten Tag {name},

{notifications}

--
Alles, was Ihnen mitgeteilt wurde, und was Ihnen wie oft gemailt wird: {settingsLink}
Keine solchen Mails mehr: {stopLink}`,
    },
    'report-outcome': {
      subject: 'Ihre Meldung an {siteName}',
      text: `Guten Tag {name},

Sie haben einen Kommentar unter „{headline}“ bei {siteName} als rechtswidrig gemeldet. Die Moderation, ein Mensch und keine Maschine, hat entschieden: {outcome}

Sind Sie nicht einverstanden, antworten Sie auf diese Mail. Sie können auch vor Gericht gehen.

{siteLink}`,
    },
    invitation: {
      subject: '{by} lädt Sie zu {siteName} ein',
      text: `Guten Tag {name},

{by} lädt Sie ein, bei {siteName} zu arbeiten, und zwar als {role}.

{message}

Annehmen und ein Passwort wählen:

{link}

Der Link gilt einmal, sieben Tage lang. Möchten Sie das nicht, lassen Sie ihn liegen: Ohne ihn ändert sich nichts.`,
    },
    assignment: {
      subject: '{siteName}: für Sie, {headline}',
      text: `{by} hat Ihnen eine Aufgabe gegeben: „{headline}“.

Was: {task}
{due}

{link}

--
Was Ihnen gemailt wird: {settingsLink}`,
    },
    'changes-asked': {
      subject: '{siteName}: Änderungen gewünscht, {headline}',
      text: `{by} wünscht Änderungen: {what} „{headline}“.

{words}

{link}

--
Was Ihnen gemailt wird: {settingsLink}`,
    },
    'story-approved': {
      subject: '{siteName}: freigegeben, {headline}',
      text: `{by} hat freigegeben: {what} „{headline}“.

{link}

--
Was Ihnen gemailt wird: {settingsLink}`,
    },
    'story-scheduled': {
      subject: '{siteName}: geplant, {headline}',
      text: `{by} hat geplant: {what} „{headline}“. Erscheint am {at}.

{link}

--
Was Ihnen gemailt wird: {settingsLink}`,
    },
    'story-published': {
      subject: '{siteName}: veröffentlicht, {headline}',
      text: `{by} hat veröffentlicht: {what} „{headline}“.

{link}

--
Was Ihnen gemailt wird: {settingsLink}`,
    },
    wire: {
      subject: '{siteName}: Agentur, {headline}',
      text: `„{headline}“

{what}

{link}`,
    },
    'newsletter-confirm': {
      subject: 'Bestätigen Sie Ihre Newsletter von {siteName}',
      text: `Guten Tag,

jemand, wahrscheinlich Sie, möchte, dass diese Adresse von {siteName} bekommt:

{newsletters}

Bestätigen Sie, dass sie Ihre ist:

{link}

Der Link gilt drei Tage. Waren Sie es nicht, lassen Sie ihn liegen: Ohne ihn wird nichts verschickt.`,
    },
    'newsletter-known': {
      subject: 'Sie bekommen diese Newsletter von {siteName} schon',
      text: `Guten Tag,

jemand, wahrscheinlich Sie, möchte, dass diese Adresse von {siteName} bekommt:

{newsletters}

Sie bekommt all das schon; es hat sich also nichts geändert.

Nicht mehr bekommen: {stopLink}`,
    },
  },
  said: {
    app: 'eine Authentifizierungs-App',
    passkey: 'ein Passkey',
    noFactor: 'Ihr Konto hat jetzt keinen zweiten Faktor: Das Passwort allein öffnet es.',
    codesLeft: { one: 'Noch einer ist', other: 'Noch {count} sind' },
    removed: 'Wir haben ihn entfernt.',
    kept: 'Wir haben ihn geprüft und lassen ihn stehen, da er nach unserer Auffassung nicht gegen das Gesetz verstößt.',
    writes: '{by} schreibt:',
    due: 'Bis: {date}',
    story: 'Artikel',
    version: 'neue Fassung von',
    inComments: 'Was zu ändern ist, steht in den Anmerkungen zum Text.',
  },
  roles: {
    READER: 'Leserin oder Leser',
    AUTHOR: 'Autorin oder Autor',
    MODERATOR: 'Moderatorin oder Moderator',
    EDITOR: 'Redakteurin oder Redakteur',
    ADMIN: 'Administratorin oder Administrator',
  },
  samples: {
    headline: 'Hafenrat stimmt für das Ausbaggern',
    task: 'Die Zahlen prüfen',
    change: 'Bitte sagen, welcher Hafen.',
    welcome: 'Ich freue mich auf die Zusammenarbeit.',
    comment: 'Die Gezeitentafeln sagen etwas anderes.',
    newsletter: 'Morgenausgabe',
    otherNewsletter: 'Hafen der Woche',
  },
  wire: {
    'killed-live':
      'Die Agentur hat die Meldung zurückgezogen. Der daraus gemachte Artikel wurde zurückgenommen: Unter seiner Adresse steht, dass es ihn nicht mehr gibt.',
    killed:
      'Die Agentur hat die Meldung zurückgezogen. Der daraus gemachte Artikel darf nicht veröffentlicht werden.',
    'killed-unknown':
      'Die Agentur zieht eine Meldung mit Worten zurück, ohne kenntlich zu machen, welche. Es wurde nichts zurückgenommen: Sehen Sie nach, ob ein Artikel darauf beruht, und nehmen Sie ihn zurück.',
    'update-live':
      'Die Agentur hat eine neue Fassung einer Meldung geschickt, deren Artikel veröffentlicht ist. Es wurde nichts geändert: Sehen Sie nach, was anders ist, und übernehmen Sie es.',
    update:
      'Die Agentur hat eine neue Fassung einer Meldung geschickt, deren Artikel geplant ist. Der Text wurde nicht geändert. Hält die Agentur sie nun zurück oder endet ihre Sperrfrist später, ist der Artikel wieder ein Entwurf.',
    parted:
      'Jemand hat den Artikel von seiner Agenturmeldung getrennt: Sperrfrist und Rückrufe der Agentur halten ihn nicht mehr auf.',
  },
});
