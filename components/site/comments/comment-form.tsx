import { commentLimits } from '@/lib/comments/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

type Props = {
  slug: string;
  place: Place;
  /** The comment that is answered; left out for a top comment. */ parentId?: number;
};

/**
 * The form for a comment or a reply: plain HTML that works without a script, and that keeps what was typed when its
 * writer has to sign in first. The element around it sends it without leaving the page.
 */
export function CommentForm({ slug, place, parentId }: Props) {
  const words = wordsIn(place).comments;
  const id = parentId === undefined ? 'comment-body' : `reply-body-${parentId}`;
  return (
    <comment-form>
      <form action="/api/forms/comment" method="post" acceptCharset="utf-8">
        <input type="hidden" name="slug" value={slug} />
        {parentId !== undefined && <input type="hidden" name="parentId" value={parentId} />}
        <label htmlFor={id}>{parentId === undefined ? words.comment : words.reply}</label>
        <textarea
          id={id}
          name="body"
          rows={parentId === undefined ? 4 : 3}
          maxLength={commentLimits.units}
          required
          dir="auto"
          aria-describedby="comment-help"
        />
        <div className="row">
          {parentId === undefined && (
            <div className="hint" id="comment-help">
              <p>
                {words.help({
                  most: wordsIn(place).number(commentLimits.characters),
                  emphasis: <code>*{words.emphasis}*</code>,
                  strong: <code>**{words.strong}**</code>,
                  quote: <code>&gt;</code>,
                  list: <code>-</code>,
                })}
              </p>
              <p>{words.helpSignIn}</p>
            </div>
          )}
          <button className="btn">{parentId === undefined ? words.post : words.postReply}</button>
        </div>
      </form>
    </comment-form>
  );
}
