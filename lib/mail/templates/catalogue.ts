import { accountMails } from '@/lib/mail/templates/account-mails';
import { deskMails } from '@/lib/mail/templates/desk-mails';
import { newsletterMails } from '@/lib/mail/templates/newsletter-mails';
import type { MailSpec } from '@/lib/mail/templates/spec';

const catalogue = { ...accountMails, ...deskMails, ...newsletterMails };

export type MailKind = keyof typeof catalogue;
/** Every mail that Broadsheet sends, in the order of the settings. */
export const mailKinds = Object.keys(catalogue) as MailKind[];
export const isMailKind = (value: string): value is MailKind => Object.hasOwn(catalogue, value);
export const mailSpec = (kind: MailKind): MailSpec => catalogue[kind];

/** What is said in a mail: in a mail of this kind there is a value for each of its placeholders. */
export type MailWish = {
  [K in MailKind]: {
    kind: K;
    values: Readonly<Record<keyof (typeof catalogue)[K]['placeholders'], string>>;
  };
}[MailKind];

type Paper = { siteName: string; siteUrl: string };
type Own<K extends MailKind> = Omit<
  Extract<MailWish, { kind: K }>['values'],
  'siteName' | 'siteLink'
>;

/** A mail of this kind from this paper. */
export const mailOf = <K extends MailKind>(
  { siteName, siteUrl }: Paper,
  kind: K,
  values: Own<K>,
): Extract<MailWish, { kind: K }> =>
  ({ kind, values: { siteName, siteLink: siteUrl, ...values } }) as Extract<MailWish, { kind: K }>;
