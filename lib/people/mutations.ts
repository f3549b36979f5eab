import { recordAudit } from '@/lib/audit/mutations';
import type { Client } from '@/lib/auth/client';
import { demand, type Viewer } from '@/lib/auth/policy';
import { whereLive } from '@/lib/auth/sessions/lifetime';
import { beginSession, endAllSessions, type Begun } from '@/lib/auth/sessions/mutations';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { demandAnotherAdmin } from '@/lib/people/admins/mutations';
import { asA } from '@/lib/people/words';
import { getSettings } from '@/lib/settings/data';
import type { Role } from '@/prisma/generated/enums';

/** The person as they are now, their row held against other decisions until the commit. Throws `not_found`. */
async function lockPerson(tx: Tx, id: number) {
  await tx.$queryRaw`select 1 from "user" where "id" = ${id} for no key update`;
  const person = await tx.user.findUnique({
    where: { id },
    select: { id: true, name: true, role: true },
  });
  if (!person) throw new AppError('not_found', 'There is no such person.');
  return person;
}

type RoleWish = { userId: number; role: Role; reason: string };
export type RoleChanged = { before: Role; after: Role; begun: Begun | null };

/**
 * Gives somebody another role and ends their sessions, so that no browser goes on with a session from before. An admin
 * who steps down gets a new one (`begun`), for `client`. Throws `not_found`, `forbidden`, and `conflict` for the role they
 * have already and for the last admin.
 */
export async function changeRole(
  actor: Viewer | null,
  { userId, role, reason }: RoleWish,
  client: Client,
): Promise<RoleChanged> {
  demand(actor, 'people.see');
  return db.$transaction(async (tx) => {
    // Before the row is locked: whoever takes an admin away takes these two in one order.
    if (role !== 'ADMIN') await demandAnotherAdmin(tx, userId);
    const person = await lockPerson(tx, userId);
    if (person.role === role) {
      throw new AppError('conflict', `${person.name} is ${asA(role)} already.`);
    }
    demand(actor, 'role.change', { id: userId, role: person.role, newRole: role });
    const own = userId === actor.id ? await sessionOf(tx, actor) : null;
    await giveRole(tx, { userId, before: person.role, after: role });
    await recordAudit(tx, actor, {
      action: 'role.change',
      target: { kind: 'user', id: userId },
      reason,
      before: { role: person.role.toLowerCase() },
      after: { role: role.toLowerCase() },
    });
    const begun = own && (await beginSession(tx, { ...own, userId, client, isComplete: true }));
    return { before: person.role, after: role, begun };
  });
}

/** How the actor came in; null when that is over, or was not by a session. */
const sessionOf = (tx: Tx, { sessionId }: Viewer) =>
  sessionId === null
    ? null
    : tx.session.findUnique({ where: { id: sessionId }, select: { method: true } });

type Step = { userId: number; before: Role; after: Role };

/** The role in the row, an end to every session, and new pages where readers see that somebody is of the staff. */
export async function giveRole(tx: Tx, { userId, before, after }: Step): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { role: after }, select: { id: true } });
  await endAllSessions(tx, userId);
  if ((before === 'READER') === (after === 'READER')) return;
  const stories = await tx.comment.findMany({
    where: { authorId: userId, status: 'APPROVED' },
    select: { storyId: true },
    distinct: ['storyId'],
  });
  await expireInTx(
    tx,
    stories.map(({ storyId }) => tags.comments(storyId)),
  );
}

/** Signs somebody out everywhere. Returns how many sessions that ended, without those that had run out. Throws `not_found` and `forbidden`. */
export async function signOutMember(
  actor: Viewer | null,
  { userId, reason }: { userId: number; reason: string },
): Promise<{ ended: number }> {
  demand(actor, 'people.see');
  return db.$transaction(async (tx) => {
    demand(actor, 'member.sign-out', await lockPerson(tx, userId));
    const live = whereLive(await getSettings(tx), new Date());
    const ended = await tx.session.count({ where: { userId, isPending: false, ...live } });
    await endAllSessions(tx, userId);
    await recordAudit(tx, actor, {
      action: 'member.sign-out',
      target: { kind: 'user', id: userId },
      reason,
      after: { ended },
    });
    return { ended };
  });
}

/** Notes something about somebody for colleagues. The log says that, not what. Throws `not_found` and `forbidden`. */
export async function addNote(
  actor: Viewer | null,
  { userId, text }: { userId: number; text: string },
): Promise<{ id: number }> {
  demand(actor, 'comment.moderate');
  return db.$transaction(async (tx) => {
    demand(actor, 'member.note', await lockPerson(tx, userId));
    const note = await tx.memberNote.create({
      data: { userId, authorId: actor.id, text },
      select: { id: true },
    });
    await recordAudit(tx, actor, { action: 'member.note', target: { kind: 'user', id: userId } });
    return note;
  });
}
