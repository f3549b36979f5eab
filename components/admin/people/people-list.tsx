import { DeskMoment } from '@/components/admin/desk-moment';
import { PeopleFilters } from '@/components/admin/people/people-filters';
import { StandingBadge } from '@/components/admin/people/standing-badge';
import type { Place } from '@/lib/dates';
import { adminInvitationsPath, adminPersonPath } from '@/lib/paths';
import { peopleListPath } from '@/lib/people/list-path';
import type { PeopleFilter, PersonRow } from '@/lib/people/schema';
import { roleWords } from '@/lib/people/words';

type Props = {
  filter: PeopleFilter;
  people: PersonRow[];
  nextCursor: string | null;
  counts: { found: number; all: number };
  openInvitations: number;
  place: Place;
  now: Date;
};

const count = (number: number) => number.toLocaleString('en-GB');

/** Everybody with an account, those who came last first. */
export function PeopleList({
  filter,
  people,
  nextCursor,
  counts,
  openInvitations,
  place,
  now,
}: Props) {
  const { found, all } = counts;
  return (
    <>
      <div className="dk-head">
        <h1>People</h1>
        <p className="sum">
          {found === all ? count(all) : `${count(found)} of ${count(all)}`} accounts
        </p>
        <div className="end">
          <a className="btn" href={adminInvitationsPath()}>
            Invite{openInvitations > 0 && ` (${openInvitations} waiting)`}
          </a>
        </div>
      </div>
      <PeopleFilters filter={filter} />
      {people.length === 0 ? (
        <p className="none">
          {found > 0 ? 'The list ends here.' : 'Nobody fits. Try fewer letters or another filter.'}
        </p>
      ) : (
        <div className="rows people">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col" className="far">
                  Address
                </th>
                <th scope="col" className="far">
                  Role
                </th>
                <th scope="col">Status</th>
                <th scope="col" className="far">
                  Second factor
                </th>
                <th scope="col" className="far" aria-sort="descending">
                  Joined ↓
                </th>
                <th scope="col" className="far">
                  Last seen
                </th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <Row key={person.id} person={person} place={place} now={now} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(nextCursor ?? filter.cursor) && (
        <nav className="pages" aria-label="Pages">
          {filter.cursor && <a href={peopleListPath({ ...filter, cursor: undefined })}>Newest</a>}
          {nextCursor && (
            <a href={peopleListPath({ ...filter, cursor: nextCursor })} rel="next">
              Who came earlier
            </a>
          )}
        </nav>
      )}
    </>
  );
}

function Row({ person, place, now }: { person: PersonRow; place: Place; now: Date }) {
  const { id, name, email, role, standing, suspendedUntil } = person;
  return (
    <tr>
      <td className="who mail">
        <a href={adminPersonPath(id)}>
          <bdi>{name}</bdi>
        </a>
        <small className="near">{email}</small>
      </td>
      <td className="far mail">{email}</td>
      <td className="far">{roleWords[role]}</td>
      <td>
        <StandingBadge standing={standing} />
        <small className="near">{roleWords[role]}</small>
        {suspendedUntil && (
          <small>
            until <DeskMoment at={suspendedUntil} now={now} place={place} />
          </small>
        )}
      </td>
      <td className="far">{person.hasSecondFactor ? 'Yes' : 'No'}</td>
      <td className="far">
        <DeskMoment at={person.joinedAt} now={now} place={place} />
      </td>
      <td className="far">
        {person.lastSeenAt ? (
          <DeskMoment at={person.lastSeenAt} now={now} place={place} />
        ) : (
          'Signed out'
        )}
      </td>
    </tr>
  );
}
