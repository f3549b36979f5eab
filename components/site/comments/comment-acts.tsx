import { CommentForm } from '@/components/site/comments/comment-form';
import { nameShown } from '@/lib/comments/former-member';
import type { ReaderComment } from '@/lib/comments/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { reportPath } from '@/lib/paths';

type Props = { comment: ReaderComment; slug: string; place: Place; isOpen: boolean };

/** What a reader can do with a comment: like, answer, report. */
export function CommentActs({ comment: { id, likes, author }, slug, place, isOpen }: Props) {
  const words = wordsIn(place).comments;
  const name = <bdi>{author && nameShown(author.name, place)}</bdi>;
  const whose = <span className="vh"> {words.likeWhose({ name })}</span>;
  return (
    <div className="acts">
      <form action="/api/forms/like" method="post">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="id" value={id} />
        <button className="text">
          {words.like}
          {whose} <span className="num">{wordsIn(place).number(likes)}</span>
        </button>
      </form>
      {isOpen && (
        <details>
          <summary className="text">
            {words.answer}
            <span className="vh"> {words.answerTo({ name })}</span>
          </summary>
          {/* With a script the form comes when it is asked for: a browser that looks for fields to fill would lay out
              every comment of the page for it. */}
          <noscript>
            <CommentForm slug={slug} parentId={id} place={place} />
          </noscript>
        </details>
      )}
      <a className="text" href={reportPath(id)} rel="nofollow">
        {words.report}
        {whose}
      </a>
    </div>
  );
}
