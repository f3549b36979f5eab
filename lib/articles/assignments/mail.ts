import { clock, shortDate, type Place } from '@/lib/dates';
import { adminStoryPath } from '@/lib/paths';

type Paper = { siteName: string; siteUrl: string; place: Place };
type Work = { by: string; headline: string; storyId: number; task: string; dueAt: Date | null };

/** A subject is one line, whatever a headline holds. */
const line = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The mail that tells somebody of work on a story. */
export function assignmentMail(
  { siteName, siteUrl, place }: Paper,
  { by, headline, storyId, task, dueAt }: Work,
): { subject: string; text: string } {
  const due = dueAt
    ? `\nUntil: ${shortDate(dueAt, place)}, ${clock(dueAt, place)} (${place.timeZone.replaceAll('_', ' ')})`
    : '';
  return {
    subject: `${siteName}: for you, ${line(headline)}`,
    text: `${by} has given you work on “${headline}”.\n\nWhat: ${task}${due}\n\n${siteUrl}${adminStoryPath(storyId)}\n`,
  };
}
