import { commentSorts, type CommentPage, type CommentSort } from '@/lib/comments/schema';
import { conversationPath } from '@/lib/paths';

const words: Record<CommentSort, string> = {
  newest: 'Newest',
  oldest: 'Oldest',
  top: 'Most liked',
};

/** How many comments there are, and in which order they may be read. */
export function CommentSortLinks({ slug, page }: { slug: string; page: CommentPage }) {
  const { count, sort, focus, closedWords } = page;
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
      {commentSorts.map((order) => (
        <a
          key={order}
          href={conversationPath(slug, order === 'newest' ? {} : { sort: order })}
          rel="nofollow"
          aria-current={order === sort && focus === null ? 'true' : undefined}
        >
          {words[order]}
        </a>
      ))}
    </nav>
  );
}

/** The way on from this part of the conversation. */
export function CommentPager({ slug, page }: { slug: string; page: CommentPage }) {
  const { nextCursor, sort, focus, isFirstPage } = page;
  const order = sort === 'newest' ? {} : { sort };
  const isWhole = focus === null && isFirstPage;
  if (isWhole && !nextCursor) return null;
  return (
    <nav className="pages" aria-label="More comments">
      {!isWhole && (
        <a href={conversationPath(slug, order)} rel="nofollow">
          {focus === null ? 'Back to the first comments' : 'Show the whole conversation'}
        </a>
      )}
      {nextCursor && (
        <a href={conversationPath(slug, { ...order, cursor: nextCursor })} rel="nofollow">
          More comments
        </a>
      )}
    </nav>
  );
}
