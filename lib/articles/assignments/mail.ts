import type { Place } from '@/lib/dates';
import { zonedMoment } from '@/lib/newsroom/desk-time';
import { wordsIn } from '@/lib/i18n/words';
import { mailOf } from '@/lib/mail/templates/catalogue';
import { adminStoryPath, notificationsPath } from '@/lib/paths';

type Paper = { siteName: string; siteUrl: string; place: Place };
type Work = { by: string; headline: string; storyId: number; task: string; dueAt: Date | null };

/** The mail that tells somebody of work on a story. */
export function assignmentMail(paper: Paper, { by, headline, storyId, task, dueAt }: Work) {
  const { siteUrl, place } = paper;
  const due = dueAt ? wordsIn(place).mails.said.due({ date: zonedMoment(dueAt, place) }) : '';
  const link = siteUrl + adminStoryPath(storyId);
  const settingsLink = siteUrl + notificationsPath();
  return mailOf(paper, 'assignment', { by, headline, task, due, link, settingsLink });
}
