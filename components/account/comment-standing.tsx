import { CommentEdit, CommentWithdraw } from '@/components/account/comment-own';
import { CommentBody } from '@/components/site/comments/comment-body';
import { commentPath } from '@/lib/paths';
import type { CommentStatus } from '@/prisma/generated/enums';

const words: Record<Exclude<CommentStatus, 'DELETED'>, string> = {
  PENDING: 'Waiting for an editor. Only you can see this.',
  APPROVED: 'Published: everyone can read it.',
  REJECTED: 'Not published.',
  SPAM: 'Not published.',
};

type Props = {
  comment: {
    id: number;
    body: string;
    status: CommentStatus;
    isEditable: boolean;
    editMinutes: number;
    story: { slug: string };
  };
};

/** One's own comment: what became of it, and what can still be done with it. */
export function CommentStanding({ comment }: Props) {
  const { id, body, status, isEditable, editMinutes, story } = comment;
  if (status === 'DELETED') return null;
  return (
    <>
      <div className="held">
        <div>
          <p className="note">
            {status === 'PENDING' && <span aria-hidden="true">◷</span>} {words[status]}
          </p>
          <article className="c" id={`comment-${id}`}>
            <CommentBody body={body} />
          </article>
        </div>
      </div>
      {status === 'APPROVED' && (
        <p>
          <a href={commentPath(story.slug, id)}>See it under the story</a>
        </p>
      )}
      {isEditable && <CommentEdit id={id} body={body} minutes={editMinutes} />}
      <CommentWithdraw id={id} />
    </>
  );
}
