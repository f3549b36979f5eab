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

type Props = ThreadContext & { comment: ReaderComment; parent?: ReaderComment };

/** One comment without its replies, or the sentence that stands for one that is gone. */
export function CommentItem({ comment, parent, slug, place, isOpen }: Props) {
  const { id, body, author, tombstone, createdAt, editedAt } = comment;
  const anchor = `comment-${id}`;
  if (tombstone || body === null) {
    return (
      <p className="tomb" id={anchor}>
        {tombstones[tombstone ?? 'removed']}
      </p>
    );
  }
  return (
    <article className="c" id={anchor}>
      <header className="h">
        <b>
          <bdi>{author?.name}</bdi>
        </b>
        {author?.badge === 'author' && <span className="badge">Author</span>}
        {author?.badge === 'staff' && <span className="badge staff-b">Staff</span>}
        <a className="plain" href={conversationPath(slug, { comment: id })} rel="nofollow">
          <time dateTime={zonedIso(createdAt, place.timeZone)}>
            {longDateTime(createdAt, place)}
          </time>
        </a>
        {editedAt && <span>edited</span>}
        {parent && (
          <span className="re">
            in reply to{' '}
            <a href={`#comment-${parent.id}`}>
              <bdi>{parent.author?.name ?? 'a removed comment'}</bdi>
            </a>
          </span>
        )}
      </header>
      <CommentBody body={body} />
      <CommentActs comment={comment} slug={slug} isOpen={isOpen} />
    </article>
  );
}
