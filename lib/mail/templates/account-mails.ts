import type { MailSpec, Placeholder } from '@/lib/mail/templates/spec';

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
const factor = { about: 'what kind of factor', sample: 'A passkey' } as const;

const notYou =
  'If that was not you, somebody can get into your account. Change your password and look at your second factors at once:\n{securityLink}';

/** The mails about an account: who it is, how one gets in, how it goes. */
export const accountMails = {
  'confirm-address': {
    title: 'Confirm an address',
    when: 'Somebody opens an account, or asks for the link again.',
    subject: 'Confirm your address for {siteName}',
    text: `Hello {name},

please confirm that this address is yours, so that you can comment at {siteName}:

{link}

The link works once, for one hour. In another browser than the one you registered in, it asks you to choose a password there. If you did not ask for an account, leave it alone: without it nothing happens.`,
    placeholders: {
      ...common,
      name: { about: 'the name they chose', sample: 'Hedda Lind' },
      link: needed('the link that confirms', '/verify?token=sample'),
    },
  },
  'known-address': {
    title: 'An account is there already',
    when: 'Somebody opens an account with an address that has one.',
    subject: 'You already have an account at {siteName}',
    text: `Hello,

somebody, probably you, asked for an account at {siteName} with this address. There is one already.

Sign in: {signInLink}
Set a new password: {passwordLink}

If it was not you, nothing has changed and there is nothing to do.`,
    placeholders: { ...common, signInLink, passwordLink },
  },
  'reset-password': {
    title: 'A new password',
    when: 'Somebody has forgotten their password.',
    subject: 'A new password for {siteName}',
    text: `Hello,

here you can set a new password for your account at {siteName}:

{link}

The link works once, for one hour. If you did not ask for it, leave it alone: your password stays as it is.`,
    placeholders: { ...common, link: needed('the link to a new password', '/reset?token=sample') },
  },
  'password-changed': {
    title: 'The password was changed',
    when: 'A password has been changed.',
    subject: 'Your password for {siteName} was changed',
    text: `Hello,

the password of your account at {siteName} has just been changed, and every other session was ended.

If that was not you, set a new one at once: {passwordLink}`,
    placeholders: { ...common, passwordLink: { ...passwordLink, isRequired: true } },
  },
  'sign-in-link': {
    title: 'A link to sign in',
    when: 'Somebody asks for a link instead of a password.',
    subject: 'Your sign-in link for {siteName}',
    text: `Hello,

here you can sign in at {siteName}, without a password:

{link}

The link works once, for one hour. If you did not ask for it, leave it alone and show it to nobody.`,
    placeholders: {
      ...common,
      link: needed('the link that signs in', '/signin/link?token=sample'),
    },
  },
  'no-account': {
    title: 'No account with this address',
    when: 'Somebody asks for a link, and there is no account.',
    subject: 'There is no account with this address at {siteName}',
    text: `Hello,

somebody, probably you, asked for a link to sign in or to a new password at {siteName}. There is no account with this address here, or it was never confirmed.

Open one: {registerLink}

Perhaps you used another address. If it was not you, there is nothing to do.`,
    placeholders: { ...common, registerLink: link('where an account is opened', '/register') },
  },
  'new-address': {
    title: 'Confirm a new address',
    when: 'A member changes their address; this goes to the new one.',
    subject: 'Confirm your new address for {siteName}',
    text: `Hello,

please confirm that your account at {siteName} should have this address from now on:

{link}

The link works once, for one hour. If you did not ask for this, leave it alone: nothing changes without it.`,
    placeholders: {
      ...common,
      link: needed('the link that confirms', '/verify/address?token=sample'),
    },
  },
  'taken-address': {
    title: 'The new address has an account',
    when: 'A member wants an address that has an account; this goes to that address.',
    subject: 'This address already has an account at {siteName}',
    text: `Hello,

somebody, probably you, wants to use this address for another account at {siteName}. It has an account already, so nothing has changed.

Sign in to it: {signInLink}

If it was not you, there is nothing to do.`,
    placeholders: { ...common, signInLink },
  },
  'leaving-address': {
    title: 'The address is about to change',
    when: 'A member changes their address; this goes to the old one.',
    subject: 'Your account at {siteName} is about to get another address',
    text: `Hello,

somebody, probably you, asked that your account at {siteName} should have the address {newAddress} instead of this one. It changes as soon as that address is confirmed.

If that was not you, set a new password at once; it stops the change and ends every session: {passwordLink}`,
    placeholders: { ...common, newAddress, passwordLink: { ...passwordLink, isRequired: true } },
  },
  'left-address': {
    title: 'The address has changed',
    when: 'The new address is confirmed; this goes to the old one.',
    subject: 'Your account at {siteName} has another address now',
    text: `Hello,

your account at {siteName} now has the address {newAddress}. Mail no longer comes to this one.

If that was not you, answer this mail or write to the newsroom: {siteLink}/`,
    placeholders: { ...common, newAddress },
  },
  'service-linked': {
    title: 'Another service signs in',
    when: 'A member links Google, GitHub or another service.',
    subject: 'Your account at {siteName} can now be signed in to with {provider}',
    text: `Hello,

your account at {siteName} can now be signed in to with {provider}.

You see and change this in your account: {accountLink}

If that was not you, set a new password at once: {passwordLink}`,
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
    subject: 'Your account at {siteName} can no longer be signed in to with {provider}',
    text: `Hello,

your account at {siteName} can no longer be signed in to with {provider}.

You see and change this in your account: {accountLink}

If that was not you, set a new password at once: {passwordLink}`,
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
    subject: 'A second factor was added at {siteName}',
    text: `Hello,

{factor} was just added to your account at {siteName}, and every other session was ended.

${notYou}`,
    placeholders: { ...common, factor, securityLink: { ...securityLink, isRequired: true } },
  },
  'factor-removed': {
    title: 'A second factor was removed',
    when: 'A member removes an authenticator app or a passkey.',
    subject: 'A second factor was removed at {siteName}',
    text: `Hello,

{factor} was just removed from your account at {siteName}, and every other session was ended.

{warning}

${notYou}`,
    placeholders: {
      ...common,
      factor,
      warning: {
        about: 'a warning when it was the last one, else nothing',
        sample: 'Your account has no second factor now: the password alone opens it.',
        isTextOnly: true,
      },
      securityLink: { ...securityLink, isRequired: true },
    },
  },
  'new-recovery-codes': {
    title: 'New recovery codes',
    when: 'A member makes new recovery codes.',
    subject: 'New recovery codes at {siteName}',
    text: `Hello,

new recovery codes were just made for your account at {siteName}. The old ones are void, and every other session was ended.

${notYou}`,
    placeholders: { ...common, securityLink: { ...securityLink, isRequired: true } },
  },
  'recovery-code-used': {
    title: 'A recovery code was used',
    when: 'Somebody signs in with a recovery code.',
    subject: 'A recovery code was used at {siteName}',
    text: `Hello,

one of your recovery codes was just used at {siteName}. {left} left.

${notYou}`,
    placeholders: {
      ...common,
      left: { about: 'how many are left', sample: '9 are' },
      securityLink: { ...securityLink, isRequired: true },
    },
  },
  'factors-reset': {
    title: 'The second factors were removed',
    when: 'Whoever runs the site takes every factor away, for somebody who has lost them.',
    subject: 'Your second factors at {siteName} were removed',
    text: `Hello,

whoever runs {siteName} has just removed every second factor of your account, and every session was ended. You can sign in with your password and set up new ones:
{securityLink}

If you did not ask for that, please tell them.`,
    placeholders: { ...common, securityLink: { ...securityLink, isRequired: true } },
  },
  'account-leaving': {
    title: 'An account will be deleted',
    when: 'A member asks to be erased.',
    subject: 'Your account at {siteName} will be deleted',
    text: `Hello,

somebody, probably you, has asked to delete your account at {siteName}. You have been signed out everywhere.

On {when} this will happen:

- your name, your address, your password and everything that you have set up go;
- your comments go. Where somebody has answered, a line without your name stays in their place;
- your likes, your reports and your saved stories go.

Nobody can bring any of it back after that. Until then you can: sign in and choose to keep the account.

{signInLink}

If it was not you, do so now, and set a new password.`,
    placeholders: {
      ...common,
      when: {
        about: 'the moment, with its time zone',
        sample: '26 November 2026, 10:12 (Europe/Oslo)',
        isRequired: true,
      },
      signInLink: { ...signInLink, isRequired: true },
    },
  },
} as const satisfies Record<string, MailSpec>;
