import { textsIn } from '@/lib/i18n/words';
import type { MailKind } from '@/lib/mail/templates/catalogue';
import type { MailWords } from '@/lib/mail/templates/schema';

/** Our words for a mail, in the language of a site of this locale. Only for the server: it holds every language. */
export function defaultWords(kind: MailKind, place: { locale: string }): MailWords {
  const all: Record<MailKind, MailWords> = textsIn(place).mails.kinds;
  const { subject, text } = all[kind];
  return { subject, text };
}
