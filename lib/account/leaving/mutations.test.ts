import { beforeEach, describe, expect, it } from 'vitest';
import { askForErasure, keepAccount } from '@/lib/account/leaving/mutations';
import { viewerOf } from '@/lib/auth/data';
import { can } from '@/lib/auth/policy';
import { hashSecret } from '@/lib/auth/secret';
import { db } from '@/lib/db';
import { runDueJobs } from '@/lib/jobs/run';
import { makeSession, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date();
const later = new Date(now.getTime() + 24 * 3_600_000);
const client = { address: '192.0.2.1', userAgent: 'Testing/1.0' };
const password = 'seventeen herring gulls';
type Fields = NonNullable<Parameters<typeof makeUser>[0]>;

async function person(fields: Fields = { password }, createdAt = now) {
  const user = await makeUser(fields);
  const { secret } = await makeSession({ userId: user.id, createdAt });
  return viewerOf(user, { now, sessionId: hashSecret(secret), address: client.address });
}
const ask = (viewer: Parameters<typeof askForErasure>[0], current?: string) =>
  askForErasure(viewer, current ? { current } : {}, client, now);
const eraseAtOf = async (id: number) =>
  (await db.user.findUnique({ where: { id }, select: { eraseAt: true } }))?.eraseAt;
const deleteMails = () => db.job.deleteMany({ where: { kind: 'send-mail' } });
/** As if the grace were over. */
const passGrace = async () => {
  const past = new Date(now.getTime() - 1000);
  await db.user.updateMany({ where: { eraseAt: { not: null } }, data: { eraseAt: past } });
  await db.job.updateMany({ where: { kind: 'erase-account' }, data: { runAt: past } });
  await deleteMails();
};

beforeEach(() => resetDatabase());

describe('asking to be erased', () => {
  it('takes a day, ends every session, and tells the owner by mail', async () => {
    const viewer = await person();
    await makeSession({ userId: viewer.id });
    expect(await ask(viewer, password)).toEqual({ eraseAt: later });
    expect(await eraseAtOf(viewer.id)).toEqual(later);
    expect(await db.session.count()).toBe(0);
    const [mail] = await db.job.findMany({ where: { kind: 'send-mail' } });
    expect(mail!.payload).toMatchObject({
      to: viewer.email,
      subject: 'Your account at Broadsheet will be deleted',
      text: expect.stringContaining('sign in and choose to keep the account') as string,
    });
    expect(await db.auditEntry.findMany({ select: { actorId: true, action: true } })).toEqual([
      { actorId: viewer.id, action: 'account.leave' },
    ]);
    const going = viewerOf(await db.user.findUniqueOrThrow({ where: { id: viewer.id } }), { now });
    expect(can(going, 'account.use')).toBe(false);
    expect(can(going, 'account.keep')).toBe(true);
    await expect(ask(going, password)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('needs the password, and counts a wrong one', async () => {
    const viewer = await person();
    await expect(ask(viewer)).rejects.toMatchObject({ fields: [{ path: 'current' }] });
    await expect(ask(viewer, 'eighteen herring gulls')).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'current', message: 'That is not the password you have now.' }],
    });
    expect(await eraseAtOf(viewer.id)).toBeNull();
    const key = `sign-in:${viewer.email}|${client.address}`;
    expect(await db.rateWindow.findUnique({ where: { key } })).toMatchObject({ count: 1 });
    await db.rateWindow.update({ where: { key }, data: { count: 10 }, select: { key: true } });
    await expect(ask(viewer, password)).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('needs a fresh sign-in of those who have no password', async () => {
    const fresh = await person({});
    await expect(ask(fresh)).resolves.toEqual({ eraseAt: later });
    const stale = await person({}, new Date(now.getTime() - 15 * 60_000 - 1));
    await expect(ask(stale)).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('sign in again') as string,
    });
    const byToken = { ...(await person({})), sessionId: null };
    await expect(ask(byToken)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is open to the banned, never to a token', async () => {
    const banned = await person({ password, status: 'BANNED' });
    await expect(ask(banned, password)).resolves.toEqual({ eraseAt: later });
    const token = { ...(await person()), scopes: ['account:read'] as const };
    await expect(ask(token, password)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask(null, password)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('is refused to the last admin, and of two who ask at once to one', async () => {
    const last = await person({ password, role: 'ADMIN' });
    await expect(ask(last, password)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('last administrator') as string,
    });
    const second = await person({ password, role: 'ADMIN' });
    const both = await Promise.allSettled([ask(last, password), ask(second, password)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('voids links that are under way', async () => {
    const viewer = await person();
    const { id: userId, email } = viewer;
    await db.emailToken.create({
      data: { userId, email, tokenHash: 'x', purpose: 'RESET_PASSWORD', expiresAt: later },
    });
    await ask(viewer, password);
    const [token] = await db.emailToken.findMany({ select: { expiresAt: true } });
    expect(token!.expiresAt).toEqual(now);
  });
});

describe('what follows', () => {
  it('is that the job erases once the grace is over, and not before', async () => {
    const viewer = await person();
    await ask(viewer, password);
    await deleteMails();
    expect(await runDueJobs()).toBe(0);
    await passGrace();
    expect(await runDueJobs()).toBe(1);
    expect(await db.user.count()).toBe(0);
    expect(await db.job.count()).toBe(0);
  });

  it('is nothing for whoever has taken it back', async () => {
    const viewer = await person();
    await ask(viewer, password);
    await keepAccount({ ...viewer, eraseAt: later });
    await keepAccount({ ...viewer, eraseAt: null });
    expect(await eraseAtOf(viewer.id)).toBeNull();
    await passGrace();
    expect(await runDueJobs()).toBe(1);
    expect(await db.user.count()).toBe(1);
    expect(
      (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action),
    ).toEqual(['account.leave', 'account.keep']);
  });

  it('counts from the last time it was asked for', async () => {
    const viewer = await person();
    await ask(viewer, password);
    await keepAccount({ ...viewer, eraseAt: later });
    await ask(viewer, password);
    await deleteMails();
    const [first] = await db.job.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
    await db.job.update({ where: { id: first!.id }, data: { runAt: now }, select: { id: true } });
    expect(await runDueJobs()).toBe(1);
    expect(await eraseAtOf(viewer.id)).toEqual(later);
    await passGrace();
    await runDueJobs();
    expect(await db.user.count()).toBe(0);
  });
});
