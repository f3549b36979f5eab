import { commentSorts, type CommentPage, type CommentSort } from '@/lib/comments/schema';
import { descendants } from '@/lib/comments/tree';
import { conversationPath } from '@/lib/paths';

const words: Record<CommentSort, string> = {
  newest: 'Newest',
  oldest: 'Oldest',
  top: 'Most liked',
  picks: 'Editor’s picks first',
};

type Props = { slug: string; page: CommentPage };

/** How many comments there are, and in which order they may be read. */
export function CommentSortLinks({ slug, page }: Props) {
  const { count, picks, sort, focus, closedWords } = page;
  const isWhole = focus === null || focus.isGone;
  if (count === 0)
    return closedWords === null ? (
      <p className="hint">No comments yet. Yours may be the first.</p>
    ) : null;
  return (
    <nav className="sort" aria-label="Sort comments">
      <span>
        <b className="num">{count.toLocaleString('en-GB')}</b>{' '}
        {count === 1 ? 'comment' : 'comments'}
      </span>
      {commentSorts
        .filter((order) => order !== 'picks' || picks > 0 || sort === 'picks')
        .map((order) => (
          <a
            key={order}
            href={conversationPath(slug, order === 'newest' ? {} : { sort: order })}
            rel="nofollow"
            aria-current={order === sort && isWhole ? 'true' : undefined}
          >
            {words[order]}
          </a>
        ))}
    </nav>
  );
}

/** What stands above a part of the conversation: that it is one, or that it is not here, and the way to all of it. */
export function CommentPart({ slug, page: { focus, threads, count, sort, picks } }: Props) {
  if (sort === 'picks' && picks === 0) {
    return (
      <p className="hint part">
        No comment under this story is an editor’s pick now. The newest come first.
      </p>
    );
  }
  if (focus === null) return null;
  if (focus.isGone) {
    // Links lead to this anchor, unless a tombstone stands there.
    const isShown = threads.some((thread) =>
      [thread, ...descendants(thread)].some(({ id }) => id === focus.id),
    );
    return (
      <p className="tomb part" id={isShown ? undefined : `comment-${focus.id}`}>
        The comment you followed a link to is not here. It may have been taken back or removed, or
        it has not been published.
      </p>
    );
  }
  return (
    <p className="hint part">
      This is one part of the discussion.{' '}
      <a href={conversationPath(slug, {})} rel="nofollow">
        View the full discussion ({count.toLocaleString('en-GB')})
      </a>
    </p>
  );
}

/** The way on from this page of the conversation. */
export function CommentPager({ slug, page }: Props) {
  const { nextCursor, sort, focus, isFirstPage } = page;
  const order = sort === 'newest' ? {} : { sort };
  const isLater = focus === null && !isFirstPage;
  if (!isLater && !nextCursor) return null;
  return (
    <nav className="pages" aria-label="More comments">
      {isLater && (
        <a href={conversationPath(slug, order)} rel="nofollow">
          Back to the first comments
        </a>
      )}
      {nextCursor && (
        <a
          className="on"
          href={conversationPath(slug, { ...order, cursor: nextCursor })}
          rel="nofollow"
        >
          More comments
        </a>
      )}
    </nav>
  );
}
