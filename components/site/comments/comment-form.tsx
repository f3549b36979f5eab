import { commentLimits } from '@/lib/comments/schema';

const most = commentLimits.characters.toLocaleString('en-GB');

type Props = {
  slug: string;
  /** The comment that is answered; left out for a top comment. */ parentId?: number;
};

/**
 * The form for a comment or a reply: plain HTML that works without a script, and that keeps what was typed when its
 * writer has to sign in first. The element around it sends it without leaving the page.
 */
export function CommentForm({ slug, parentId }: Props) {
  const id = parentId === undefined ? 'comment-body' : `reply-body-${parentId}`;
  return (
    <comment-form>
      <form action="/api/forms/comment" method="post" acceptCharset="utf-8">
        <input type="hidden" name="slug" value={slug} />
        {parentId !== undefined && <input type="hidden" name="parentId" value={parentId} />}
        <label htmlFor={id}>{parentId === undefined ? 'Your comment' : 'Your reply'}</label>
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
                Up to {most} characters. <code>*emphasis*</code>, <code>**strong**</code>, a line
                after <code>&gt;</code> is a quote, lines after <code>-</code> are a list; web
                addresses become links.
              </p>
              <p>If you are not signed in, you can do so next; your words are kept.</p>
            </div>
          )}
          <button className="btn">{parentId === undefined ? 'Post comment' : 'Post reply'}</button>
        </div>
      </form>
    </comment-form>
  );
}
