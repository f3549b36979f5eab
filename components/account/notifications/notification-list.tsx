import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { faultIn } from '@/lib/i18n/faults';
import { wordsIn } from '@/lib/i18n/words';
import type { Told } from '@/lib/notifications/data';
import { excerptOf, placeOf, tell } from '@/lib/notifications/words';

/** What somebody was told, the last first; what is new since they last looked is marked. */
export function NotificationList({ items, place }: { items: readonly Told[]; place: Place }) {
  if (items.length === 0) return <p className="hint">{wordsIn(place).account.told.none}</p>;
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
  const { account } = wordsIn(place);
  const said = tell(told, place);
  const date = (
    <time dateTime={zonedIso(createdAt, place.timeZone)}>{longDateTime(createdAt, place)}</time>
  );
  return (
    <>
      <p>
        {!isRead && <span className="badge">{account.new}</span>}
        {comment ? <a href={placeOf(told)}>{said}</a> : said}
      </p>
      {facts.message && (
        <p className="words" dir="auto">
          {faultIn(facts.message, place)}
        </p>
      )}
      {comment?.body && (
        <p className="words" dir="auto">
          {account.quoted({ text: excerptOf(comment.body) })}
        </p>
      )}
      <p className="meta">
        {comment ? account.onAt({ story: <bdi>{comment.story.headline}</bdi>, date }) : date}
      </p>
    </>
  );
}
