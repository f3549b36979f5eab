'use client';

import { DecisionForm } from '@/components/admin/people/decision-form';
import { changeRoleAction, restoreMemberAction } from '@/lib/people/actions';
import type { Done } from '@/lib/people/schema';
import { asA, roleWords, type StandingName } from '@/lib/people/words';
import type { Role } from '@/prisma/generated/enums';

type Props = {
  done: Exclude<Done, undefined>;
  userId: number;
  role: Role;
  standing: StandingName;
  /** What they were before; null when nothing of that is known or the admin may not give it. */
  formerRole: Role | null;
};

const words = {
  suspend: 'Suspended. It holds from their next request on.',
  ban: 'Banned. It holds from their next request on.',
  restore: 'Restored. They may write again.',
  'sign-out': 'Every session has ended.',
  note: 'Noted.',
} as const;

/** Says what has just been done, and offers to take it back where that is a thing. */
export function DoneNotice({ done, userId, role, standing, formerRole }: Props) {
  const isSanction = done === 'ban' || done === 'suspend';
  const isHeld = standing === 'banned' || standing === 'suspended';
  // The address of an earlier decision, opened again after another one.
  if ((isSanction && !isHeld) || (done === 'restore' && isHeld)) return null;
  return (
    <div className="done" role="status">
      <p>{done === 'role' ? `They are ${asA(role)} now.` : words[done]}</p>
      {done === 'role' && formerRole && (
        <DecisionForm
          id="undo"
          action={changeRoleAction}
          hidden={{ userId, role: formerRole }}
          reason="Taken back."
          submit={`Undo: ${roleWords[formerRole].toLowerCase()} again`}
        />
      )}
      {isSanction && (
        <DecisionForm
          id="undo"
          action={restoreMemberAction}
          hidden={{ userId }}
          reason="Taken back."
          submit="Undo: restore"
        />
      )}
    </div>
  );
}
