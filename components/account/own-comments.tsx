import { Refusal } from '@/components/account/appeals/refusal';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { articlePath, commentPath } from '@/lib/paths';
import type { OwnComments } from '@/lib/account/data';

const words: Record<string, string> = {
  PENDING: 'Waiting for an editor. Only you can see it.',
  APPROVED: 'Published.',
};

/** What the person has written, with what became of it. */
export function OwnCommentList({ comments, place }: { comments: OwnComments; place: Place }) {
  if (comments.length === 0) return <p className="hint">You have not written a comment yet.</p>;
  return (
    <ul className="own">
      {comments.map(({ id, body, status, createdAt, story, ...refusal }) => (
        <li key={id}>
          <p className="meta">
            On{' '}
            <a href={status === 'APPROVED' ? commentPath(story.slug, id) : articlePath(story.slug)}>
              {story.headline}
            </a>
            ,{' '}
            <time dateTime={zonedIso(createdAt, place.timeZone)}>
              {longDateTime(createdAt, place)}
            </time>
          </p>
          <p dir="auto" className="words">
            {body}
          </p>
          {status === 'REJECTED' || status === 'SPAM' ? (
            <Refusal id={id} place={place} {...refusal} />
          ) : (
            <p className="hint">{words[status]}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
