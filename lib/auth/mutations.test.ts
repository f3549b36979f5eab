import { beforeEach, describe, expect, it } from 'vitest';
import {
  authenticate,
  changePassword,
  confirmEmail,
  createOrPromoteUser,
  register,
  requestReset,
  resetPassword,
} from '@/lib/auth/mutations';
import { getViewerByPointer, viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { makeSession, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const from = { address: '192.0.2.1', userAgent: 'Testing/1.0' };
const password = 'salt and herring pie';
type Mail = { to: string; subject: string; text: string };

/** Every mail that waits to be sent, oldest first. */
const mails = async () =>
  (await db.job.findMany({ where: { kind: 'send-mail' }, orderBy: { id: 'asc' } })).map(
    ({ payload }) => payload as Mail,
  );
const secretIn = ({ text }: Mail) => new URL(/http\S+/.exec(text)![0]).searchParams.get('token')!;
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: { code?: string }) => error.code,
  );

beforeEach(() => resetDatabase());

describe('registering', () => {
  const wish = { name: 'Hedda Lund', email: 'hedda@example.org', password };

  it('sends a link, and only the link makes the account', async () => {
    await register({ ...wish, next: '/account/comment?draft=x' }, from);
    expect(await code(authenticate({ email: wish.email, password }, from))).toBe('unauthenticated');
    const [mail] = await mails();
    expect(mail).toMatchObject({
      to: 'hedda@example.org',
      subject: 'Confirm your address for Broadsheet',
    });
    expect(mail!.text).toContain('http://localhost:3000/verify?token=');
    expect(mail!.text).toContain('next=%2Faccount%2Fcomment%3Fdraft%3Dx');
    const viewer = await getViewerByPointer(await confirmEmail(secretIn(mail!), from), new Date());
    expect(viewer).toMatchObject({
      name: 'Hedda Lund',
      email: 'hedda@example.org',
      role: 'READER',
      isVerified: true,
    });
    await expect(authenticate({ email: wish.email, password }, from)).resolves.toMatchObject({
      userId: viewer!.id,
    });
  });

  it('with a link that works once', async () => {
    await register(wish, from);
    const secret = secretIn((await mails())[0]!);
    await confirmEmail(secret, from);
    expect(await code(confirmEmail(secret, from))).toBe('gone');
    expect(await code(confirmEmail('x'.repeat(43), from))).toBe('gone');
  });

  it('with a link that is too old after an hour', async () => {
    await register(wish, from);
    await db.emailToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await code(confirmEmail(secretIn((await mails())[0]!), from))).toBe('gone');
  });

  it("of somebody else's address gains nothing: the owner's own link decides", async () => {
    await register({ ...wish, name: 'Mallory', password: 'mallory knows this' }, from);
    await register(wish, from);
    const [attackers, owners] = await mails();
    await confirmEmail(secretIn(owners!), from);
    expect(
      await code(authenticate({ email: wish.email, password: 'mallory knows this' }, from)),
    ).toBe('unauthenticated');
    expect(await code(authenticate({ email: wish.email, password }, from))).toBe('ok');
    expect(await code(confirmEmail(secretIn(attackers!), from))).toBe('gone');
  });

  it('of a known address tells its owner by mail and changes nothing', async () => {
    await makeUser({ email: wish.email, password: 'the first password' });
    await register(wish, from);
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'You already have an account at Broadsheet',
    ]);
    expect(
      await code(authenticate({ email: wish.email, password: 'the first password' }, from)),
    ).toBe('ok');
  });

  it('stops after three mails to one address', async () => {
    for (let i = 0; i < 3; i++) await register(wish, from);
    await expect(register(wish, { ...from, address: '192.0.2.9' })).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: expect.any(Number) as number,
    });
    expect(await mails()).toHaveLength(3);
  });
});

