/** A word in braces that a mail fills in. */
export type Placeholder = {
  /** What it stands for, for whoever writes the mail. */
  about: string;
  /** What stands there in a preview: a name or an address. What is said in a language is in `samplesFor`. */
  sample?: string;
  /** Without it the mail would be of no use, or break a promise: it must stay in the text. */
  isRequired?: true;
  /** Too long, or too much of a secret, for a subject. */
  isTextOnly?: true;
};

/** A mail that Broadsheet sends. Its words are among the texts (lib/i18n/texts/mails). */
export type MailSpec = {
  title: string;
  /** When it is sent, and to whom. */
  when: string;
  placeholders: Readonly<Record<string, Placeholder>>;
};
