import type { Place } from '@/lib/dates';
import { zonedMoment } from '@/lib/newsroom/desk-time';
import { wordsIn } from '@/lib/i18n/words';
import { mailOf, type MailWish } from '@/lib/mail/templates/catalogue';
import { adminStoryPath, notificationsPath } from '@/lib/paths';

type Paper = { siteName: string; siteUrl: string; place: Place };

/** What somebody has done with a story, or with the new version beside a live one. */
export type StoryNews = {
  to: 'CHANGES_ASKED' | 'APPROVED' | 'SCHEDULED' | 'PUBLISHED';
  storyId: number;
  headline: string;
  isNewVersion: boolean;
  /** When it goes out, of what is scheduled. */
  at: Date | null;
  /** What is to be changed, as far as it was said with the step. */
  words: string;
};

/** The mail that tells who writes a story what an editor has done with it. */
export function stepMail(paper: Paper, by: string, news: StoryNews): MailWish {
  const { to, storyId, headline, isNewVersion, at, words } = news;
  const { siteUrl, place } = paper;
  const { said } = wordsIn(place).mails;
  const common = {
    by,
    headline,
    what: isNewVersion ? said.version : said.story,
    link: siteUrl + adminStoryPath(storyId),
    settingsLink: siteUrl + notificationsPath(),
  };
  switch (to) {
    case 'CHANGES_ASKED':
      return mailOf(paper, 'changes-asked', {
        ...common,
        words: words ? `> ${words.replace(/\n/g, '\n> ')}` : said.inComments,
      });
    case 'APPROVED':
      return mailOf(paper, 'story-approved', common);
    case 'SCHEDULED':
      return mailOf(paper, 'story-scheduled', { ...common, at: at ? zonedMoment(at, place) : '' });
    case 'PUBLISHED':
      return mailOf(paper, 'story-published', common);
  }
}
