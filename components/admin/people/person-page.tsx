import { DoneNotice } from '@/components/admin/people/done-notice';
import { InvitationRow } from '@/components/admin/people/invitation-row';
import { NoteForm } from '@/components/admin/people/note-form';
import { PersonFacts } from '@/components/admin/people/person-facts';
import { PersonHistory } from '@/components/admin/people/person-history';
import { RoleForm } from '@/components/admin/people/role-form';
import {
  BanForm,
  RestoreForm,
  SignOutForm,
  SuspendForm,
} from '@/components/admin/people/sanction-forms';
import { StandingBadge } from '@/components/admin/people/standing-badge';
import { DeskMoment } from '@/components/admin/desk-moment';
import type { Place } from '@/lib/dates';
import { adminPeoplePath } from '@/lib/paths';
import type { Decided } from '@/lib/people/history';
import type { Invitation } from '@/lib/people/invitations/schema';
import type { Done, MemberNote, Person } from '@/lib/people/schema';
import type { Role } from '@/prisma/generated/enums';

type Props = {
  person: Person;
  notes: MemberNote[];
  history: Decided[];
  invitations: Invitation[];
  may: { roles: Role[]; sanction: boolean; signOut: boolean; note: boolean };
  formerRole: Role | null;
  isSelf: boolean;
  soonest: string;
  place: Place;
  now: Date;
  done: Done;
};

/** One person: who they are, what was decided, and what can be. */
export function PersonPage(props: Props) {
  const { person, notes, history, invitations, may, place, now, done } = props;
  const { id, role, standing } = person;
  return (
    <>
      <div className="dk-head">
        <h1>
          <bdi>{person.name}</bdi>
        </h1>
        <StandingBadge standing={standing} />
        <div className="end">
          <a href={adminPeoplePath()}>All people</a>
        </div>
      </div>
      {done && (
        <DoneNotice
          done={done}
          userId={id}
          role={role}
          standing={standing}
          formerRole={may.roles.find((one) => one === props.formerRole) ?? null}
        />
      )}
      <div className="boards person">
        <PersonFacts person={person} place={place} now={now} />
        <section className="panel" aria-labelledby="decide">
          <h2 id="decide">Decide</h2>
          <div className="in">
            <Decisions {...props} />
            {invitations.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                invitation={invitation}
                place={place}
                now={now}
                isNamed={false}
              />
            ))}
          </div>
        </section>
        <section className="panel" aria-labelledby="notes">
          <h2 id="notes">Notes</h2>
          <div className="in">
            {may.note && <NoteForm userId={id} />}
            {notes.length === 0 ? (
              <p className="hint">No notes yet.</p>
            ) : (
              <ol className="said-of">
                {notes.map((note) => (
                  <li key={note.id}>
                    <p className="hint">
                      <DeskMoment at={note.at} now={now} place={place} />,{' '}
                      <bdi>{note.by ?? 'a former colleague'}</bdi>
                    </p>
                    <p className="words">{note.text}</p>
                  </li>
                ))}
              </ol>
            )}
          </div>
        </section>
        <PersonHistory userId={id} history={history} place={place} now={now} />
      </div>
    </>
  );
}

function Decisions({ person, may, isSelf, soonest }: Props) {
  const { id, role, standing } = person;
  const isHeld =
    standing === 'banned' || standing === 'suspended' || person.premoderated || person.trusted;
  if (may.roles.length === 0 && !may.sanction) {
    return (
      <p className="hint">
        Nobody decides about somebody of the same or a higher role. Administrators step down
        themselves.
      </p>
    );
  }
  return (
    <>
      {may.roles.length > 0 && (
        <RoleForm userId={id} role={role} choices={may.roles} isSelf={isSelf} />
      )}
      {may.sanction && isHeld && <RestoreForm userId={id} />}
      {may.sanction && standing !== 'banned' && (
        <>
          <SuspendForm userId={id} soonest={soonest} />
          <BanForm userId={id} />
        </>
      )}
      {may.signOut && person.sessions > 0 && <SignOutForm userId={id} />}
    </>
  );
}
