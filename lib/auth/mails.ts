import type { Paper } from '@/lib/auth/paper';
import {
  accountPath,
  forgotPath,
  registerPath,
  signInLinkPath,
  signInPath,
  verifyAddressPath,
} from '@/lib/paths';

type Mail = { subject: string; text: string };

const link = (siteUrl: string, path: string, query: Record<string, string | undefined>) => {
  const url = new URL(path, siteUrl);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url.href;
};

/** Asks the owner of an address to confirm it. Addresses in mails come from the configuration, never from a request. */
export const confirmMail = (
  { siteName, siteUrl }: Paper,
  { name, secret, next }: { name: string; secret: string; next?: string },
): Mail => ({
  subject: `Confirm your address for ${siteName}`,
  text: `Hello ${name},

please confirm that this address is yours, so that you can comment at ${siteName}:

${link(siteUrl, '/verify', { token: secret, next })}

The link works once, for one hour. In another browser than the one you registered in, it asks you to choose a password there. If you did not ask for an account, leave it alone: without it nothing happens.
`,
});

/** Told to someone whose address is registered already: the page itself says the same to everybody. */
export const knownMail = ({ siteName, siteUrl }: Paper): Mail => ({
  subject: `You already have an account at ${siteName}`,
  text: `Hello,

somebody, probably you, asked for an account at ${siteName} with this address. There is one already.

Sign in: ${link(siteUrl, signInPath(), {})}
Set a new password: ${link(siteUrl, forgotPath(), {})}

If it was not you, nothing has changed and there is nothing to do.
`,
});

/** The link to a new password. */
export const resetMail = ({ siteName, siteUrl }: Paper, secret: string): Mail => ({
  subject: `A new password for ${siteName}`,
  text: `Hello,

here you can set a new password for your account at ${siteName}:

${link(siteUrl, '/reset', { token: secret })}

The link works once, for one hour. If you did not ask for it, leave it alone: your password stays as it is.
`,
});

/** Says that the password was changed, in case it was somebody else. */
export const passwordChangedMail = ({ siteName, siteUrl }: Paper): Mail => ({
  subject: `Your password for ${siteName} was changed`,
  text: `Hello,

the password of your account at ${siteName} has just been changed, and every other session was ended.

If that was not you, set a new one at once: ${link(siteUrl, forgotPath(), {})}
`,
});

/** The link that signs in. */
export const signInLinkMail = (
  { siteName, siteUrl }: Paper,
  { secret, next }: { secret: string; next?: string },
): Mail => ({
  subject: `Your sign-in link for ${siteName}`,
  text: `Hello,

here you can sign in at ${siteName}, without a password:

${link(siteUrl, signInLinkPath(), { token: secret, next })}

The link works once, for one hour. If you did not ask for it, leave it alone and show it to nobody.
`,
});

/** Told to someone without an account who was sent a link: the page itself says the same to everybody. */
export const noAccountMail = ({ siteName, siteUrl }: Paper): Mail => ({
  subject: `There is no account with this address at ${siteName}`,
  text: `Hello,

somebody, probably you, asked for a link to sign in or to a new password at ${siteName}. There is no account with this address here, or it was never confirmed.

Open one: ${link(siteUrl, registerPath(), {})}

Perhaps you used another address. If it was not you, there is nothing to do.
`,
});

/** To the new address: confirms that it is theirs. */
export const newAddressMail = ({ siteName, siteUrl }: Paper, secret: string): Mail => ({
  subject: `Confirm your new address for ${siteName}`,
  text: `Hello,

please confirm that your account at ${siteName} should have this address from now on:

${link(siteUrl, verifyAddressPath(), { token: secret })}

The link works once, for one hour. If you did not ask for this, leave it alone: nothing changes without it.
`,
});

/** To a new address that has an account already; whoever asked is told nothing of it. */
export const takenAddressMail = ({ siteName, siteUrl }: Paper): Mail => ({
  subject: `This address already has an account at ${siteName}`,
  text: `Hello,

somebody, probably you, wants to use this address for another account at ${siteName}. It has an account already, so nothing has changed.

Sign in to it: ${link(siteUrl, signInPath(), {})}

If it was not you, there is nothing to do.
`,
});

/** To the old address, while the new one still waits: this is the moment to object. */
export const leavingAddressMail = ({ siteName, siteUrl }: Paper, newAddress: string): Mail => ({
  subject: `Your account at ${siteName} is about to get another address`,
  text: `Hello,

somebody, probably you, asked that your account at ${siteName} should have the address ${newAddress} instead of this one. It changes as soon as that address is confirmed.

If that was not you, set a new password at once; it stops the change and ends every session: ${link(siteUrl, forgotPath(), {})}
`,
});

/** To the old address, once the new one counts. */
export const leftAddressMail = ({ siteName, siteUrl }: Paper, newAddress: string): Mail => ({
  subject: `Your account at ${siteName} has another address now`,
  text: `Hello,

your account at ${siteName} now has the address ${newAddress}. Mail no longer comes to this one.

If that was not you, answer this mail or write to the newsroom: ${link(siteUrl, '/', {})}
`,
});

/** To the owner: another way into the account has come, or gone. */
export const identityMail = (
  { siteName, siteUrl }: Paper,
  { provider, isNew }: { provider: string; isNew: boolean },
): Mail => ({
  subject: isNew
    ? `Your account at ${siteName} can now be signed in to with ${provider}`
    : `Your account at ${siteName} can no longer be signed in to with ${provider}`,
  text: `Hello,

${isNew ? `your account at ${siteName} can now be signed in to with ${provider}.` : `your account at ${siteName} can no longer be signed in to with ${provider}.`}

You see and change this in your account: ${link(siteUrl, accountPath(), {})}

If that was not you, set a new password at once: ${link(siteUrl, forgotPath(), {})}
`,
});
