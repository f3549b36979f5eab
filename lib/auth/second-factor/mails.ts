import type { Paper } from '@/lib/auth/paper';
import { wordsIn } from '@/lib/i18n/words';
import { mailOf } from '@/lib/mail/templates/catalogue';
import { securityPath } from '@/lib/paths';

export type FactorKind = 'app' | 'passkey';
const wordsOf = (paper: Paper) => wordsIn(paper).mails.said;

const securityLink = ({ siteUrl }: Paper) => new URL(securityPath(), siteUrl).href;

/** Says that a factor is there now, in case it was somebody else. */
export const factorAddedMail = (paper: Paper, kind: FactorKind) =>
  mailOf(paper, 'factor-added', {
    factor: wordsOf(paper)[kind],
    securityLink: securityLink(paper),
  });

/** Says that a factor is there no more, in case it was somebody else. */
export const factorRemovedMail = (paper: Paper, kind: FactorKind, { isOn }: { isOn: boolean }) =>
  mailOf(paper, 'factor-removed', {
    factor: wordsOf(paper)[kind],
    warning: isOn ? '' : wordsOf(paper).noFactor,
    securityLink: securityLink(paper),
  });

/** Says that the old recovery codes are void. */
export const newCodesMail = (paper: Paper) =>
  mailOf(paper, 'new-recovery-codes', { securityLink: securityLink(paper) });

/** Says that one of the ten is used up. */
export const recoveryUsedMail = (paper: Paper, left: number) =>
  mailOf(paper, 'recovery-code-used', {
    left: wordsOf(paper).codesLeft(left),
    securityLink: securityLink(paper),
  });

/** Says that the people who run the site took every factor away. */
export const factorsResetMail = (paper: Paper) =>
  mailOf(paper, 'factors-reset', { securityLink: securityLink(paper) });
