import type { CommentMode } from '@/prisma/generated/enums';
import { interfaceLanguage } from '@/lib/articles/language';
import { wordsIn } from '@/lib/i18n/words';
import type { Settings } from '@/lib/settings/schema';

type OpenMode = Exclude<CommentMode, 'DEFAULT'>;
type Own = { commentMode: CommentMode; commentCloseDays: number | null };

/** What a story says of its conversation, with what its section says. */
export type ThreadStory = Own & {
  commentClosedWords: string;
  publishedAt: Date | null;
  section: Own;
};
type Site = Pick<
  Settings,
  'commentMode' | 'commentCloseDays' | 'commenting' | 'commentPausedWords'
> &
  Partial<Pick<Settings, 'locale'>>;

/** How the conversation under a story is run at a moment. */
export type Thread = {
  commentMode: OpenMode;
  /** When it closes by itself; null when that has happened, and when it never will. */
  closesAt: Date | null;
  /** What stands in place of the form; null while people can comment. */
  closedWords: string | null;
};

const day = 86_400_000;

/**
 * How the conversation under a story is run: as the story says, else its section, else the site. It ends so many days
 * after publication, and everywhere while commenting is paused. Worked out each time, so that a changed setting reaches
 * old stories.
 */
export function threadOf(story: ThreadStory, site: Site, now: Date): Thread {
  const { section } = story;
  const words = wordsIn({ locale: site.locale ?? interfaceLanguage }).comments;
  const modes = [story.commentMode, section.commentMode];
  const commentMode = modes.find((mode) => mode !== 'DEFAULT') ?? site.commentMode;
  const days = story.commentCloseDays ?? section.commentCloseDays ?? site.commentCloseDays;
  const end =
    days > 0 && story.publishedAt ? new Date(story.publishedAt.getTime() + days * day) : null;
  const closed = (closedWords: string): Thread => ({
    commentMode: 'CLOSED',
    closesAt: null,
    closedWords,
  });
  if (commentMode === 'CLOSED') return closed(story.commentClosedWords || words.closed);
  if (end && end <= now) return closed(story.commentClosedWords || words.closedByDays(days));
  if (site.commenting === 'PAUSED')
    return { ...closed(site.commentPausedWords || words.closed), closesAt: end };
  return { commentMode, closesAt: end, closedWords: null };
}
