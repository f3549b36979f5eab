import { beforeEach, describe, expect, it } from 'vitest';
import { getViewerByPointer, viewerOf } from '@/lib/auth/data';
import { can } from '@/lib/auth/policy';
import { sanctionMember } from '@/lib/moderation/sanctions/mutations';
import { addNote, changeRole, signOutMember } from '@/lib/people/mutations';
import { db } from '@/lib/db';
import { makeSession, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const client = { address: '192.0.2.7', userAgent: 'Test' };
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now: new Date(), address: '192.0.2.7' });
const refusal = (code: string, message?: string) =>
  expect.objectContaining({ code, ...(message ? { message } : {}) });
const reason = 'Joins the desk.';
const last =
  'This is the last administrator. Make somebody else one first, or nobody could run the paper.';
const roleOf = async (id: number) => (await db.user.findUniqueOrThrow({ where: { id } })).role;

beforeEach(() => resetDatabase());

describe('changeRole', () => {
  it('gives the role, ends the sessions and writes down who, why, before and after', async () => {
    const nora = await viewer({ role: 'ADMIN' });
    const member = await makeUser();
    const session = await makeSession({ userId: member.id });
    expect(await changeRole(nora, { userId: member.id, role: 'EDITOR', reason }, client)).toEqual({
      before: 'READER',
      after: 'EDITOR',
      begun: null,
    });
    expect(await roleOf(member.id)).toBe('EDITOR');
    expect(await getViewerByPointer(session, new Date())).toBeNull();
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        actorId: nora.id,
        actorRole: 'ADMIN',
        address: '192.0.2.7',
        action: 'role.change',
        targetKind: 'user',
        targetId: String(member.id),
        reason: 'Joins the desk.',
        before: { role: 'reader' },
        after: { role: 'editor' },
      },
    ]);
  });

  it('makes an admin, who is then out of the maker’s reach', async () => {
    const nora = await viewer({ role: 'ADMIN' });
    const { id } = await makeUser({ role: 'EDITOR' });
    await changeRole(nora, { userId: id, role: 'ADMIN', reason }, client);
    await expect(changeRole(nora, { userId: id, role: 'READER', reason }, client)).rejects.toEqual(
      refusal('forbidden'),
    );
    await expect(
      sanctionMember(nora, id, { action: 'ban', until: null, reason }, new Date()),
    ).rejects.toEqual(refusal('forbidden'));
    await expect(signOutMember(nora, { userId: id, reason })).rejects.toEqual(refusal('forbidden'));
  });

  it('is for admins only, also where they are above', async () => {
    const { id } = await makeUser();
    for (const role of ['READER', 'AUTHOR', 'MODERATOR', 'EDITOR'] as const) {
      const actor = await viewer({ role });
      await expect(
        changeRole(actor, { userId: id, role: 'AUTHOR', reason }, client),
      ).rejects.toEqual(refusal('forbidden'));
    }
    await expect(changeRole(null, { userId: id, role: 'AUTHOR', reason }, client)).rejects.toEqual(
      refusal('unauthenticated'),
    );
    expect(await roleOf(id)).toBe('READER');
  });

  it('says who is that already, and who is not there', async () => {
    const nora = await viewer({ role: 'ADMIN' });
    const { id } = await makeUser({ role: 'EDITOR', name: 'Idris Quayle' });
    await expect(changeRole(nora, { userId: id, role: 'EDITOR', reason }, client)).rejects.toEqual(
      refusal('conflict', 'Idris Quayle is an editor already.'),
    );
    await expect(changeRole(nora, { userId: 999, role: 'EDITOR', reason }, client)).rejects.toEqual(
      refusal('not_found', 'There is no such person.'),
    );
    expect(await db.auditEntry.count()).toBe(0);
  });

  it('lets an admin step down into a new session, but not the last one', async () => {
    const old = await makeSession({
      userId: (await makeUser({ role: 'ADMIN' })).id,
      method: 'PASSKEY',
    });
    const nora = (await getViewerByPointer(old, new Date()))!;
    const down = { userId: nora.id, role: 'EDITOR', reason } as const;
    await expect(changeRole(nora, down, client)).rejects.toEqual(refusal('conflict', last));
    expect(await roleOf(nora.id)).toBe('ADMIN');
    await makeUser({ role: 'ADMIN' });
    const { begun } = await changeRole(nora, down, client);
    expect(await getViewerByPointer(old, new Date())).toBeNull();
    expect(await getViewerByPointer(begun!, new Date())).toMatchObject({ role: 'EDITOR' });
    expect(await db.session.findMany()).toMatchObject([
      { userId: nora.id, method: 'PASSKEY', isPending: false, address: '192.0.2.7' },
    ]);
  });

  it('leaves one of two admins who step down at once', async () => {
    const [a, b] = [await viewer({ role: 'ADMIN' }), await viewer({ role: 'ADMIN' })];
    const done = await Promise.allSettled([
      changeRole(a, { userId: a.id, role: 'READER', reason }, client),
      changeRole(b, { userId: b.id, role: 'READER', reason }, client),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', message: last },
    });
    expect(await db.user.count({ where: { role: 'ADMIN' } })).toBe(1);
  });

  it('lets neither of two admins demote the other', async () => {
    const [a, b] = [await viewer({ role: 'ADMIN' }), await viewer({ role: 'ADMIN' })];
    const done = await Promise.allSettled([
      changeRole(a, { userId: b.id, role: 'READER', reason }, client),
      changeRole(b, { userId: a.id, role: 'READER', reason }, client),
    ]);
    expect(done).toMatchObject([
      { status: 'rejected', reason: { code: 'forbidden' } },
      { status: 'rejected', reason: { code: 'forbidden' } },
    ]);
    expect(await db.user.count({ where: { role: 'ADMIN' } })).toBe(2);
  });

  it('makes of two admins who decide on one person at once a first and a second', async () => {
    const [a, b] = [await viewer({ role: 'ADMIN' }), await viewer({ role: 'ADMIN' })];
    const { id } = await makeUser({ role: 'AUTHOR' });
    await Promise.all([
      changeRole(a, { userId: id, role: 'EDITOR', reason }, client),
      changeRole(b, { userId: id, role: 'MODERATOR', reason }, client),
    ]);
    const log = await db.auditEntry.findMany({ orderBy: { id: 'asc' } });
    expect(log[1]!.before).toEqual(log[0]!.after);
    expect(log[1]!.after).toEqual({ role: (await roleOf(id)).toLowerCase() });
  });
});

