import { beforeEach, describe, expect, it } from 'vitest';
import { getViewerByPointer, viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { db } from '@/lib/db';
import { getInvitation, listInvitations } from '@/lib/people/invitations/data';
import {
  acceptInvitation,
  inviteMember,
  resendInvitation,
  withdrawInvitation,
} from '@/lib/people/invitations/mutations';
import { makeSession, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const client = { address: '192.0.2.7', userAgent: 'Test' };
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const password = 'seventeen herring gulls';
const viewer = async (fields: Parameters<typeof makeUser>[0]) =>
  viewerOf(await makeUser(fields), { now });
const refusal = (code: string, message?: string) =>
  expect.objectContaining({ code, ...(message ? { message } : {}) });
const over =
  'This invitation has been used or withdrawn, or is older than 7 days. Ask for a new one.';

let nora: Viewer;
beforeEach(async () => {
  await resetDatabase();
  nora = await viewer({ role: 'ADMIN', name: 'Nora Abell' });
});

const hedda = { name: 'Hedda Lund', email: 'hedda@example.org', role: 'EDITOR' } as const;
const reason = 'Takes over the harbour desk.';
const invite = (over: Partial<Parameters<typeof inviteMember>[1]> = {}) =>
  inviteMember(nora, { ...hedda, reason, ...over }, now);
type Mail = { to: string; subject: string; text: string };
const mails = async () =>
  (await db.job.findMany({ where: { kind: 'send-mail' }, orderBy: { id: 'asc' } })).map(
    ({ payload }) => payload as Mail,
  );
const secret = async () => /token=(\S+)/.exec((await mails()).at(-1)!.text)![1]!;
const accept = async (more: { token?: string; name?: string; password?: string; at?: Date } = {}) =>
  acceptInvitation(
    {
      token: more.token ?? (await secret()),
      name: more.name ?? hedda.name,
      password: more.password ?? password,
    },
    client,
    more.at ?? now,
  );
const person = () => db.user.findUniqueOrThrow({ where: { email: hedda.email } });

describe('an invitation', () => {
  it('goes by mail, with the words of the inviter set apart', async () => {
    await invite({ message: 'We meet at nine.\nBring a pencil.' });
    const [mail] = await mails();
    expect(mail).toMatchObject({
      to: 'hedda@example.org',
      subject: 'Nora Abell invites you to Broadsheet',
    });
    expect(mail!.text).toContain('invites you to work at Broadsheet as an editor.');
    expect(mail!.text).toContain('> We meet at nine.\n> Bring a pencil.');
    expect(mail!.text).toMatch(/^http:\/\/\S+\/invite\?token=[\w-]{43}$/m);
    expect(await db.emailToken.findMany()).toMatchObject([
      { purpose: 'INVITE', role: 'EDITOR', invitedById: nora.id, expiresAt: inDays(7) },
    ]);
    expect(await person()).toMatchObject({ role: 'READER', emailVerifiedAt: null });
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        actorId: nora.id,
        action: 'invitation.send',
        reason: 'Takes over the harbour desk.',
        after: { role: 'editor' },
      },
    ]);
  });

  it('makes a confirmed account with role, name and password, and signs in', async () => {
    await invite();
    const begun = await accept({ name: 'Hedda Lund-Berg' });
    expect(await getViewerByPointer(begun, now)).toMatchObject({
      name: 'Hedda Lund-Berg',
      email: 'hedda@example.org',
      role: 'EDITOR',
      isVerified: true,
    });
    await expect(authenticate({ email: hedda.email, password }, client)).resolves.toMatchObject({
      isPending: false,
    });
    const { id } = await person();
    expect(await db.auditEntry.findMany({ where: { action: 'invitation.accept' } })).toMatchObject([
      {
        actorId: id,
        targetId: String(id),
        before: { role: 'reader' },
        after: { role: 'editor' },
        address: '192.0.2.7',
      },
    ]);
  });

  it('works once, also for two at once', async () => {
    await invite();
    const token = await secret();
    const done = await Promise.allSettled([accept({ token }), accept({ token })]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(accept({ token })).rejects.toEqual(refusal('gone', over));
    expect(await getInvitation(token, now)).toBeNull();
  });

  it('ends after seven days, and can be sent anew', async () => {
    const { id } = await invite();
    const first = await secret();
    await expect(accept({ at: inDays(7) })).rejects.toEqual(refusal('gone', over));
    expect(await listInvitations(inDays(7))).toMatchObject([{ state: 'expired' }]);
    const again = { id, reason: 'Was on holiday.' };
    expect(await resendInvitation(nora, again, inDays(7))).toEqual({ sentTo: 'hedda@example.org' });
    expect(await db.auditEntry.findMany({ where: { action: 'invitation.resend' } })).toMatchObject([
      { actorId: nora.id, reason: 'Was on holiday.', after: { role: 'editor' } },
    ]);
    await expect(accept({ token: first })).rejects.toEqual(refusal('gone', over));
    await expect(accept({ at: inDays(8) })).resolves.toMatchObject({ isPending: false });
  });

  it('makes the one before void', async () => {
    await invite();
    const first = await secret();
    await invite({ role: 'AUTHOR' });
    await expect(accept({ token: first })).rejects.toEqual(refusal('gone', over));
    await accept();
    expect(await person()).toMatchObject({ role: 'AUTHOR' });
  });

  it('is void once the inviter may not give the role any more', async () => {
    await invite({ role: 'ADMIN' });
    for (const data of [{ status: 'BANNED' }, { status: 'ACTIVE', role: 'EDITOR' }] as const) {
      await db.user.update({ where: { id: nora.id }, data });
      await expect(accept()).rejects.toEqual(refusal('gone', over));
      expect(await listInvitations(now)).toMatchObject([{ state: 'void' }]);
    }
  });

  it('voids what was begun with the address before', async () => {
    const early = await makeUser({ ...hedda, role: 'READER', emailVerifiedAt: null });
    const session = await makeSession({ userId: early.id });
    await db.emailToken.create({
      data: {
        userId: early.id,
        email: early.email,
        purpose: 'VERIFY_EMAIL',
        tokenHash: 'x',
        expiresAt: inDays(1),
      },
    });
    await invite();
    await accept();
    expect(await getViewerByPointer(session, now)).toBeNull();
    expect(await db.emailToken.findMany({ where: { purpose: 'VERIFY_EMAIL' } })).toEqual([]);
  });

  it('gives no password to an account that its owner has opened meanwhile', async () => {
    await invite();
    await db.user.update({ where: { email: hedda.email }, data: { emailVerifiedAt: now } });
    await expect(accept()).rejects.toEqual(refusal('gone', over));
    expect(await person()).toMatchObject({ role: 'READER', passwordHash: null });
    expect(await listInvitations(now)).toMatchObject([{ state: 'joined' }]);
  });

  it('refuses a password that is easily guessed and a name that is taken', async () => {
    await invite();
    await expect(accept({ password: 'password1234' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'password' }],
    });
    await expect(accept({ name: 'Nora Abell' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'name' }],
    });
    await expect(accept()).resolves.toMatchObject({ isPending: false });
  });
});

