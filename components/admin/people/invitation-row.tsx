import { DeskMoment } from '@/components/admin/desk-moment';
import { ResendForm, WithdrawForm } from '@/components/admin/people/invitation-forms';
import type { Place } from '@/lib/dates';
import { adminPersonPath } from '@/lib/paths';
import type { Invitation } from '@/lib/people/invitations/schema';
import { asA } from '@/lib/people/words';

type Props = {
  invitation: Invitation;
  place: Place;
  now: Date;
  /** Whether to say whom it invites. */
  isNamed: boolean;
};

const states = {
  open: 'waits until',
  expired: 'ended',
  void: 'is void: the inviter may not give this role any more. It would have ended',
  joined:
    'is void: they have opened an account by themselves; give them the role on their page. It would have ended',
} as const;

/** An invitation that waits, with the ways to send it again or take it back. */
export function InvitationRow({ invitation, place, now, isNamed }: Props) {
  const { id, userId, name, email, role, by, sentAt, expiresAt, state } = invitation;
  return (
    <article className="invitation" aria-label={`Invitation of ${name}`}>
      {isNamed && (
        <h3>
          <a href={adminPersonPath(userId)}>
            <bdi>{name}</bdi>
          </a>{' '}
          <small className="mail">{email}</small>
        </h3>
      )}
      <p>
        Invited as {asA(role)} by <bdi>{by}</bdi> <DeskMoment at={sentAt} now={now} place={place} />
        ; {states[state]} <DeskMoment at={expiresAt} now={now} place={place} />.
      </p>
      <div className="ways">
        {state !== 'joined' && <ResendForm id={id} />}
        <WithdrawForm id={id} />
      </div>
    </article>
  );
}