describe('signOutMember', () => {
  it('ends every session and says how many', async () => {
    const nora = await viewer({ role: 'ADMIN' });
    const { id } = await makeUser({ role: 'EDITOR' });
    const session = await makeSession({ userId: id });
    await makeSession({ userId: id });
    const yesterday = new Date(Date.now() - 86_400_000);
    await makeSession({ userId: id, createdAt: yesterday, lastSeenAt: yesterday });
    expect(await signOutMember(nora, { userId: id, reason: 'Lost the telephone.' })).toEqual({
      ended: 2,
    });
    expect(await db.session.count()).toBe(0);
    expect(await getViewerByPointer(session, new Date())).toBeNull();
    expect(await db.auditEntry.findMany()).toMatchObject([
      { action: 'member.sign-out', reason: 'Lost the telephone.', after: { ended: 2 } },
    ]);
  });
});

describe('addNote', () => {
  it('keeps who wrote it, and does not tell the log what', async () => {
    const nora = await viewer({ role: 'ADMIN' });
    const { id } = await makeUser();
    await addNote(nora, { userId: id, text: 'Called about the harbour letter.' });
    expect(await db.memberNote.findMany()).toMatchObject([
      { userId: id, authorId: nora.id, text: 'Called about the harbour letter.' },
    ]);
    expect(await db.auditEntry.findMany()).toMatchObject([
      { action: 'member.note', reason: null, before: null, after: null },
    ]);
  });

  it('is for moderators about members, for admins about anybody but themselves', async () => {
    const nora = await viewer({ role: 'ADMIN' });
    const { id } = await makeUser();
    await expect(addNote(nora, { userId: nora.id, text: 'Me' })).rejects.toEqual(
      refusal('forbidden'),
    );
    const { id: colleague } = await makeUser({ role: 'EDITOR' });
    for (const [role, about] of [
      ['EDITOR', colleague],
      ['MODERATOR', colleague],
      ['AUTHOR', id],
    ] as const) {
      await expect(
        addNote(await viewer({ role }), { userId: about, text: 'Them' }),
      ).rejects.toEqual(refusal('forbidden'));
    }
    expect(await db.memberNote.count()).toBe(0);
    await addNote(await viewer({ role: 'MODERATOR' }), { userId: id, text: 'Them' });
    await addNote(nora, { userId: colleague, text: 'Them' });
    expect(await db.memberNote.count()).toBe(2);
  });
});

it('a session from before a ban stays, to be told, and may nothing', async () => {
  const nora = await viewer({ role: 'ADMIN' });
  const { id } = await makeUser({ role: 'EDITOR' });
  const session = await makeSession({ userId: id });
  await sanctionMember(nora, id, { action: 'ban', until: null, reason }, new Date());
  const banned = await getViewerByPointer(session, new Date());
  expect(banned?.status).toBe('BANNED');
  expect(can(banned, 'newsroom.enter')).toBe(false);
});
