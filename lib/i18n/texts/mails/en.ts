/** The mails: what stands in each, by its kind, and what is put into them. Words in braces are those that a mail knows. */
export const en = {
  kinds: {
    'confirm-address': {
      subject: 'Confirm your address for {siteName}',
      text: `Hello {name},

please confirm that this address is yours, so that you can comment at {siteName}:

{link}

The link works once, for one hour. In another browser than the one you registered in, it asks you to choose a password there. If you did not ask for an account, leave it alone: without it nothing happens.`,
    },
    'known-address': {
      subject: 'You already have an account at {siteName}',
      text: `Hello,

somebody, probably you, asked for an account at {siteName} with this address. There is one already.

Sign in: {signInLink}
Set a new password: {passwordLink}

If it was not you, nothing has changed and there is nothing to do.`,
    },
    'reset-password': {
      subject: 'A new password for {siteName}',
      text: `Hello,

here you can set a new password for your account at {siteName}:

{link}

The link works once, for one hour. If you did not ask for it, leave it alone: your password stays as it is.`,
    },
    'password-changed': {
      subject: 'Your password for {siteName} was changed',
      text: `Hello,

the password of your account at {siteName} has just been changed, and every other session was ended.

If that was not you, set a new one at once: {passwordLink}`,
    },
    'sign-in-link': {
      subject: 'Your sign-in link for {siteName}',
      text: `Hello,

here you can sign in at {siteName}, without a password:

{link}

The link works once, for one hour. If you did not ask for it, leave it alone and show it to nobody.`,
    },
    'no-account': {
      subject: 'There is no account with this address at {siteName}',
      text: `Hello,

somebody, probably you, asked for a link to sign in or to a new password at {siteName}. There is no account with this address here, or it was never confirmed.

Open one: {registerLink}

Perhaps you used another address. If it was not you, there is nothing to do.`,
    },
    'new-address': {
      subject: 'Confirm your new address for {siteName}',
      text: `Hello,

please confirm that your account at {siteName} should have this address from now on:

{link}

The link works once, for one hour. If you did not ask for this, leave it alone: nothing changes without it.`,
    },
    'taken-address': {
      subject: 'This address already has an account at {siteName}',
      text: `Hello,

somebody, probably you, wants to use this address for another account at {siteName}. It has an account already, so nothing has changed.

Sign in to it: {signInLink}

If it was not you, there is nothing to do.`,
    },
    'leaving-address': {
      subject: 'Your account at {siteName} is about to get another address',
      text: `Hello,

somebody, probably you, asked that your account at {siteName} should have the address {newAddress} instead of this one. It changes as soon as that address is confirmed.

If that was not you, set a new password at once; it stops the change and ends every session: {passwordLink}`,
    },
    'left-address': {
      subject: 'Your account at {siteName} has another address now',
      text: `Hello,

your account at {siteName} now has the address {newAddress}. Mail no longer comes to this one.

If that was not you, answer this mail or write to the newsroom: {siteLink}/`,
    },
    'service-linked': {
      subject: 'Your account at {siteName} can now be signed in to with {provider}',
      text: `Hello,

your account at {siteName} can now be signed in to with {provider}.

You see and change this in your account: {accountLink}

If that was not you, set a new password at once: {passwordLink}`,
    },
    'service-unlinked': {
      subject: 'Your account at {siteName} can no longer be signed in to with {provider}',
      text: `Hello,

your account at {siteName} can no longer be signed in to with {provider}.

You see and change this in your account: {accountLink}

If that was not you, set a new password at once: {passwordLink}`,
    },
    'factor-added': {
      subject: 'A second factor was added at {siteName}',
      text: `Hello,

{factor} was just added to your account at {siteName}, and every other session was ended.

If that was not you, somebody can get into your account. Change your password and look at your second factors at once:
{securityLink}`,
    },
    'factor-removed': {
      subject: 'A second factor was removed at {siteName}',
      text: `Hello,

{factor} was just removed from your account at {siteName}, and every other session was ended.

{warning}

If that was not you, somebody can get into your account. Change your password and look at your second factors at once:
{securityLink}`,
    },
    'new-recovery-codes': {
      subject: 'New recovery codes at {siteName}',
      text: `Hello,

new recovery codes were just made for your account at {siteName}. The old ones are void, and every other session was ended.

If that was not you, somebody can get into your account. Change your password and look at your second factors at once:
{securityLink}`,
    },
    'recovery-code-used': {
      subject: 'A recovery code was used at {siteName}',
      text: `Hello,

one of your recovery codes was just used at {siteName}. {left} left.

If that was not you, somebody can get into your account. Change your password and look at your second factors at once:
{securityLink}`,
    },
    'factors-reset': {
      subject: 'Your second factors at {siteName} were removed',
      text: `Hello,

whoever runs {siteName} has just removed every second factor of your account, and every session was ended. You can sign in with your password and set up new ones:
{securityLink}

If you did not ask for that, please tell them.`,
    },
    'account-leaving': {
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
    },
    notifications: {
      subject: '{summary}',
      text: `Hello {name},

{notifications}

--
All that you were told, and what is mailed to you and how often: {settingsLink}
No more mail like this: {stopLink}`,
    },
    'report-outcome': {
      subject: 'Your report to {siteName}',
      text: `Hello {name},

you reported a comment under “{headline}” at {siteName} as breaking the law. A moderator, not a machine, has decided: {outcome}

If you do not agree, answer this mail. You may also go to court.

{siteLink}`,
    },
    invitation: {
      subject: '{by} invites you to {siteName}',
      text: `Hello {name},

{by} invites you to work at {siteName} as {role}.

{message}

Accept and choose a password:

{link}

The link works once, for seven days. If you do not want this, leave it alone: nothing changes without it.`,
    },
    assignment: {
      subject: '{siteName}: for you, {headline}',
      text: `{by} has given you work on “{headline}”.

What: {task}
{due}

{link}

--
What is mailed to you: {settingsLink}`,
    },
    'changes-asked': {
      subject: '{siteName}: changes asked, {headline}',
      text: `{by} asks for changes to {what} “{headline}”.

{words}

{link}

--
What is mailed to you: {settingsLink}`,
    },
    'story-approved': {
      subject: '{siteName}: approved, {headline}',
      text: `{by} has approved {what} “{headline}”.

{link}

--
What is mailed to you: {settingsLink}`,
    },
    'story-scheduled': {
      subject: '{siteName}: scheduled, {headline}',
      text: `{by} has scheduled {what} “{headline}”. It goes out on {at}.

{link}

--
What is mailed to you: {settingsLink}`,
    },
    'story-published': {
      subject: '{siteName}: published, {headline}',
      text: `{by} has published {what} “{headline}”.

{link}

--
What is mailed to you: {settingsLink}`,
    },
    wire: {
      subject: '{siteName}: wire, {headline}',
      text: `“{headline}”

{what}

{link}`,
    },
    'newsletter-confirm': {
      subject: 'Confirm your newsletters from {siteName}',
      text: `Hello,

somebody, probably you, wants this address to get from {siteName}:

{newsletters}

Confirm that it is yours:

{link}

The link works for three days. If it was not you, leave it alone: without it nothing is sent.`,
    },
    'newsletter-known': {
      subject: 'You get these newsletters from {siteName} already',
      text: `Hello,

somebody, probably you, wants this address to get from {siteName}:

{newsletters}

It gets all of that already, so nothing has changed.

To get them no more: {stopLink}`,
    },
  },
  said: {
    app: 'An authenticator app',
    passkey: 'A passkey',
    noFactor: 'Your account has no second factor now: the password alone opens it.',
    codesLeft: { one: 'One is', other: '{count} are' },
    removed: 'We have taken it down.',
    kept: 'We have looked at it and leave it where it is, since we do not find that it breaks the law.',
    writes: '{by} writes:',
    due: 'Until: {date}',
    story: 'the story',
    version: 'the new version of',
    inComments: 'The comments on the text say what is to be changed.',
  },
  roles: {
    READER: 'a reader',
    AUTHOR: 'an author',
    MODERATOR: 'a moderator',
    EDITOR: 'an editor',
    ADMIN: 'an administrator',
  },
  /** What stands in a preview for what people write. */
  samples: {
    headline: 'Harbour board votes to dredge',
    task: 'Check the figures',
    change: 'Say which harbour.',
    welcome: 'Looking forward to working with you.',
    comment: 'The tide tables say otherwise.',
    newsletter: 'Morning edition',
    otherNewsletter: 'Harbour weekly',
  },
  wire: {
    'killed-live':
      'The agency has called the item back. The story made of it was withdrawn: its address answers that it is gone.',
    killed: 'The agency has called the item back. The story made of it must not be published.',
    'killed-unknown':
      'The agency calls a story back in words, without marking which item it means. Nothing was taken down: look whether a story here rests on it, and withdraw it.',
    'update-live':
      'The agency has sent a new version of an item whose story readers have. Nothing was changed: look at what differs and take it in.',
    update:
      'The agency has sent a new version of an item whose story is scheduled. The text was not changed. If the agency now withholds it or its embargo ends later, the story is a draft again.',
    parted:
      'Somebody has parted the story from its wire item: the agency’s embargo and its kills no longer hold it back.',
  },
} as const;
