import { CommentActs } from '@/components/site/comments/comment-acts';
import { CommentBody } from '@/components/site/comments/comment-body';
import { nameShown } from '@/lib/comments/former-member';
import type { ReaderComment } from '@/lib/comments/schema';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { conversationPath } from '@/lib/paths';

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
        {wordsIn(place).comments.tombstones[tombstone ?? 'removed']}
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
      {!isBrief && <CommentActs comment={comment} slug={slug} place={place} isOpen={isOpen} />}
    </article>
  );
}

type HeadProps = Omit<ThreadContext, 'isOpen'> & { comment: ReaderComment };

/** Who said it, when, and to whom. */
function CommentHead({ comment, slug, place }: HeadProps) {
  const { id, parentId, parent, author, createdAt, editedAt, isPicked } = comment;
  const words = wordsIn(place).comments;
  const permalink = (of: number) => conversationPath(slug, { comment: of });
  return (
    <header className="h">
      <b>
        <bdi>{author && nameShown(author.name, place)}</bdi>
      </b>
      {author?.badge === 'author' && <span className="badge">{words.author}</span>}
      {author?.badge === 'staff' && <span className="badge staff-b">{words.staff}</span>}
      <a className="plain" href={permalink(id)} rel="nofollow">
        <time dateTime={zonedIso(createdAt, place.timeZone)}>{longDateTime(createdAt, place)}</time>
      </a>
      {editedAt && <span>{words.edited}</span>}
      {isPicked && <span className="pick">{words.pick}</span>}
      {parent && parentId !== null && (
        <span className="re">
          {words.inReplyTo({
            name: (
              <a
                href={parent.isHere ? `#comment-${parentId}` : permalink(parentId)}
                rel={parent.isHere ? undefined : 'nofollow'}
              >
                <bdi>
                  {parent.name === null ? words.removedComment : nameShown(parent.name, place)}
                </bdi>
              </a>
            ),
          })}
        </span>
      )}
    </header>
  );
}
