import type { MailSpec, Placeholder } from '@/lib/mail/templates/spec';

/** The site and its name in samples, which give way to those of the newsroom (`samplesFor`). */
const site = 'https://tidings.example';
export const common = {
  siteName: { about: 'the name of the publication', sample: 'Port Ellery Tidings' },
  siteLink: { about: 'the address of the front page', sample: site, isTextOnly: true },
} as const satisfies Record<string, Placeholder>;

const link = (about: string, path: string) =>
  ({ about, sample: site + path, isTextOnly: true }) as const;
const needed = (about: string, path: string) =>
  ({ ...link(about, path), isRequired: true }) as const;
const passwordLink = link('where a new password is set', '/forgot');
const signInLink = link('where one signs in', '/signin');
const securityLink = link('the second factors in the account', '/account/security');
const newAddress = { about: 'the new address, mostly hidden', sample: 'h…@example.org' } as const;
const provider = { about: 'the other service', sample: 'GitHub' } as const;
const factor = { about: 'what kind of factor' } as const;

/** The mails about an account: who it is, how one gets in, how it goes. */
export const accountMails = {
  'confirm-address': {
    title: 'Confirm an address',
    when: 'Somebody opens an account, or asks for the link again.',
    placeholders: {
      ...common,
      name: { about: 'the name they chose', sample: 'Hedda Lind' },
      link: needed('the link that confirms', '/verify?token=sample'),
    },
  },
  'known-address': {
    title: 'An account is there already',
    when: 'Somebody opens an account with an address that has one.',
    placeholders: { ...common, signInLink, passwordLink },
  },
  'reset-password': {
    title: 'A new password',
    when: 'Somebody has forgotten their password.',
    placeholders: { ...common, link: needed('the link to a new password', '/reset?token=sample') },
  },
  'password-changed': {
    title: 'The password was changed',
    when: 'A password has been changed.',
    placeholders: { ...common, passwordLink: { ...passwordLink, isRequired: true } },
  },
  'sign-in-link': {
    title: 'A link to sign in',
    when: 'Somebody asks for a link instead of a password.',
    placeholders: {
      ...common,
      link: needed('the link that signs in', '/signin/link?token=sample'),
    },
  },
  'no-account': {
    title: 'No account with this address',
    when: 'Somebody asks for a link, and there is no account.',
    placeholders: { ...common, registerLink: link('where an account is opened', '/register') },
  },
  'new-address': {
    title: 'Confirm a new address',
    when: 'A member changes their address; this goes to the new one.',
    placeholders: {
      ...common,
      link: needed('the link that confirms', '/verify/address?token=sample'),
    },
  },
  'taken-address': {
    title: 'The new address has an account',
    when: 'A member wants an address that has an account; this goes to that address.',
    placeholders: { ...common, signInLink },
  },
  'leaving-address': {
    title: 'The address is about to change',
    when: 'A member changes their address; this goes to the old one.',
    placeholders: { ...common, newAddress, passwordLink: { ...passwordLink, isRequired: true } },
  },
  'left-address': {
    title: 'The address has changed',
    when: 'The new address is confirmed; this goes to the old one.',
    placeholders: { ...common, newAddress },
  },
  'service-linked': {
    title: 'Another service signs in',
    when: 'A member links Google, GitHub or another service.',
    placeholders: {
      ...common,
      provider,
      accountLink: link('the account', '/account'),
      passwordLink: { ...passwordLink, isRequired: true },
    },
  },
  'service-unlinked': {
    title: 'Another service signs in no more',
    when: 'A member unlinks a service.',
    placeholders: {
      ...common,
      provider,
      accountLink: link('the account', '/account'),
      passwordLink: { ...passwordLink, isRequired: true },
    },
  },
  'factor-added': {
    title: 'A second factor was added',
    when: 'A member adds an authenticator app or a passkey.',
    placeholders: { ...common, factor, securityLink: { ...securityLink, isRequired: true } },
  },
  'factor-removed': {
    title: 'A second factor was removed',
    when: 'A member removes an authenticator app or a passkey.',
    placeholders: {
      ...common,
      factor,
      warning: {
        about: 'a warning when it was the last one, else nothing',
        isTextOnly: true,
      },
      securityLink: { ...securityLink, isRequired: true },
    },
  },
  'new-recovery-codes': {
    title: 'New recovery codes',
    when: 'A member makes new recovery codes.',
    placeholders: { ...common, securityLink: { ...securityLink, isRequired: true } },
  },
  'recovery-code-used': {
    title: 'A recovery code was used',
    when: 'Somebody signs in with a recovery code.',
    placeholders: {
      ...common,
      left: { about: 'how many are left' },
      securityLink: { ...securityLink, isRequired: true },
    },
  },
  'factors-reset': {
    title: 'The second factors were removed',
    when: 'Whoever runs the site takes every factor away, for somebody who has lost them.',
    placeholders: { ...common, securityLink: { ...securityLink, isRequired: true } },
  },
  'account-leaving': {
    title: 'An account will be deleted',
    when: 'A member asks to be erased.',
    placeholders: {
      ...common,
      when: {
        about: 'the moment, with its time zone',
        isRequired: true,
      },
      signInLink: { ...signInLink, isRequired: true },
    },
  },
} as const satisfies Record<string, MailSpec>;
