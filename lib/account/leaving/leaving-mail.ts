import { longDateTime, type Place } from '@/lib/dates';
import { mailOf } from '@/lib/mail/templates/catalogue';
import { signInPath } from '@/lib/paths';

type Paper = { siteName: string; siteUrl: string };

/** Says to somebody who asked to be erased what will happen when, and how to take it back. */
export const leavingMail = (paper: Paper, eraseAt: Date, place: Place) =>
  mailOf(paper, 'account-leaving', {
    when: `${longDateTime(eraseAt, place)} (${place.timeZone})`,
    signInLink: new URL(signInPath(), paper.siteUrl).href,
  });
