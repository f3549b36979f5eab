import { InvitationRow } from '@/components/admin/people/invitation-row';
import { InviteForm } from '@/components/admin/people/invitation-forms';
import type { Place } from '@/lib/dates';
import { adminPeoplePath } from '@/lib/paths';
import type { Invitation } from '@/lib/people/invitations/schema';
import type { Role } from '@/prisma/generated/enums';

type Props = {
  invitations: Invitation[];
  roles: Role[];
  place: Place;
  now: Date;
  done: 'sent' | 'withdrawn' | undefined;
};

/** Asking new colleagues to join, and who has not answered yet. */
export function InvitationsPage({ invitations, roles, place, now, done }: Props) {
  return (
    <>
      <div className="dk-head">
        <h1>Invitations</h1>
        <div className="end">
          <a href={adminPeoplePath()}>All people</a>
        </div>
      </div>
      {done && (
        <p className="done" role="status">
          {done === 'sent'
            ? 'The invitation is on its way.'
            : 'The invitation is withdrawn: its link leads nowhere now.'}
        </p>
      )}
      <div className="boards person">
        <section className="panel" aria-labelledby="invite">
          <h2 id="invite">Invite somebody to the staff</h2>
          <div className="in">
            <InviteForm key={done ?? ''} roles={roles} />
          </div>
        </section>
        <section className="panel" aria-labelledby="waiting">
          <h2 id="waiting">Not answered yet</h2>
          <div className="in">
            {invitations.length === 0 && <p className="hint">No invitation waits.</p>}
            {invitations.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                invitation={invitation}
                place={place}
                now={now}
                isNamed
              />
            ))}
          </div>
        </section>
      </div>
    </>
  );
}
