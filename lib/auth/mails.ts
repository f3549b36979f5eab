import type { Paper } from '@/lib/auth/paper';
import { mailOf } from '@/lib/mail/templates/catalogue';
import {
  accountPath,
  forgotPath,
  registerPath,
  signInLinkPath,
  signInPath,
  verifyAddressPath,
} from '@/lib/paths';

/** Addresses in mails come from the configuration, never from a request. */
const link = (
  { siteUrl }: Paper,
  path: string,
  query: Record<string, string | undefined> = {},
): string => {
  const url = new URL(path, siteUrl);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url.href;
};
const passwordLink = (paper: Paper) => link(paper, forgotPath());

/** Asks the owner of an address to confirm it. */
export const confirmMail = (
  paper: Paper,
  { name, secret, next }: { name: string; secret: string; next?: string },
) =>
  mailOf(paper, 'confirm-address', { name, link: link(paper, '/verify', { token: secret, next }) });

/** Told to someone whose address is registered already: the page itself says the same to everybody. */
export const knownMail = (paper: Paper) =>
  mailOf(paper, 'known-address', {
    signInLink: link(paper, signInPath()),
    passwordLink: passwordLink(paper),
  });

/** The link to a new password. */
export const resetMail = (paper: Paper, secret: string) =>
  mailOf(paper, 'reset-password', { link: link(paper, '/reset', { token: secret }) });

/** Says that the password was changed, in case it was somebody else. */
export const passwordChangedMail = (paper: Paper) =>
  mailOf(paper, 'password-changed', { passwordLink: passwordLink(paper) });

/** The link that signs in. */
export const signInLinkMail = (paper: Paper, { secret, next }: { secret: string; next?: string }) =>
  mailOf(paper, 'sign-in-link', { link: link(paper, signInLinkPath(), { token: secret, next }) });

/** Told to someone without an account who was sent a link: the page itself says the same to everybody. */
export const noAccountMail = (paper: Paper) =>
  mailOf(paper, 'no-account', { registerLink: link(paper, registerPath()) });

/** To the new address: confirms that it is theirs. */
export const newAddressMail = (paper: Paper, secret: string) =>
  mailOf(paper, 'new-address', { link: link(paper, verifyAddressPath(), { token: secret }) });

/** To a new address that has an account already; whoever asked is told nothing of it. */
export const takenAddressMail = (paper: Paper) =>
  mailOf(paper, 'taken-address', { signInLink: link(paper, signInPath()) });

/** To the old address, while the new one still waits: this is the moment to object. */
export const leavingAddressMail = (paper: Paper, newAddress: string) =>
  mailOf(paper, 'leaving-address', { newAddress, passwordLink: passwordLink(paper) });

/** To the old address, once the new one counts. */
export const leftAddressMail = (paper: Paper, newAddress: string) =>
  mailOf(paper, 'left-address', { newAddress });

/** To the owner: another way into the account has come, or gone. */
export const identityMail = (
  paper: Paper,
  { provider, isNew }: { provider: string; isNew: boolean },
) =>
  mailOf(paper, isNew ? 'service-linked' : 'service-unlinked', {
    provider,
    accountLink: link(paper, accountPath()),
    passwordLink: passwordLink(paper),
  });
