import { CommentForm } from '@/components/site/comments/comment-form';
import {
  CommentPager,
  CommentPart,
  CommentSortLinks,
} from '@/components/site/comments/comment-sort';
import { CommentThreads } from '@/components/site/comments/comment-thread';
import type { Article } from '@/lib/articles/schema';
import type { CommentPage } from '@/lib/comments/schema';
import { textsIn, wordsIn } from '@/lib/i18n/words';
import type { Settings } from '@/lib/settings/schema';

type Props = {
  article: Pick<Article, 'slug'>;
  settings: Settings;
  page: CommentPage;
  /** Where readers of this page stand, for those who come later; null when nothing is announced. */
  live: number | null;
};

/** Leave a Comment: guidelines and form, then what readers have said. The same for everyone who reads the page. */
export function CommentSection({ article, settings, page, live }: Props) {
  const { slug } = article;
  const isOpen = page.closedWords === null;
  const place = { locale: settings.locale, timeZone: settings.timeZone };
  const words = wordsIn(place).comments;
  const scriptWords = JSON.stringify(textsIn(place).comments.script);
  return (
    <section
      className="talk"
      data-below=""
      aria-labelledby="leave-a-comment"
      id="comments"
      data-words={scriptWords}
    >
      <h2 id="leave-a-comment">{words.title}</h2>
      <div className="side">{isOpen && <p className="hint">{settings.commentGuidelines}</p>}</div>
      <div className="main">
        {isOpen ? (
          <CommentForm slug={slug} place={place} />
        ) : (
          <p className="hint" dir="auto">
            {page.closedWords}
          </p>
        )}
        <CommentSortLinks slug={slug} page={page} place={place} />
        {live !== null && <live-comments role="status" data-after={live} />}
        <CommentPart slug={slug} page={page} place={place} />
        <CommentThreads
          threads={page.threads}
          focus={page.focus}
          slug={slug}
          place={place}
          isOpen={isOpen}
        />
        <CommentPager slug={slug} page={page} place={place} />
      </div>
    </section>
  );
}
