import { forgotPath, signInPath } from '@/lib/paths';

type Mail = { subject: string; text: string };
type Paper = { siteName: string; siteUrl: string };

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

The link works once, for one hour. If you did not ask for an account, leave it alone: without it nothing happens.
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
