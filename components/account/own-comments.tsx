import { Refusal } from '@/components/account/appeals/refusal';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { articlePath, commentPath } from '@/lib/paths';
import type { OwnComments } from '@/lib/account/data';

/** What the person has written, with what became of it. */
export function OwnCommentList({ comments, place }: { comments: OwnComments; place: Place }) {
  const { account, own } = wordsIn(place);
  if (comments.length === 0) return <p className="hint">{own.written.none}</p>;
  const standing: Record<string, string> = {
    PENDING: own.written.waiting,
    APPROVED: own.written.published,
  };
  return (
    <ul className="own">
      {comments.map(({ id, body, status, createdAt, story, ...refusal }) => (
        <li key={id}>
          <p className="meta">
            {account.onAt({
              story: (
                <a
                  href={
                    status === 'APPROVED' ? commentPath(story.slug, id) : articlePath(story.slug)
                  }
                >
                  <bdi>{story.headline}</bdi>
                </a>
              ),
              date: (
                <time dateTime={zonedIso(createdAt, place.timeZone)}>
                  {longDateTime(createdAt, place)}
                </time>
              ),
            })}
          </p>
          <p dir="auto" className="words">
            {body}
          </p>
          {status === 'REJECTED' || status === 'SPAM' ? (
            <Refusal id={id} place={place} {...refusal} />
          ) : (
            <p className="hint">{standing[status]}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
