import type { Paper } from '@/lib/auth/paper';
import { securityPath } from '@/lib/paths';

type Mail = { subject: string; text: string };

export type FactorKind = 'app' | 'passkey';
const words: Record<FactorKind, string> = { app: 'An authenticator app', passkey: 'A passkey' };

const notYou = ({ siteUrl }: Paper) =>
  `If that was not you, somebody can get into your account. Change your password and look at your second factors at once:\n${new URL(securityPath(), siteUrl).href}\n`;

/** Says that a factor is there now, or is there no more, in case it was somebody else. */
export const factorMail = (
  paper: Paper,
  what: 'added' | 'removed',
  kind: FactorKind,
  { isOn }: { isOn: boolean },
): Mail => ({
  subject: `A second factor was ${what} at ${paper.siteName}`,
  text: `Hello,

${words[kind]} was just ${what} ${what === 'added' ? 'to' : 'from'} your account at ${paper.siteName}, and every other session was ended.${
    isOn ? '' : '\n\nYour account has no second factor now: the password alone opens it.'
  }

${notYou(paper)}`,
});

/** Says that the old recovery codes are void. */
export const newCodesMail = (paper: Paper): Mail => ({
  subject: `New recovery codes at ${paper.siteName}`,
  text: `Hello,

new recovery codes were just made for your account at ${paper.siteName}. The old ones are void, and every other session was ended.

${notYou(paper)}`,
});

/** Says that one of the ten is used up. */
export const recoveryUsedMail = (paper: Paper, left: number): Mail => ({
  subject: `A recovery code was used at ${paper.siteName}`,
  text: `Hello,

one of your recovery codes was just used at ${paper.siteName}. ${left === 1 ? 'One is' : `${left} are`} left.

${notYou(paper)}`,
});

/** Says that the people who run the site took every factor away. */
export const factorsResetMail = (paper: Paper): Mail => ({
  subject: `Your second factors at ${paper.siteName} were removed`,
  text: `Hello,

whoever runs ${paper.siteName} has just removed every second factor of your account, and every session was ended. You can sign in with your password and set up new ones:
${new URL(securityPath(), paper.siteUrl).href}

If you did not ask for that, please tell them.
`,
});
