'use client';

import { useActionState } from 'react';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import { endOtherSessionsAction, endSessionAction } from '@/lib/auth/sessions/actions';
import type { SessionEntry } from '@/lib/auth/sessions/loaders';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';

type Props = { sessions: readonly SessionEntry[]; place: Place };

/** Where somebody is signed in, with a button that ends each session and one for all others. */
export function SessionList({ sessions, place }: Props) {
  const words = useWords().own.sessions;
  const [state, end, isEnding] = useActionState(endSessionAction, null);
  const [allState, endAll, isEndingAll] = useActionState(endOtherSessionsAction, null);
  const failure = [state, allState].find((result) => result && !result.ok);
  const time = (date: Date) => (
    <time dateTime={zonedIso(date, place.timeZone)}>{longDateTime(date, place)}</time>
  );
  return (
    <>
      <FaultLine>{failure && !failure.ok && failure.error.message}</FaultLine>
      <ul className="own">
        {sessions.map(({ id, device, where, method, createdAt, lastSeenAt, isHere }) => (
          <li key={id} className="session">
            <div>
              <h2>
                {device}
                {isHere && <span className="badge">{words.here}</span>}
              </h2>
              <p className="meta">
                {where} {isHere ? words.inUse : words.seen({ date: time(lastSeenAt) })}
              </p>
              <p className="meta">{words.by[method]({ date: time(createdAt) })}</p>
            </div>
            <form action={end}>
              <input type="hidden" name="id" value={id} />
              <button className="btn line" disabled={isEnding}>
                {isHere ? words.signOut : words.end}
                <span className="vh"> {words.of({ device })}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form action={endAll}>
          <button className="btn" disabled={isEndingAll}>
            {words.endOthers}
          </button>
        </form>
      ) : (
        <p className="hint">{words.noOthers}</p>
      )}
    </>
  );
}
