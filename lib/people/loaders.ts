import { listAudit } from '@/lib/audit/data';
import { auditActions, type AuditAction } from '@/lib/audit/schema';
import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import { localTime } from '@/lib/newsroom/local-time';
import { adminPersonPath } from '@/lib/paths';
import { mergeHistory, type Decided } from '@/lib/people/history';
import { countPeople, getPerson, listNotes, listPeople, listSanctions } from '@/lib/people/data';
import { listInvitations } from '@/lib/people/invitations/data';
import type { PeopleFilter } from '@/lib/people/schema';
import { roles } from '@/lib/people/words';
import { getSettings } from '@/lib/settings/data';

/** Decisions that a person's page shows; the log has all. */
const historyLength = 30;

const placeOf = async () => {
  const { locale, timeZone } = await getSettings();
  return { locale, timeZone };
};

/** A page of people for admins. Throws `unauthenticated` or `forbidden`. */
export async function loadPeople(filter: PeopleFilter) {
  await requirePermission('people.see');
  const now = new Date();
  const [page, counts, invitations, place] = await Promise.all([
    listPeople(filter, now),
    countPeople(filter, now),
    listInvitations(now),
    placeOf(),
  ]);
  return { ...page, counts, openInvitations: invitations.length, place, now };
}

/** Written into both logs; a person's page takes them from the one that has always had them. */
const sanctions: AuditAction[] = [
  'member.ban',
  'member.suspend',
  'member.premoderate',
  'member.trust',
  'member.restore',
  'member.warn',
  'member.reject_recent',
];

async function loadHistory(userId: number): Promise<Decided[]> {
  const about = { targetKind: 'user', targetId: String(userId) };
  const [{ lines }, given] = await Promise.all([
    listAudit({ ...about, notActions: [...sanctions, 'sign-in'] }, { limit: historyLength }),
    listSanctions(userId, historyLength),
  ]);
  return mergeHistory(
    lines.map(({ id, at, actor, words, reason, changes }) => ({
      key: `audit-${id}`,
      at,
      by: actor,
      words,
      isOwn: actor?.id === userId,
      reason,
      changes,
    })),
    given.map(({ id, at, actor, action, until, reason }) => ({
      key: `sanction-${id}`,
      at,
      by: actor && { name: actor.name, href: adminPersonPath(actor.id) },
      words: auditActions[`member.${action.toLowerCase()}` as AuditAction],
      isOwn: false,
      reason,
      changes: until ? [{ name: 'until', before: null, after: until.toISOString() }] : [],
    })),
    historyLength,
  );
}

/**
 * One person for admins, with what the one who looks may decide about them. Throws `unauthenticated`, `forbidden` and
 * `not_found`.
 */
export async function loadPerson(id: number) {
  const viewer = await requirePermission('people.see');
  const now = new Date();
  const person = await getPerson(id, now);
  if (!person) throw new AppError('not_found', 'There is no such person.');
  const [notes, history, invitations, place, lastRole] = await Promise.all([
    listNotes(id),
    loadHistory(id),
    listInvitations(now, id),
    placeOf(),
    listAudit({ targetKind: 'user', targetId: String(id), action: 'role.change' }, { limit: 1 }),
  ]);
  const { role } = person;
  const before = lastRole.lines[0]?.changes.find(({ name }) => name === 'role')?.before;
  return {
    person,
    notes,
    history,
    invitations,
    place,
    now,
    /** What a suspension by date may say at the earliest, on the newsroom's clock. */
    soonest: localTime(new Date(now.getTime() + 60_000), place.timeZone),
    formerRole: roles.find((one) => one.toLowerCase() === before) ?? null,
    isSelf: viewer.id === id,
    may: {
      roles: roles.filter((newRole) => can(viewer, 'role.change', { id, role, newRole })),
      sanction: can(viewer, 'member.sanction', { id, role }),
      signOut: can(viewer, 'member.sign-out', { id, role }),
      note: can(viewer, 'member.note', { id, role }),
    },
  };
}