describe('signing in', () => {
  it('is refused in the same words for a wrong password and an unknown address', async () => {
    await makeUser({ email: 'known@example.org', password });
    const wrong = authenticate(
      { email: 'known@example.org', password: 'not this one' },
      from,
    ).catch((e: Error) => e.message);
    const unknown = authenticate({ email: 'nobody@example.org', password }, from).catch(
      (e: Error) => e.message,
    );
    expect(await wrong).toBe(await unknown);
  });

  it('stops after ten tries from one place and still works from another', async () => {
    await makeUser({ email: 'known@example.org', password });
    for (let i = 0; i < 10; i++)
      expect(
        await code(authenticate({ email: 'known@example.org', password: 'guess' }, from)),
      ).toBe('unauthenticated');
    expect(await code(authenticate({ email: 'known@example.org', password }, from))).toBe(
      'rate_limited',
    );
    expect(
      await code(
        authenticate({ email: 'known@example.org', password }, { ...from, address: '192.0.2.2' }),
      ),
    ).toBe('ok');
  });

  it('forgets the failed tries after one that fits', async () => {
    await makeUser({ email: 'known@example.org', password });
    for (let i = 0; i < 9; i++)
      await code(authenticate({ email: 'known@example.org', password: 'guess' }, from));
    expect(await code(authenticate({ email: 'known@example.org', password }, from))).toBe('ok');
    expect(await code(authenticate({ email: 'known@example.org', password: 'guess' }, from))).toBe(
      'unauthenticated',
    );
  });
});

describe('a session', () => {
  it('is read against the person at each request', async () => {
    const user = await makeUser();
    const pointer = await makeSession({ userId: user.id });
    await db.user.update({ where: { id: user.id }, data: { role: 'EDITOR', status: 'BANNED' } });
    expect(await getViewerByPointer(pointer, new Date())).toMatchObject({
      role: 'EDITOR',
      status: 'BANNED',
    });
    await db.session.deleteMany();
    expect(await getViewerByPointer(pointer, new Date())).toBeNull();
  });

  it('counts a suspension only while it lasts', async () => {
    const until = new Date('2026-11-25T12:00:00Z');
    const user = await makeUser({ status: 'SUSPENDED', suspendedUntil: until });
    expect(viewerOf(user, { now: new Date('2026-11-25T11:59:59Z') })).toMatchObject({
      status: 'SUSPENDED',
      suspendedUntil: until,
    });
    expect(viewerOf(user, { now: until })).toMatchObject({
      status: 'ACTIVE',
      suspendedUntil: null,
    });
  });
});

describe('a new password', () => {
  it('by a link of a mail ends every session', async () => {
    const user = await makeUser({ email: 'known@example.org', password });
    await requestReset('known@example.org', from);
    const [mail] = await mails();
    expect(mail!.text).toContain('http://localhost:3000/reset?token=');
    const before = await makeSession({ userId: user.id });
    const pointer = await resetPassword(secretIn(mail!), 'another good password', from);
    expect(await getViewerByPointer(before, new Date())).toBeNull();
    expect(await getViewerByPointer(pointer, new Date())).toMatchObject({ id: user.id });
    expect(
      await code(
        authenticate({ email: 'known@example.org', password: 'another good password' }, from),
      ),
    ).toBe('ok');
    expect(await code(resetPassword(secretIn(mail!), 'once more with feeling', from))).toBe('gone');
    expect((await mails()).at(-1)!.subject).toBe('Your password for Broadsheet was changed');
  });

  it('is not offered to an unknown address, in silence', async () => {
    await requestReset('nobody@example.org', from);
    expect(await mails()).toEqual([]);
  });

  it('asks for the one that holds now', async () => {
    const user = await makeUser({ password });
    const viewer = viewerOf(user, { now: new Date() });
    const before = await makeSession({ userId: user.id });
    await expect(
      changePassword(viewer, { current: 'wrong', password: 'another good password' }, from),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'current' }] });
    const pointer = await changePassword(
      viewer,
      { current: password, password: 'another good password' },
      from,
    );
    expect(await getViewerByPointer(before, new Date())).toBeNull();
    expect(await getViewerByPointer(pointer, new Date())).toMatchObject({ id: user.id });
    expect(await db.auditEntry.findMany()).toMatchObject([
      { action: 'password.change', actorId: user.id, address: '192.0.2.1' },
    ]);
  });
});

describe('the command line', () => {
  it('makes accounts and promotes them without touching the password unless asked', async () => {
    const account = { email: 'ed@example.org', role: 'EDITOR', password } as const;
    expect(await createOrPromoteUser(account, { mayReplacePassword: false })).toBe('needs-name');
    expect(
      await createOrPromoteUser({ ...account, name: 'Ed' }, { mayReplacePassword: false }),
    ).toBe('created');
    expect(
      await createOrPromoteUser(
        { ...account, role: 'ADMIN', password: 'not to be taken' },
        { mayReplacePassword: false },
      ),
    ).toBe('promoted');
    const { userId } = await authenticate({ email: 'ed@example.org', password }, from);
    expect(
      await db.user.findUnique({ where: { id: userId }, select: { role: true, name: true } }),
    ).toEqual({ role: 'ADMIN', name: 'Ed' });
  });
});
