'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { endOtherSessionsAction, endSessionAction } from '@/lib/auth/sessions/actions';
import type { SessionEntry } from '@/lib/auth/sessions/loaders';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';

const ways = {
  PASSWORD: 'with a password',
  LINK: 'with a link from a mail',
  PROVIDER: 'with another account',
  PROVIDER_FACTOR: 'with another account and its second factor',
  PASSKEY: 'with a passkey',
} as const;

type Props = { sessions: readonly SessionEntry[]; place: Place };

/** Where somebody is signed in, with a button that ends each session and one for all others. */
export function SessionList({ sessions, place }: Props) {
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
                {isHere && <span className="badge">This browser</span>}
              </h2>
              <p className="meta">
                {where}. {isHere ? 'In use now.' : <>Last seen {time(lastSeenAt)}.</>}
              </p>
              <p className="meta">
                Signed in {ways[method]}, {time(createdAt)}.
              </p>
            </div>
            <form action={end}>
              <input type="hidden" name="id" value={id} />
              <button className="btn line" disabled={isEnding}>
                {isHere ? 'Sign out' : 'End'}
                <span className="vh"> of {device}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form action={endAll}>
          <button className="btn" disabled={isEndingAll}>
            End all other sessions
          </button>
        </form>
      ) : (
        <p className="hint">You are signed in nowhere else.</p>
      )}
    </>
  );
}
