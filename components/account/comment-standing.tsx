import { CommentEdit, CommentWithdraw } from '@/components/account/comment-own';
import { Refusal } from '@/components/account/appeals/refusal';
import { CommentBody } from '@/components/site/comments/comment-body';
import type { ComponentProps } from 'react';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { commentPath } from '@/lib/paths';
import type { CommentStatus } from '@/prisma/generated/enums';

type Props = {
  place: Place;
  comment: {
    id: number;
    body: string;
    status: CommentStatus;
    isEditable: boolean;
    editMinutes: number;
    /** Why it was refused, if it was. */
    refusal: Omit<ComponentProps<typeof Refusal>, 'id' | 'place'> | null;
    story: { slug: string };
  };
};

/** One's own comment: what became of it, and what can still be done with it. */
export function CommentStanding({ comment, place }: Props) {
  const { comment: words } = wordsIn(place).account;
  const { id, body, status, isEditable, editMinutes, refusal, story } = comment;
  return (
    <>
      <div className="held">
        <div>
          {status === 'PENDING' && (
            <p className="note">
              <span aria-hidden="true">◷</span> {words.pending}
            </p>
          )}
          {status === 'APPROVED' && <p className="note">{words.approved}</p>}
          <article className="c" id={`comment-${id}`}>
            <CommentBody body={body} />
          </article>
        </div>
      </div>
      {status === 'APPROVED' && (
        <p>
          <a href={commentPath(story.slug, id)}>{words.see}</a>
        </p>
      )}
      {refusal && <Refusal id={id} place={place} {...refusal} />}
      {isEditable && <CommentEdit id={id} body={body} minutes={editMinutes} />}
      <CommentWithdraw id={id} />
    </>
  );
}
