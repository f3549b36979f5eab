import { DeskMoment } from '@/components/admin/desk-moment';
import type { Place } from '@/lib/dates';
import type { Person } from '@/lib/people/schema';
import { roleWords } from '@/lib/people/words';

type Props = { person: Person; place: Place; now: Date };

/** What the newsroom knows of somebody. */
export function PersonFacts({ person, place, now }: Props) {
  const moment = (at: Date) => <DeskMoment at={at} now={now} place={place} />;
  const { comments } = person;
  const ways = [
    ...(person.hasPassword ? ['password'] : []),
    ...person.providers,
    ...(person.passkeys > 0 ? [`${person.passkeys} passkey${person.passkeys > 1 ? 's' : ''}`] : []),
  ];
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">Facts</h2>
      <div className="in">
        <dl className="kv">
          <dt className="vh">Address</dt>
          <dd className="mail full">{person.email}</dd>
          <dt>Number</dt>
          <dd>{person.id}</dd>
          <dt>Role</dt>
          <dd>{roleWords[person.role]}</dd>
          {person.suspendedUntil && (
            <>
              <dt>Suspended until</dt>
              <dd>{moment(person.suspendedUntil)}</dd>
            </>
          )}
          {person.eraseAt && (
            <>
              <dt>Will be erased</dt>
              <dd>{moment(person.eraseAt)}</dd>
            </>
          )}
          {(person.premoderated || person.trusted) && (
            <>
              <dt>Comments are</dt>
              <dd>{person.premoderated ? 'read first' : 'trusted'}</dd>
            </>
          )}
          <dt>Joined</dt>
          <dd>{moment(person.joinedAt)}</dd>
          <dt>Last seen</dt>
          <dd>{person.lastSeenAt ? moment(person.lastSeenAt) : 'signed out'}</dd>
          <dt>Sessions</dt>
          <dd>{person.sessions}</dd>
          <dt>Signs in with</dt>
          <dd>{ways.join(', ') || 'nothing yet'}</dd>
          <dt>Second factor</dt>
          <dd>
            {person.secondFactorSince ? <>since {moment(person.secondFactorSince)}</> : 'none'}
          </dd>
          <dt>API tokens</dt>
          <dd>{person.apiTokens}</dd>
          {person.storiesBegun > 0 && (
            <>
              <dt>Stories begun</dt>
              <dd>{person.storiesBegun}</dd>
            </>
          )}
          <dt>Comments approved</dt>
          <dd>{comments.approved}</dd>
          <dt>waiting</dt>
          <dd>{comments.pending}</dd>
          <dt>rejected</dt>
          <dd>{comments.rejected}</dd>
          <dt>spam</dt>
          <dd>{comments.spam}</dd>
          <dt>deleted</dt>
          <dd>{comments.deleted}</dd>
        </dl>
      </div>
    </section>
  );
}
