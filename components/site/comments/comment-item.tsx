import { CommentActs } from '@/components/site/comments/comment-acts';
import { CommentBody } from '@/components/site/comments/comment-body';
import type { ReaderComment, Tombstone } from '@/lib/comments/schema';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { conversationPath } from '@/lib/paths';

const tombstones: Record<Tombstone, string> = {
  removed: 'This comment was removed by a moderator. Its replies are kept.',
  withdrawn: 'This comment was deleted. Its replies are kept.',
  waiting: 'This comment has been changed and waits for an editor. Its replies are kept.',
};

/** What every comment of a thread needs to know of the page. */
export type ThreadContext = { slug: string; place: Place; isOpen: boolean };

type Props = ThreadContext & {
  comment: ReaderComment;
  /** The one that the page was asked for. */
  isFocus?: boolean;
  /** Above that one, for what it answers: to be read, without what can be done with it. */
  isBrief?: boolean;
};

/** One comment without its replies, or the sentence that stands for one that is gone. */
export function CommentItem({ comment, slug, place, isOpen, isFocus, isBrief }: Props) {
  const { id, body, tombstone } = comment;
  const anchor = `comment-${id}`;
  if (tombstone || body === null) {
    return (
      <p className="tomb" id={anchor}>
        {tombstones[tombstone ?? 'removed']}
      </p>
    );
  }
  return (
    <article
      className={isFocus ? 'c here' : 'c'}
      id={anchor}
      aria-current={isFocus ? 'true' : undefined}
    >
      <CommentHead comment={comment} slug={slug} place={place} />
      <CommentBody body={body} />
      {!isBrief && <CommentActs comment={comment} slug={slug} isOpen={isOpen} />}
    </article>
  );
}

type HeadProps = Omit<ThreadContext, 'isOpen'> & { comment: ReaderComment };

/** Who said it, when, and to whom. */
function CommentHead({ comment, slug, place }: HeadProps) {
  const { id, parentId, parent, author, createdAt, editedAt, isPicked } = comment;
  const permalink = (of: number) => conversationPath(slug, { comment: of });
  return (
    <header className="h">
      <b>
        <bdi>{author?.name}</bdi>
      </b>
      {author?.badge === 'author' && <span className="badge">Author</span>}
      {author?.badge === 'staff' && <span className="badge staff-b">Staff</span>}
      <a className="plain" href={permalink(id)} rel="nofollow">
        <time dateTime={zonedIso(createdAt, place.timeZone)}>{longDateTime(createdAt, place)}</time>
      </a>
      {editedAt && <span>edited</span>}
      {isPicked && <span className="pick">Editor’s pick</span>}
      {parent && parentId !== null && (
        <span className="re">
          in reply to{' '}
          <a
            href={parent.isHere ? `#comment-${parentId}` : permalink(parentId)}
            rel={parent.isHere ? undefined : 'nofollow'}
          >
            <bdi>{parent.name ?? 'a removed comment'}</bdi>
          </a>
        </span>
      )}
    </header>
  );
}
