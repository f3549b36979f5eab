import {
  BanForm,
  RejectRecentForm,
  StandForm,
  WarnForm,
} from '@/components/admin/members/member-forms';
import { SuspendForm } from '@/components/admin/people/sanction-forms';
import { suspendAction } from '@/lib/moderation/members/actions';
import type { MemberView } from '@/lib/moderation/members/loaders';

/** What can be decided about a member, the mildest first. */
export function MemberDecisions({ view: { member, may, soonest, reasons } }: { view: MemberView }) {
  const { id: userId, standing, premoderated, trusted } = member;
  const isHeld = member.isBanned || standing === 'suspended' || premoderated || trusted;
  return (
    <section className="panel" aria-labelledby="decide">
      <h2 id="decide">Decide</h2>
      <div className="in">
        {!may.sanction && (
          <p className="hint">Nobody decides about somebody of the same or a higher role.</p>
        )}
        {may.sanction && (
          <>
            {isHeld && (
              <StandForm
                userId={userId}
                action="restore"
                summary="Restore: lift every sanction"
                submit="Restore"
              />
            )}
            <WarnForm userId={userId} />
            {!premoderated && (
              <StandForm
                userId={userId}
                action="premoderate"
                summary="Hold all that they write"
                submit="Hold all"
                isGrave
              />
            )}
            {!trusted && (
              <StandForm
                userId={userId}
                action="trust"
                summary="Trust: nothing waits"
                submit="Trust"
              />
            )}
            {!member.isBanned && (
              <>
                <SuspendForm userId={userId} soonest={soonest} action={suspendAction} />
                <BanForm userId={userId} reasons={reasons} />
              </>
            )}
            <RejectRecentForm userId={userId} reasons={reasons} />
          </>
        )}
      </div>
    </section>
  );
}
