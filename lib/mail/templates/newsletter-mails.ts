import { common } from '@/lib/mail/templates/account-mails';
import type { MailSpec } from '@/lib/mail/templates/spec';

const newsletters = {
  about: 'the newsletters, each in a line of its own',
  sample: 'Morning edition\nHarbour weekly',
  isRequired: true,
  isTextOnly: true,
} as const;

/** The mails about newsletters. An issue itself is made in lib/newsletters. */
export const newsletterMails = {
  'newsletter-confirm': {
    title: 'Confirm a newsletter',
    when: 'Somebody signs an address up for newsletters.',
    subject: 'Confirm your newsletters from {siteName}',
    text: `Hello,

somebody, probably you, wants this address to get from {siteName}:

{newsletters}

Confirm that it is yours:

{link}

The link works for three days. If it was not you, leave it alone: without it nothing is sent.`,
    placeholders: {
      ...common,
      newsletters,
      link: {
        about: 'the link that confirms',
        sample: 'https://tidings.example/verify/newsletter?token=sample',
        isRequired: true,
        isTextOnly: true,
      },
    },
  },
  'newsletter-known': {
    title: 'The newsletters come already',
    when: 'Somebody signs an address up for newsletters that it gets already.',
    subject: 'You get these newsletters from {siteName} already',
    text: `Hello,

somebody, probably you, wants this address to get from {siteName}:

{newsletters}

It gets all of that already, so nothing has changed.

To get them no more: {stopLink}`,
    placeholders: {
      ...common,
      newsletters,
      stopLink: {
        about: 'the link that ends them',
        sample: 'https://tidings.example/unsubscribe?token=sample',
        isRequired: true,
        isTextOnly: true,
      },
    },
  },
} as const satisfies Record<string, MailSpec>;
