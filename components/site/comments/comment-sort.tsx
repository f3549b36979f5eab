import { commentSorts, type CommentPage } from '@/lib/comments/schema';
import { descendants } from '@/lib/comments/tree';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { conversationPath } from '@/lib/paths';

type Props = { slug: string; page: CommentPage; place: Place };

/** How many comments there are, and in which order they may be read. */
export function CommentSortLinks({ slug, page, place }: Props) {
  const { number, comments: words, story } = wordsIn(place);
  const { count, picks, sort, focus, closedWords } = page;
  const isWhole = focus === null || focus.isGone;
  if (count === 0) return closedWords === null ? <p className="hint">{words.none}</p> : null;
  return (
    <nav className="sort" aria-label={words.sort}>
      <span>{story.comments(count, { count: <b className="num">{number(count)}</b> })}</span>
      {commentSorts
        .filter((order) => order !== 'picks' || picks > 0 || sort === 'picks')
        .map((order) => (
          <a
            key={order}
            href={conversationPath(slug, order === 'newest' ? {} : { sort: order })}
            rel="nofollow"
            aria-current={order === sort && isWhole ? 'true' : undefined}
          >
            {words.sorts[order]}
          </a>
        ))}
    </nav>
  );
}

/** What stands above a part of the conversation: that it is one, or that it is not here, and the way to all of it. */
export function CommentPart({ slug, page, place }: Props) {
  const { focus, threads, count, sort, picks } = page;
  const words = wordsIn(place).comments;
  if (sort === 'picks' && picks === 0) {
    return <p className="hint part">{words.noPicks}</p>;
  }
  if (focus === null) return null;
  if (focus.isGone) {
    // Links lead to this anchor, unless a tombstone stands there.
    const isShown = threads.some((thread) =>
      [thread, ...descendants(thread)].some(({ id }) => id === focus.id),
    );
    return (
      <p className="tomb part" id={isShown ? undefined : `comment-${focus.id}`}>
        {words.gone}
      </p>
    );
  }
  return (
    <p className="hint part">
      {words.part({
        whole: (
          <a href={conversationPath(slug, {})} rel="nofollow">
            {words.whole({ count })}
          </a>
        ),
      })}
    </p>
  );
}

/** The way on from this page of the conversation. */
export function CommentPager({ slug, page, place }: Props) {
  const words = wordsIn(place).comments;
  const { nextCursor, sort, focus, isFirstPage } = page;
  const order = sort === 'newest' ? {} : { sort };
  const isLater = focus === null && !isFirstPage;
  if (!isLater && !nextCursor) return null;
  return (
    <nav className="pages" aria-label={words.pages}>
      {isLater && (
        <a href={conversationPath(slug, order)} rel="nofollow">
          {words.first}
        </a>
      )}
      {nextCursor && (
        <a
          className="on"
          href={conversationPath(slug, { ...order, cursor: nextCursor })}
          rel="nofollow"
        >
          {words.more}
        </a>
      )}
    </nav>
  );
}
