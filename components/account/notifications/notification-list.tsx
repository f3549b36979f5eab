import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import type { Told } from '@/lib/notifications/data';
import { excerptOf, placeOf, tell } from '@/lib/notifications/words';

/** What somebody was told, the last first; what is new since they last looked is marked. */
export function NotificationList({ items, place }: { items: readonly Told[]; place: Place }) {
  if (items.length === 0) {
    return (
      <p className="hint">
        Nothing yet. When somebody replies to you, or a moderator decides on a comment of yours, it
        stands here.
      </p>
    );
  }
  return (
    <ul className="own told">
      {items.map((told) => (
        <li key={told.id} className={told.isRead ? undefined : 'new'}>
          <Notification told={told} place={place} />
        </li>
      ))}
    </ul>
  );
}

function Notification({ told, place }: { told: Told; place: Place }) {
  const { comment, facts, createdAt, isRead } = told;
  return (
    <>
      <p>
        {!isRead && <span className="badge">New</span>}
        {comment ? <a href={placeOf(told)}>{tell(told)}</a> : tell(told)}
      </p>
      {facts.message && (
        <p className="words" dir="auto">
          {facts.message}
        </p>
      )}
      {comment?.body && (
        <p className="words" dir="auto">
          “{excerptOf(comment.body)}”
        </p>
      )}
      <p className="meta">
        {comment && <>On {comment.story.headline}, </>}
        <time dateTime={zonedIso(createdAt, place.timeZone)}>{longDateTime(createdAt, place)}</time>
      </p>
    </>
  );
}
