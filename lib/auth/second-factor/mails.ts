import type { Paper } from '@/lib/auth/paper';
import { mailOf } from '@/lib/mail/templates/catalogue';
import { securityPath } from '@/lib/paths';

export type FactorKind = 'app' | 'passkey';
const words: Record<FactorKind, string> = { app: 'An authenticator app', passkey: 'A passkey' };

const securityLink = ({ siteUrl }: Paper) => new URL(securityPath(), siteUrl).href;

/** Says that a factor is there now, in case it was somebody else. */
export const factorAddedMail = (paper: Paper, kind: FactorKind) =>
  mailOf(paper, 'factor-added', { factor: words[kind], securityLink: securityLink(paper) });

/** Says that a factor is there no more, in case it was somebody else. */
export const factorRemovedMail = (paper: Paper, kind: FactorKind, { isOn }: { isOn: boolean }) =>
  mailOf(paper, 'factor-removed', {
    factor: words[kind],
    warning: isOn ? '' : 'Your account has no second factor now: the password alone opens it.',
    securityLink: securityLink(paper),
  });

/** Says that the old recovery codes are void. */
export const newCodesMail = (paper: Paper) =>
  mailOf(paper, 'new-recovery-codes', { securityLink: securityLink(paper) });

/** Says that one of the ten is used up. */
export const recoveryUsedMail = (paper: Paper, left: number) =>
  mailOf(paper, 'recovery-code-used', {
    left: left === 1 ? 'One is' : `${left} are`,
    securityLink: securityLink(paper),
  });

/** Says that the people who run the site took every factor away. */
export const factorsResetMail = (paper: Paper) =>
  mailOf(paper, 'factors-reset', { securityLink: securityLink(paper) });
