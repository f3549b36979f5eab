import { clock, shortDate, type Place } from '@/lib/dates';
import { mailOf } from '@/lib/mail/templates/catalogue';
import { adminStoryPath } from '@/lib/paths';

type Paper = { siteName: string; siteUrl: string; place: Place };
type Work = { by: string; headline: string; storyId: number; task: string; dueAt: Date | null };

/** The mail that tells somebody of work on a story. */
export function assignmentMail(paper: Paper, { by, headline, storyId, task, dueAt }: Work) {
  const { siteUrl, place } = paper;
  const due = dueAt
    ? `Until: ${shortDate(dueAt, place)}, ${clock(dueAt, place)} (${place.timeZone.replaceAll('_', ' ')})`
    : '';
  const link = siteUrl + adminStoryPath(storyId);
  return mailOf(paper, 'assignment', { by, headline, task, due, link });
}
