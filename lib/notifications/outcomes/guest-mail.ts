import { mailOf } from '@/lib/mail/templates/catalogue';

type Paper = { siteName: string; siteUrl: string };
type About = { name: string; outcome: 'removed' | 'kept'; headline: string };

const words = {
  removed: 'We have taken it down.',
  kept: 'We have looked at it and leave it where it is, since we do not find that it breaks the law.',
};

/** Tells somebody without an account what came of their report. */
export const guestOutcomeMail = (paper: Paper, { name, outcome, headline }: About) =>
  mailOf(paper, 'report-outcome', { name, headline, outcome: words[outcome] });
