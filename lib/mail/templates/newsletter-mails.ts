import { common } from '@/lib/mail/templates/account-mails';
import type { MailSpec } from '@/lib/mail/templates/spec';

const newsletters = {
  about: 'the newsletters, each in a line of its own',
  isRequired: true,
  isTextOnly: true,
} as const;

/** The mails about newsletters. An issue itself is made in lib/newsletters. */
export const newsletterMails = {
  'newsletter-confirm': {
    title: 'Confirm a newsletter',
    when: 'Somebody signs an address up for newsletters.',
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