describe('whom one may invite', () => {
  it('nobody who has a confirmed account: it says whose', async () => {
    const { id } = await makeUser({ name: 'Hedda L.', email: hedda.email });
    await expect(invite()).rejects.toMatchObject({
      code: 'conflict',
      message: 'Hedda L. has an account with this address.',
      details: { userId: id, name: 'Hedda L.' },
      fields: [{ path: 'email', message: 'Hedda L. has an account with this address.' }],
    });
    expect(await mails()).toEqual([]);
  });

  it('nobody who is banned', async () => {
    await makeUser({ ...hedda, role: 'READER', emailVerifiedAt: null, status: 'BANNED' });
    await expect(invite()).rejects.toEqual(
      refusal('conflict', 'Hedda Lund has an account with this address, and is banned.'),
    );
  });

  it('is for admins alone', async () => {
    const editor = await viewer({ role: 'EDITOR' });
    await expect(inviteMember(editor, { ...hedda, reason, role: 'AUTHOR' }, now)).rejects.toEqual(
      refusal('forbidden'),
    );
    const { id } = await invite();
    await expect(resendInvitation(editor, { id, reason }, now)).rejects.toEqual(
      refusal('forbidden'),
    );
    await expect(withdrawInvitation(editor, { id, reason: 'No' })).rejects.toEqual(
      refusal('forbidden'),
    );
  });

  it('five times an hour and no more', async () => {
    for (let i = 0; i < 5; i++) await invite();
    await expect(invite()).rejects.toEqual(refusal('rate_limited'));
    expect(await mails()).toHaveLength(5);
  });
});

describe('withdrawing', () => {
  it('ends the link and takes away the account that was made for it', async () => {
    const { id } = await invite();
    const { id: userId } = await person();
    expect(await withdrawInvitation(nora, { id, reason: 'The post is filled.' })).toEqual({
      email: 'hedda@example.org',
    });
    await expect(accept()).rejects.toEqual(refusal('gone', over));
    expect(await db.user.count({ where: { id: userId } })).toBe(0);
    expect(
      await db.auditEntry.findMany({ where: { action: 'invitation.withdraw' } }),
    ).toMatchObject([
      { targetId: String(userId), reason: 'The post is filled.', before: { role: 'editor' } },
    ]);
    await expect(withdrawInvitation(nora, { id, reason: 'Again' })).rejects.toEqual(
      refusal('not_found', 'This invitation has been accepted, withdrawn or sent anew.'),
    );
  });

  it('leaves an account that somebody has begun to register', async () => {
    const { id } = await invite();
    const { id: userId } = await person();
    await db.emailToken.create({
      data: {
        userId,
        email: hedda.email,
        purpose: 'VERIFY_EMAIL',
        tokenHash: 'x',
        expiresAt: inDays(1),
      },
    });
    await withdrawInvitation(nora, { id, reason: 'The post is filled.' });
    expect(await db.user.count({ where: { id: userId } })).toBe(1);
  });
});
