import { CommentEdit, CommentWithdraw } from '@/components/account/comment-own';
import { Refusal } from '@/components/account/appeals/refusal';
import { CommentBody } from '@/components/site/comments/comment-body';
import type { ComponentProps } from 'react';
import { commentPath } from '@/lib/paths';
import type { CommentStatus } from '@/prisma/generated/enums';

const words: Partial<Record<CommentStatus, string>> = {
  PENDING: 'Waiting for an editor. Only you can see this.',
  APPROVED: 'Published: everyone can read it.',
};

type Props = {
  comment: {
    id: number;
    body: string;
    status: CommentStatus;
    isEditable: boolean;
    editMinutes: number;
    /** Why it was refused, if it was. */
    refusal: Omit<ComponentProps<typeof Refusal>, 'id'> | null;
    story: { slug: string };
  };
};

/** One's own comment: what became of it, and what can still be done with it. */
export function CommentStanding({ comment }: Props) {
  const { id, body, status, isEditable, editMinutes, refusal, story } = comment;
  return (
    <>
      <div className="held">
        <div>
          {words[status] && (
            <p className="note">
              {status === 'PENDING' && <span aria-hidden="true">◷</span>} {words[status]}
            </p>
          )}
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
      {refusal && <Refusal id={id} {...refusal} />}
      {isEditable && <CommentEdit id={id} body={body} minutes={editMinutes} />}
      <CommentWithdraw id={id} />
    </>
  );
}
