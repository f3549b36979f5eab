import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import { getMember, listMemberComments, listRejecting } from '@/lib/moderation/members/data';
import type { MemberQuery } from '@/lib/moderation/members/schema';
import { offeredReasons } from '@/lib/moderation/reasons';
import { localTime } from '@/lib/newsroom/local-time';
import { listNotes, listSanctions } from '@/lib/people/data';
import { getSettings } from '@/lib/settings/data';

/** Decisions that the page shows; more than this about one member is a story of its own. */
const historyLength = 50;

/**
 * A member as moderators know them: what they wrote and what became of it, what was decided and noted, and what the one who
 * looks may decide. Throws `unauthenticated`, `forbidden` and `not_found`.
 */
export async function loadMember(id: number, { status, cursor }: MemberQuery) {
  const viewer = await requirePermission('comment.moderate');
  const now = new Date();
  const member = await getMember(id, now);
  if (!member) throw new AppError('not_found', 'There is no such member.');
  const [comments, sanctions, notes, rejecting, settings] = await Promise.all([
    listMemberComments(id, { status, cursor }),
    listSanctions(id, historyLength),
    listNotes(id),
    listRejecting(id),
    getSettings(),
  ]);
  const { role } = member;
  const { locale, timeZone } = settings;
  return {
    member,
    comments,
    sanctions,
    notes,
    rejecting,
    now,
    place: { locale, timeZone },
    reasons: offeredReasons(settings),
    /** What a suspension by date may say at the earliest, on the newsroom's clock. */
    soonest: localTime(new Date(now.getTime() + 60_000), timeZone),
    may: {
      sanction: can(viewer, 'member.sanction', { id, role }),
      note: can(viewer, 'member.note', { id, role }),
      seePerson: can(viewer, 'people.see'),
    },
  };
}
export type MemberView = Awaited<ReturnType<typeof loadMember>>;

const actorName = ({ actor }: { actor: { name: string } | null }) => actor?.name ?? null;

/** A member's record for the API. Throws `unauthenticated`, `forbidden` and `not_found`. */
export async function loadMemberRecord(id: number) {
  await requirePermission('comment.moderate');
  const member = await getMember(id, new Date());
  if (!member) throw new AppError('not_found', 'There is no such member.');
  const [sanctions, notes, rejecting] = await Promise.all([
    listSanctions(id, historyLength),
    listNotes(id),
    listRejecting(id),
  ]);
  const { name, role, standing, suspendedUntil, premoderated, trusted, comments, reports } = member;
  return {
    ...{ id, name, role: role.toLowerCase(), standing, suspendedUntil, premoderated, trusted },
    joinedAt: member.joinedAt,
    ...{ comments, reports, notes, rejecting },
    sanctions: sanctions.map(({ id: sanctionId, action, until, reason, at, ...row }) => ({
      ...{ id: sanctionId, action: action.toLowerCase(), until, reason, at },
      by: actorName(row),
    })),
  };
}

/** A page of what a member wrote. Throws `unauthenticated`, `forbidden` and `not_found`. */
export async function loadMemberComments(
  id: number,
  query: { status?: MemberQuery['status']; cursor?: string; limit?: number },
) {
  await requirePermission('comment.moderate');
  if (!(await getMember(id, new Date()))) {
    throw new AppError('not_found', 'There is no such member.');
  }
  return listMemberComments(id, query);
}
