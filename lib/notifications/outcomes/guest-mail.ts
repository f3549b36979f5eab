import { wordsIn } from '@/lib/i18n/words';
import { mailOf } from '@/lib/mail/templates/catalogue';

type Paper = { siteName: string; siteUrl: string; locale: string };
type About = { name: string; outcome: 'removed' | 'kept'; headline: string };

/** Tells somebody without an account what came of their report. */
export const guestOutcomeMail = (paper: Paper, { name, outcome, headline }: About) =>
  mailOf(paper, 'report-outcome', { name, headline, outcome: wordsIn(paper).mails.said[outcome] });
